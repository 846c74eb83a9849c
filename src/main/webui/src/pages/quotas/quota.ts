import type { QuotaFragment } from '../../api/gql/graphql'

interface Restable {
  cooldownUntil?: string | null
  quotas: readonly QuotaFragment[]
}

/** The part of a quota that is used, from 0 to 1: of requests or tokens, whichever is nearer to its end. */
export function usedPart(quota: QuotaFragment): number {
  const parts = [
    quota.requests ? quota.usedRequests / quota.requests : 0,
    quota.tokens ? quota.usedTokens / quota.tokens : 0,
  ]
  return Math.min(1, Math.max(...parts))
}

/** When a credential can serve again; null while it can. */
export function restsUntil({ cooldownUntil, quotas }: Restable, now: number): string | null {
  const ends = quotas.filter(quota => usedPart(quota) >= 1).map(quota => quota.resetsAt)
  const ahead = [cooldownUntil, ...ends].filter(
    (end): end is string => Boolean(end) && new Date(end!).getTime() > now,
  )
  return ahead.toSorted().at(-1) ?? null
}
