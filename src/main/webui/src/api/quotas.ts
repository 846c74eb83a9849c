import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { ownerInput, type Owner } from './credentials'
import { graphql } from './gql'
import { readAll } from './pages'
import { keys } from './queries'

export const Quota = graphql(`
  fragment Quota on CredentialQuota {
    period
    requests
    tokens
    usedRequests
    usedTokens
    resetsAt
  }
`)

const CredentialQuotas = graphql(`
  query CredentialQuotas($id: ID!) {
    credential(id: $id) {
      id
      name
      quotas {
        ...Quota
      }
    }
  }
`)

const OwnerQuotas = graphql(`
  query OwnerQuotas($owner: CredentialOwnerInput!, $after: String) {
    credentials(owner: $owner, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        quotas {
          ...Quota
        }
      }
    }
  }
`)

export const SetQuotas = graphql(`
  mutation SetQuotas($input: SetCredentialQuotasInput!) {
    setCredentialQuotas(input: $input) {
      credential {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export function quotasQuery(providerId: string, id: string) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'quotas', id],
    queryFn: async ({ signal }) => (await send(CredentialQuotas, { id }, signal)).credential ?? null,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

/** The credentials of an owner with the quotas of each. */
export function ownerQuotasQuery(owner: Owner) {
  return queryOptions({
    queryKey: [...keys.provider(owner.providerId), 'owner-quotas', owner.customModelId ?? null],
    queryFn: ({ signal }) =>
      readAll(async after => (await send(OwnerQuotas, { owner: ownerInput(owner), after }, signal)).credentials),
  })
}
