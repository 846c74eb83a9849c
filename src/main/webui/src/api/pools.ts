import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { ownerInput, type Owner } from './credentials'
import { graphql } from './gql'
import type { ModelType } from './gql/graphql'
import { readAll } from './pages'
import { keys } from './queries'

/** A model of a provider whose calls are shared. */
export interface Target {
  providerId: string
  model: string
  type: ModelType
  custom: boolean
}

export const Pool = graphql(`
  fragment Pool on LoadBalancing {
    providerId
    model
    type
    custom
    environment
    enabled
    strategy
    degraded
    members {
      credential {
        id
        name
      }
      isDefaultEntry
      enabled
      weight
      priority
      cooldownUntil
    }
  }
`)

const Pools = graphql(`
  query Pools($providerId: ID, $after: String) {
    loadBalancings(providerId: $providerId, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...Pool
      }
    }
  }
`)

const Sharers = graphql(`
  query Sharers($owner: CredentialOwnerInput!, $after: String) {
    credentials(owner: $owner, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        isDefault
        environments
        readable
        cooldownUntil
        health {
          ...Health
        }
        quotas {
          ...Quota
        }
      }
    }
  }
`)

const PredefinedTarget = graphql(`
  query PredefinedTarget($providerId: ID!) {
    provider(id: $providerId) {
      label
      icon
      predefinedModels {
        name
        type
        enabled
      }
    }
  }
`)

const CustomTarget = graphql(`
  query CustomTarget($providerId: ID!, $model: String!, $type: ModelType, $after: String) {
    customModels(providerId: $providerId, type: $type, search: $model, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        enabled
        state
        provider {
          label
          icon
        }
      }
    }
  }
`)

const Explain = graphql(`
  query Explain($target: ModelRefInput!, $environment: String) {
    explainResolution(target: $target, environment: $environment) {
      credential {
        id
        name
      }
      refusal
      retryAt
      steps {
        credential {
          id
          name
        }
        decision
        reason
        until
      }
    }
  }
`)

export const SavePool = graphql(`
  mutation SavePool($input: SaveLoadBalancingInput!) {
    saveLoadBalancing(input: $input) {
      loadBalancing {
        enabled
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const SwitchModel = graphql(`
  mutation SwitchModel($input: SetModelEnabledInput!) {
    setModelEnabled(input: $input) {
      enabled
      userErrors {
        ...Refused
      }
    }
  }
`)

/** All pools, of one provider or of all. */
export function poolsQuery(providerId: string | null) {
  return queryOptions({
    queryKey: [...(providerId ? keys.provider(providerId) : keys.routing), 'pools'],
    queryFn: async ({ signal }) =>
      await readAll(async after => (await send(Pools, { providerId, after }, signal)).loadBalancings!),
  })
}

/** The model with its owner of credentials, and the credentials that can share its calls; null without such a model. */
export function sharersQuery(target: Target) {
  return queryOptions({
    queryKey: [...keys.provider(target.providerId), 'sharers', target],
    queryFn: ({ signal }) => readSharing(target, signal),
  })
}

async function readSharing(target: Target, signal: AbortSignal) {
  const found = await (target.custom ? findCustom(target, signal) : findPredefined(target, signal))
  if (!found) return null
  const owner = ownerInput(found.owner)
  const credentials = await readAll(async after => (await send(Sharers, { owner, after }, signal)).credentials)
  return { ...found, credentials }
}

export type Sharing = NonNullable<Awaited<ReturnType<typeof readSharing>>>
export type Sharer = Sharing['credentials'][number]

interface Found {
  owner: Owner
  provider: { label: string; icon?: string | null }
  enabled: boolean
}

async function findPredefined(target: Target, signal: AbortSignal): Promise<Found | null> {
  const { providerId } = target
  const { provider } = await send(PredefinedTarget, { providerId }, signal)
  const model = provider?.predefinedModels.find(one => one.name === target.model && one.type === target.type)
  return provider && model ? { owner: { providerId }, provider, enabled: model.enabled } : null
}

async function findCustom({ providerId, model: name, type }: Target, signal: AbortSignal): Promise<Found | null> {
  const models = await readAll(
    async after => (await send(CustomTarget, { providerId, model: name, type, after }, signal)).customModels,
  )
  const model = models.find(one => one.name === name && one.state === 'LISTED')
  return model ? { owner: { providerId, customModelId: model.id }, provider: model.provider, enabled: model.enabled } : null
}

export function explanationQuery(target: Target, environment: string | null) {
  return queryOptions({
    queryKey: [...keys.provider(target.providerId), 'explanation', target, environment],
    queryFn: async ({ signal }) => (await send(Explain, { target, environment }, signal)).explainResolution ?? null,
    staleTime: 0,
  })
}
