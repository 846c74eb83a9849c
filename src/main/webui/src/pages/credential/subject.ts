import type { CredentialStatus, CustomModelState, HealthFragment } from '../../api/gql/graphql'

/** Whose credentials a list shows, as its sentences name it. */
export interface Subject {
  label: string
  status: CredentialStatus
  /** The credential that is in use, and what the provider last said of it. */
  default: { name: string; health?: HealthFragment | null } | null
  /** Number of models that use the default; a custom model has none of these. */
  predefinedModels?: number
  /** State of a custom model. */
  state?: CustomModelState
}

export function isModel(subject: Subject): boolean {
  return subject.state !== undefined
}
