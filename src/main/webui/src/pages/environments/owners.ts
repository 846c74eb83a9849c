import type { Owner } from '../../api/credentials'
import type { Matrix } from '../../api/environments'
import type { BindingsFragment } from '../../api/gql/graphql'

/** An owner of credentials as a row of the matrix. */
export interface BoundOwner {
  owner: Owner
  label: string
  /** The provider of a custom model. */
  provider?: string
  icon?: string | null | undefined
  defaultName: string | null
  bindings: BindingsFragment['environmentBindings']
}

/** Providers that hold credentials, each followed by its custom models. */
export function boundOwners({ providers }: Matrix): BoundOwner[] {
  return providers.flatMap(provider => [
    ...(provider.credentialCount > 0
      ? [{ ...rowOf(provider), owner: { providerId: provider.id }, label: provider.label, icon: provider.icon }]
      : []),
    ...provider.models.map(model => ({
      ...rowOf(model),
      owner: { providerId: provider.id, customModelId: model.id },
      label: model.name,
      provider: provider.label,
    })),
  ])
}

function rowOf({ defaultCredential, environmentBindings }: BindingsFragment) {
  return { defaultName: defaultCredential?.name ?? null, bindings: environmentBindings }
}
