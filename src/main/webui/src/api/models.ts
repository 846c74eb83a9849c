import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import type { CustomModelState, ModelType } from './gql/graphql'
import { nextCursor } from './pages'
import { keys } from './queries'

const CustomModels = graphql(`
  query CustomModels($providerId: ID!, $state: CustomModelState, $after: String, $search: String) {
    customModels(providerId: $providerId, state: $state, first: 50, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CustomModelRow
      }
    }
  }
`)

const ModelCredentials = graphql(`
  query ModelCredentials($providerId: ID!, $after: String, $search: String) {
    customModels(providerId: $providerId, first: 20, after: $after, search: $search) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CustomModelRow
        credentialForm {
          ...FormFields
        }
        credentials {
          ...CredentialRow
        }
      }
    }
  }
`)

const RemovedModels = graphql(`
  query RemovedModels($providerId: ID!, $after: String) {
    customModels(providerId: $providerId, state: REMOVED, first: 20, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...CustomModelRow
        credentials {
          id
          name
        }
      }
    }
  }
`)

const CustomModelHead = graphql(`
  query CustomModelHead($id: ID!) {
    customModel(id: $id) {
      ...CustomModelRow
      credentialForm {
        ...FormFields
      }
    }
  }
`)

const CustomModelForm = graphql(`
  query CustomModelForm($providerId: ID!, $type: ModelType!) {
    provider(id: $providerId) {
      customModelForm(type: $type) {
        ...FormFields
      }
    }
  }
`)

export const AddCustomModel = graphql(`
  mutation AddCustomModel($input: AddCustomModelInput!) {
    addCustomModel(input: $input) {
      outcome
      customModel {
        id
        name
      }
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

export const RemoveCustomModel = graphql(`
  mutation RemoveCustomModel($input: RemoveCustomModelInput!) {
    removeCustomModel(input: $input) {
      customModel {
        id
        name
        credentialCount
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const ReaddCustomModel = graphql(`
  mutation ReaddCustomModel($input: ReaddCustomModelInput!) {
    readdCustomModel(input: $input) {
      customModel {
        id
        name
      }
      credential {
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export function customModelsQuery(providerId: string, state: CustomModelState | null, search: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.provider(providerId), 'custom-models', state, search],
    queryFn: async ({ pageParam, signal }) =>
      (await send(CustomModels, { providerId, state, after: pageParam, search: search || null }, signal)).customModels,
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })
}

export function modelCredentialsQuery(providerId: string, search: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.provider(providerId), 'model-credentials', search],
    queryFn: async ({ pageParam, signal }) =>
      (await send(ModelCredentials, { providerId, after: pageParam, search: search || null }, signal)).customModels,
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })
}

export function removedModelsQuery(providerId: string) {
  return infiniteQueryOptions({
    queryKey: [...keys.provider(providerId), 'removed-models'],
    queryFn: async ({ pageParam, signal }) =>
      (await send(RemovedModels, { providerId, after: pageParam }, signal)).customModels,
    initialPageParam: null as string | null,
    getNextPageParam: nextCursor,
  })
}

export function customModelQuery(providerId: string, id: string) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'custom-model', id],
    queryFn: async ({ signal }) => (await send(CustomModelHead, { id }, signal)).customModel ?? null,
  })
}

export function customModelFormQuery(providerId: string, type: ModelType) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'custom-model-form', type],
    queryFn: async ({ signal }) =>
      (await send(CustomModelForm, { providerId, type }, signal)).provider?.customModelForm ?? null,
  })
}
