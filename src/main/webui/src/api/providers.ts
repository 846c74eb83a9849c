import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import type { ProviderHeadQuery } from './gql/graphql'
import { readAll } from './pages'
import { keys, renewProvider } from './queries'
import type { Change } from './useChange'

const Providers = graphql(`
  query Providers($after: String, $search: String) {
    providers(first: 100, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...ProviderCard
      }
    }
  }
`)

const ProviderHeadDocument = graphql(`
  query ProviderHead($id: ID!) {
    provider(id: $id) {
      ...ProviderCard
      help {
        title
        url
      }
      predefinedModels {
        name
        label
        type
        contextSize
        features
        deprecated
      }
      credentialForm {
        ...FormFields
      }
    }
  }
`)

const Install = graphql(`
  mutation Install($input: InstallProviderInput!) {
    installProvider(input: $input) {
      provider {
        ...ProviderCard
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

const Uninstall = graphql(`
  mutation Uninstall($input: UninstallProviderInput!) {
    uninstallProvider(input: $input) {
      provider {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export function providersQuery(search: string) {
  return queryOptions({
    queryKey: [...keys.providers, search],
    queryFn: ({ signal }) =>
      readAll(async after => (await send(Providers, { after, search: search || null }, signal)).providers),
  })
}

export function providerQuery(id: string) {
  return queryOptions({
    queryKey: [...keys.provider(id), 'head'],
    queryFn: async ({ signal }) => (await send(ProviderHeadDocument, { id }, signal)).provider ?? null,
  })
}

export type ProviderHead = NonNullable<ProviderHeadQuery['provider']>

export async function installProvider(change: Change, client: QueryClient, providerId: string): Promise<void> {
  await change(Install, { providerId })
  await renewProvider(client, providerId)
}

export async function uninstallProvider(
  change: Change,
  client: QueryClient,
  providerId: string,
  deleteCredentials: boolean,
): Promise<void> {
  await change(Uninstall, { providerId, deleteCredentials })
  await renewProvider(client, providerId)
}
