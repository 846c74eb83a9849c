import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { ownerInput, type Owner } from './credentials'
import { graphql } from './gql'
import type { UsageBucketSize, UsageQuery } from './gql/graphql'
import { keys } from './queries'

const Usage = graphql(`
  query Usage($owner: CredentialOwnerInput!, $credentialId: ID, $from: DateTime!, $to: DateTime!, $bucket: UsageBucketSize!) {
    usage(owner: $owner, credentialId: $credentialId, from: $from, to: $to, bucket: $bucket) {
      from
      requests
      ok
      failed
      inputTokens
      outputTokens
    }
  }
`)

export type UsageBucket = NonNullable<UsageQuery['usage']>[number]
export type Span = 'day' | 'week' | 'month' | 'quarter' | 'year'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Buckets {
  size: UsageBucketSize
  count: number
}

/** At most 400 buckets are answered. */
const buckets: Record<Span, Buckets> = {
  day: { size: 'HOUR', count: 24 },
  week: { size: 'DAY', count: 7 },
  month: { size: 'DAY', count: 30 },
  quarter: { size: 'DAY', count: 90 },
  year: { size: 'DAY', count: 399 },
}

/** Whole hours or whole days of UTC, with the one that is running as the last. */
export function rangeOf(span: Span, now: number): { from: string; to: string; bucket: UsageBucketSize } {
  const { size, count } = buckets[span]
  const length = size === 'HOUR' ? HOUR : DAY
  const to = (Math.floor(now / length) + 1) * length
  return { from: new Date(to - count * length).toISOString(), to: new Date(to).toISOString(), bucket: size }
}

export function usageQuery(owner: Owner, credentialId: string | null, span: Span) {
  return queryOptions({
    queryKey: [...keys.provider(owner.providerId), 'usage', owner.customModelId ?? null, credentialId, span],
    queryFn: async ({ signal }) =>
      (await send(Usage, { owner: ownerInput(owner), credentialId, ...rangeOf(span, Date.now()) }, signal)).usage ?? [],
  })
}

/** Sums of so many buckets at a time, counted from the end, so that only the first may hold less. */
export function merged(all: readonly UsageBucket[], size: number): UsageBucket[] {
  const sums: UsageBucket[] = []
  for (let end = all.length; end > 0; end -= size) {
    sums.unshift(all.slice(Math.max(0, end - size), end).reduce(add))
  }
  return sums
}

function add(one: UsageBucket, other: UsageBucket): UsageBucket {
  return {
    from: one.from,
    requests: one.requests + other.requests,
    ok: one.ok + other.ok,
    failed: one.failed + other.failed,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  }
}
