import { CircleCheck, CircleQuestionMark, CircleX, CloudOff, Gauge, Wallet, type LucideIcon } from 'lucide-react'
import type { HealthVerdict } from '../../api/gql/graphql'

/** How each verdict looks: red where calls fail for sure, amber where they may. */
export const looks: Record<HealthVerdict, { tone?: 'warning' | 'danger'; icon: LucideIcon }> = {
  VALID: { icon: CircleCheck },
  REJECTED: { tone: 'danger', icon: CircleX },
  NO_CREDIT: { tone: 'danger', icon: Wallet },
  RATE_LIMITED: { tone: 'warning', icon: Gauge },
  UNREACHABLE: { tone: 'warning', icon: CloudOff },
  INCONCLUSIVE: { icon: CircleQuestionMark },
}
