import { WifiOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { connectionLost } from '../api/client'
import { useStore } from '../api/store'
import { readViewer } from '../api/viewer'
import { t } from '../texts/en'
import { announce } from '../ui/announce'

const AGAIN = 4000

/** Says that the server cannot be reached, for as long as that is so. */
export function ConnectionBar() {
  const lost = useStore(connectionLost)
  const wasLost = useRef(false)
  useEffect(() => {
    if (wasLost.current && !lost) announce(t.connection.back)
    wasLost.current = lost
    if (!lost) return
    // After a change that got no answer, no read is under way that would notice the server again.
    const timer = setInterval(() => void readViewer(AbortSignal.timeout(AGAIN)).catch(() => {}), AGAIN)
    return () => clearInterval(timer)
  }, [lost])
  return (
    <div role="status">
      {lost && (
        <p className="connection">
          <WifiOff size={16} aria-hidden />
          {t.connection.lost}
        </p>
      )}
    </div>
  )
}
