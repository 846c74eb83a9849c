import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { ownerInput, type Owner } from './credentials'
import { graphql } from './gql'
import { readAll } from './pages'
import { keys } from './queries'

const CredentialNames = graphql(`
  query CredentialNames($owner: CredentialOwnerInput!, $after: String) {
    credentials(owner: $owner, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
      }
    }
  }
`)

/** Ids and names of all credentials of an owner, newest first. */
export function readNames(owner: Owner, signal: AbortSignal) {
  return readAll(
    async after => (await send(CredentialNames, { owner: ownerInput(owner), after }, signal)).credentials,
  )
}

export function namesQuery(owner: Owner) {
  return queryOptions({
    queryKey: [...keys.provider(owner.providerId), 'names', owner.customModelId ?? null],
    queryFn: ({ signal }) => readNames(owner, signal),
  })
}
