import type { Owner } from '../../api/credentials'
import type { Field } from '../../api/form'

/** Where a panel adds a credential to. */
export interface Target {
  owner: Owner
  label: string
  icon?: string | null | undefined
  form: readonly Field[]
  modelType?: string
  credentialCount: number
  defaultName: string | null
}
