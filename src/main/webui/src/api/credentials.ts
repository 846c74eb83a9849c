import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import { nextCursor } from './pages'
import { keys } from './queries'

/** Owner of credentials: a provider, or one of its custom models. */
export interface Owner {
  providerId: string
  customModelId?: string
}

export function ownerInput(owner: Owner) {
  return owner.customModelId ? { customModelId: owner.customModelId } : { providerId: owner.providerId }
}

const Credentials = graphql(`
  query Credentials($owner: CredentialOwnerInput!, $after: String, $search: String) {
    credentials(owner: $owner, first: 100, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CredentialRow
      }
    }
  }
`)

const CredentialToEdit = graphql(`
  query CredentialToEdit($id: ID!) {
    credential(id: $id) {
      ...CredentialRow
      owner {
        id
        label
        credentialForm {
          ...FormFields
        }
        ... on CustomModel {
          type
          provider {
            id
          }
        }
      }
    }
  }
`)

const Impact = graphql(`
  query Impact($credentialId: ID, $customModelId: ID) {
    deletionImpact(credentialId: $credentialId, customModelId: $customModelId) {
      clearsDefault
      credentialsKept
      deletesCustomModel
      unconfiguresProvider
      pools
      environments
    }
  }
`)

export const AddCredential = graphql(`
  mutation AddCredential($input: AddCredentialInput!) {
    addCredential(input: $input) {
      credential {
        id
        name
        isDefault
      }
      previousDefault {
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const EditCredential = graphql(`
  mutation EditCredential($input: EditCredentialInput!) {
    editCredential(input: $input) {
      credential {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const SetDefault = graphql(`
  mutation SetDefault($input: SetDefaultCredentialInput!) {
    setDefaultCredential(input: $input) {
      credential {
        id
        name
      }
      previousDefault {
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const DeleteCredential = graphql(`
  mutation DeleteCredential($input: DeleteCredentialInput!) {
    deleteCredential(input: $input) {
      deletedCredentialId
      deletedCustomModelId
      userErrors {
        ...Refused
      }
    }
  }
`)

export function credentialsQuery(owner: Owner, search: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.provider(owner.providerId), 'credentials', owner.customModelId ?? null, search],
    queryFn: async ({ pageParam, signal }) =>
      (await send(Credentials, { owner: ownerInput(owner), after: pageParam, search: search || null }, signal))
        .credentials,
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })
}

export function credentialQuery(providerId: string, id: string) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'credential', id],
    queryFn: async ({ signal }) => (await send(CredentialToEdit, { id }, signal)).credential ?? null,
    // The revision must be the one that the form shows: never one that was read before.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
}

export function impactQuery(providerId: string, of: { credentialId: string } | { customModelId: string }) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'impact', of],
    queryFn: async ({ signal }) =>
      (await send(Impact, { credentialId: null, customModelId: null, ...of }, signal)).deletionImpact ?? null,
    staleTime: 0,
    gcTime: 0,
  })
}
