import type { Sharer } from '../../api/pools'
import { t } from '../../texts/en'
import { useNow } from '../../ui/clock'
import { Countdown } from '../../ui/Countdown'
import { restsUntil } from '../quotas/quota'

interface Rest {
  id: string
  name: string
  until: string
}

/** Who rests until when, on one axis that ends with the longest rest. */
export function Resting({ credentials }: { credentials: readonly Sharer[] }) {
  const now = useNow()
  const rests = credentials
    .flatMap((credential): Rest[] => {
      const until = restsUntil(credential, now)
      return until ? [{ id: credential.id, name: credential.name, until }] : []
    })
    .toSorted((one, other) => one.until.localeCompare(other.until))
  if (rests.length === 0) return null
  const longest = Math.max(...rests.map(rest => new Date(rest.until).getTime() - now))
  return (
    <section className="card pool" aria-labelledby="resting">
      <div>
        <h2 id="resting">{t.sharing.resting}</h2>
        <p className="quiet">{t.sharing.restingLead}</p>
      </div>
      <ul className="rows">
        {rests.map(rest => (
          <li key={rest.id} className="rest-row">
            <span>{rest.name}</span>
            <span className="share-track" aria-hidden>
              <span
                className="share-part rest"
                style={{ inlineSize: `${(100 * (new Date(rest.until).getTime() - now)) / longest}%` }}
              />
            </span>
            <Countdown until={rest.until} as={t.sharing.restsFor} />
          </li>
        ))}
      </ul>
    </section>
  )
}
