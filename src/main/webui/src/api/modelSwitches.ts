import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import { readAll } from './pages'
import { keys } from './queries'

const ModelRouting = graphql(`
  query ModelRouting($providerId: ID!) {
    provider(id: $providerId) {
      predefinedModels {
        name
        type
        enabled
        loadBalancing {
          enabled
          strategy
          degraded
          members {
            enabled
          }
        }
      }
    }
  }
`)

const CustomNames = graphql(`
  query CustomNames($providerId: ID!, $after: String) {
    customModels(providerId: $providerId, state: LISTED, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        name
        type
      }
    }
  }
`)

/** Which predefined models are switched on, and which share their calls. */
export function modelRoutingQuery(providerId: string) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'model-routing'],
    queryFn: async ({ signal }) => (await send(ModelRouting, { providerId }, signal)).provider?.predefinedModels ?? [],
  })
}

/** Names and types of the listed custom models. */
export function customNamesQuery(providerId: string) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'custom-names'],
    queryFn: async ({ signal }) =>
      await readAll(async after => (await send(CustomNames, { providerId, after }, signal)).customModels),
  })
}
