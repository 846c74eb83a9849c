import type { HealthFragment } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Countdown } from '../../ui/Countdown'

/** Why a credential does not work for sure, and when the provider said to come again. */
export function HealthNote({ health }: { health: HealthFragment | null | undefined }) {
  if (!health || health.verdict === 'VALID') return null
  return (
    <p className="row-note">
      {health.message} {health.retryAt && <Countdown until={health.retryAt} as={t.health.again} />}
    </p>
  )
}
