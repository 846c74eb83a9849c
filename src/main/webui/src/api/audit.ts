import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import type { AuditAction, EntryQuery } from './gql/graphql'
import { nextCursor } from './pages'
import { keys } from './queries'

export const AuditRow = graphql(`
  fragment AuditRow on AuditEntry {
    id
    at
    actor
    action
    attempted
    outcome
    reason
    subject
    providerId
    credentialId
    customModelId
  }
`)

const AuditEntries = graphql(`
  query AuditEntries(
    $after: String
    $action: AuditAction
    $actor: String
    $credentialId: ID
    $from: DateTime
    $to: DateTime
  ) {
    auditEntries(
      first: 50
      after: $after
      action: $action
      actor: $actor
      credentialId: $credentialId
      from: $from
      to: $to
    ) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...AuditRow
      }
    }
  }
`)

const Entry = graphql(`
  query Entry($id: ID!) {
    node(id: $id) {
      ... on AuditEntry {
        ...AuditRow
        principal
        tokenId
        address
        requestId
        details
        hash
      }
    }
  }
`)

export const VerifyAudit = graphql(`
  query VerifyAudit {
    verifyAudit {
      ok
      entries
      firstBadId
    }
  }
`)

export interface AuditFilter {
  action?: AuditAction
  actor?: string
  credential?: string
  from?: string
  to?: string
}

export function auditQuery(filter: AuditFilter) {
  return infiniteQueryOptions({
    queryKey: [...keys.audit, 'entries', filter],
    queryFn: async ({ pageParam, signal }) =>
      (
        await send(
          AuditEntries,
          {
            after: pageParam,
            action: filter.action ?? null,
            actor: filter.actor || null,
            credentialId: filter.credential || null,
            from: startOf(filter.from, 0),
            to: startOf(filter.to, 1),
          },
          signal,
        )
      ).auditEntries!,
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })
}

type AnyNode = NonNullable<EntryQuery['node']>

export type AuditEntry = Extract<AnyNode, { hash: string }>

function isEntry(node: AnyNode): node is AuditEntry {
  return 'hash' in node
}

export function entryQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.audit, 'entry', id],
    queryFn: async ({ signal }) => {
      const { node } = await send(Entry, { id }, signal)
      return node && isEntry(node) ? node : null
    },
  })
}

/** The beginning of a day here, or of a day later, as a time. */
function startOf(day: string | undefined, daysLater: number): string | null {
  if (!day) return null
  const date = new Date(`${day}T00:00:00`)
  if (Number.isNaN(date.getTime())) return null
  date.setDate(date.getDate() + daysLater)
  return date.toISOString()
}
