import { useStore } from '../api/store'
import { announcement } from '../ui/announce'
import { Failures } from '../ui/failures'
import { Toasts } from '../ui/toasts'

/** Tells what happened: to screen readers in one line, to all in toasts. */
export function Announcer() {
  const text = useStore(announcement)
  return (
    <>
      <div className="only-heard" role="status">
        {text}
      </div>
      <Toasts />
      <Failures />
    </>
  )
}
