import type { BalancingStrategy, PoolFragment, PoolMemberInput } from '../../api/gql/graphql'
import type { Sharer } from '../../api/pools'

/** A member as it is edited: numbers are texts until they are sent. */
export interface DraftMember {
  key: string
  /** Null for whatever is the default at the time. */
  credentialId: string | null
  enabled: boolean
  weight: string
  priority: string
}

export interface PoolDraft {
  enabled: boolean
  strategy: BalancingStrategy
  members: readonly DraftMember[]
}

/** As many credentials as a new pool begins with; of more, they are chosen one by one. */
const MOST_AT_FIRST = 5
const MOST_WEIGHT = 1000

let keys = 0

export function newMember(credentialId: string | null): DraftMember {
  return { key: `member-${++keys}`, credentialId, enabled: true, weight: '1', priority: '0' }
}

/** What is saved; for a model without a pool, all of its few credentials. */
export function draftOf(pool: PoolFragment | undefined, credentials: readonly Sharer[]): PoolDraft {
  if (pool) {
    return {
      enabled: pool.enabled,
      strategy: pool.strategy,
      members: pool.members.map(member => ({
        ...newMember(member.isDefaultEntry ? null : (member.credential?.id ?? null)),
        enabled: member.enabled,
        weight: String(member.weight),
        priority: String(member.priority),
      })),
    }
  }
  const first = credentials.length <= MOST_AT_FIRST ? credentials : []
  return { enabled: true, strategy: 'ROUND_ROBIN', members: first.map(({ id }) => newMember(id)) }
}

export function membersInput(draft: PoolDraft): PoolMemberInput[] {
  return draft.members.map(({ credentialId, enabled, weight, priority }) => ({
    credentialId,
    enabled,
    weight: Number(weight),
    priority: Number(priority),
  }))
}

/** Which numbers cannot be sent, by the path of their field. */
export function badNumbers(draft: PoolDraft): ReadonlySet<string> {
  const bad = new Set<string>()
  draft.members.forEach(({ weight, priority }, index) => {
    if (draft.strategy === 'WEIGHTED' && !isWhole(weight, 1)) bad.add(`members.${index}.weight`)
    if (draft.strategy === 'PRIORITY' && !isWhole(priority, 0)) bad.add(`members.${index}.priority`)
  })
  return bad
}

function isWhole(text: string, least: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= MOST_WEIGHT
}

/** The part of the calls that each member takes while all that are switched on can serve, from 0 to 1. */
export function sharesOf({ strategy, members }: PoolDraft): number[] {
  const on = members.filter(member => member.enabled)
  const lowest = Math.min(...on.map(member => Number(member.priority) || 0))
  const partOf = (member: DraftMember): number => {
    if (!member.enabled) return 0
    if (strategy === 'WEIGHTED') return Math.max(0, Number(member.weight) || 0)
    if (strategy === 'PRIORITY') return (Number(member.priority) || 0) === lowest ? 1 : 0
    return 1
  }
  const parts = members.map(partOf)
  const sum = parts.reduce((total, part) => total + part, 0)
  return parts.map(part => (sum === 0 ? 0 : part / sum))
}
