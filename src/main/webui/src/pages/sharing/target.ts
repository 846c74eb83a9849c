import type { ModelType } from '../../api/gql/graphql'
import type { Target } from '../../api/pools'

/** The parameters of an address that names a model; its name may hold any character, so it is none of the path. */
export interface TargetSearch {
  provider?: string
  model?: string
  type?: string
  custom?: string
  environment?: string
}

export function targetSearch(target: Target, environment?: string | null): TargetSearch {
  return {
    provider: target.providerId,
    model: target.model,
    type: target.type,
    ...(target.custom ? { custom: '' } : {}),
    ...(environment ? { environment } : {}),
  }
}

export function targetOf({ provider, model, type, custom }: TargetSearch): Target | null {
  if (!provider || !model || !type) return null
  return { providerId: provider, model, type: type as ModelType, custom: custom !== undefined }
}

export function isOf(target: Target, pool: Target): boolean {
  return (
    target.providerId === pool.providerId &&
    target.model === pool.model &&
    target.type === pool.type &&
    target.custom === pool.custom
  )
}
