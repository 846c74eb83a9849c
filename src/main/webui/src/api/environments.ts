import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import { readAll } from './pages'
import { keys } from './queries'

export const Bindings = graphql(`
  fragment Bindings on CredentialOwner {
    defaultCredential {
      id
      name
    }
    credentialCount
    environmentBindings {
      environment
      credential {
        id
        name
        health {
          ...Health
        }
      }
    }
  }
`)

const Environments = graphql(`
  query Environments {
    environments
  }
`)

const ProviderBindings = graphql(`
  query ProviderBindings($after: String) {
    providers(installed: true, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        label
        icon
        configurationMethods
        ...Bindings
      }
    }
  }
`)

const ModelBindings = graphql(`
  query ModelBindings($after: String) {
    customModels(state: LISTED, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        type
        provider {
          id
        }
        ...Bindings
      }
    }
  }
`)

export const BindCredential = graphql(`
  mutation BindCredential($input: SetEnvironmentCredentialInput!) {
    setEnvironmentCredential(input: $input) {
      owner {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const environmentsQuery = queryOptions({
  queryKey: [...keys.routing, 'environments'],
  queryFn: async ({ signal }) => (await send(Environments, {}, signal)).environments ?? [],
})

/** All owners of credentials with what each uses in each environment: providers, each with its custom models. */
export const bindingsQuery = queryOptions({
  queryKey: [...keys.routing, 'bindings'],
  queryFn: ({ signal }) => readMatrix(signal),
})

async function readMatrix(signal: AbortSignal) {
  const [{ environments }, providers, models] = await Promise.all([
    send(Environments, {}, signal),
    readAll(async after => (await send(ProviderBindings, { after }, signal)).providers),
    readAll(async after => (await send(ModelBindings, { after }, signal)).customModels),
  ])
  return {
    environments: environments ?? [],
    providers: providers.map(provider => ({
      ...provider,
      models: models.filter(model => model.provider.id === provider.id),
    })),
  }
}

export type Matrix = Awaited<ReturnType<typeof readMatrix>>
