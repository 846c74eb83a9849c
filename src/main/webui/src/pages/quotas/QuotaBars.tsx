import type { QuotaFragment } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Countdown } from '../../ui/Countdown'
import { classes } from '../../ui/classes'
import './quotas.css'

/** What of each quota is used, and when counting starts anew. */
export function QuotaBars({ quotas }: { quotas: readonly QuotaFragment[] }) {
  if (quotas.length === 0) return null
  return (
    <ul className="quotas" aria-label={t.quotas.title}>
      {quotas.map(quota => (
        <li key={quota.period}>
          {quota.requests && (
            <Bar
              used={quota.usedRequests / quota.requests}
              text={t.quotas.usedRequests(quota.usedRequests, quota.requests, quota.period)}
              resetsAt={quota.resetsAt}
            />
          )}
          {quota.tokens && (
            <Bar
              used={quota.usedTokens / quota.tokens}
              text={t.quotas.usedTokens(quota.usedTokens, quota.tokens, quota.period)}
              resetsAt={quota.resetsAt}
            />
          )}
        </li>
      ))}
    </ul>
  )
}

const NEARLY = 0.8

function Bar({ used, text, resetsAt }: { used: number; text: string; resetsAt: string }) {
  return (
    <p className="quota">
      <span className="quota-track" aria-hidden>
        <span
          className={classes('quota-used', used >= 1 ? 'over' : used >= NEARLY && 'nearly')}
          style={{ inlineSize: `${Math.min(100, used * 100)}%` }}
        />
      </span>
      <span className="figures">{text}</span>
      {used > 0 && <Countdown until={resetsAt} as={t.quotas.anew} />}
    </p>
  )
}
