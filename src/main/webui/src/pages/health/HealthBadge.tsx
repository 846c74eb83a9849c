import type { HealthFragment } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Elapsed } from '../../ui/Countdown'
import { looks } from './verdicts'

/** What the provider last said of a credential, in a word. */
export function HealthBadge({ health }: { health: Pick<HealthFragment, 'verdict'> | null | undefined }) {
  return health ? <Badge {...looks[health.verdict]}>{t.health.verdicts[health.verdict]}</Badge> : null
}

/** That a test is running, and for how long. */
export function TestingBadge({ since }: { since: number }) {
  return (
    <Badge>
      <span className="spinner" aria-hidden />
      {t.health.testing} <Elapsed since={since} />
    </Badge>
  )
}
