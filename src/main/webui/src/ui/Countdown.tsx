import { t } from '../texts/en'
import { useNow } from './clock'
import { exactTime, relativeTime } from './Time'

const HOUR = 3600

/** How long until a moment, counting down in the last hour; nothing once it has passed. */
export function Countdown({ until, as = left => left }: { until: string; as?: (left: string) => string }) {
  const now = useNow()
  const seconds = Math.ceil((new Date(until).getTime() - now) / 1000)
  if (seconds <= 0) return null
  return (
    // Within a status, each second would be told.
    <time dateTime={until} title={exactTime(until)} className="figures" aria-live="off">
      {as(seconds < HOUR ? t.inSeconds(seconds) : relativeTime(until, now))}
    </time>
  )
}

/** Whether a moment is still to come; changes by itself when it comes. */
export function useIsAhead(moment: string | null | undefined): boolean {
  const now = useNow()
  return moment ? new Date(moment).getTime() > now : false
}

/** Seconds since a moment, for what takes a while. Screen readers hear the sentence once, without the seconds. */
export function Elapsed({ since }: { since: number }) {
  const now = useNow()
  return (
    <span className="figures" aria-hidden>
      {t.seconds(Math.max(0, Math.round((now - since) / 1000)))}
    </span>
  )
}
