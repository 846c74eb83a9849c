import type { CredentialChangeInput, CredentialValueInput, CredentialRowFragment, FormFieldsFragment } from './gql/graphql'

export type Field = FormFieldsFragment['fields'][number]
export type Option = Field['options'][number]
export type StoredField = CredentialRowFragment['fields'][number]

/** The field that stands for the type of the model in conditions. */
const MODEL_TYPE = '__model_type'
/** Conditions lead from field to field; no form has a longer chain. */
const MAX_ROUNDS = 6

/** What a person has done to a form, apart from what the form and the stored credential say. */
export interface Draft {
  typed: Readonly<Record<string, string>>
  cleared: ReadonlySet<string>
}

export const EMPTY: Draft = { typed: {}, cleared: new Set() }

export interface Evaluated {
  /** The fields that take part. */
  fields: Field[]
  value(field: Field): string
  options(field: Field): Option[]
  stored(field: Field): StoredField | undefined
  /** Stored secrets that must be entered again, because the place they are sent to changed. */
  secretsAgain: boolean
}

export function evaluate(
  fields: readonly Field[],
  draft: Draft,
  storedFields: readonly StoredField[] = [],
  modelType?: string,
): Evaluated {
  const stored = new Map(storedFields.map(field => [field.name, field]))
  let active: Field[] = []
  let values = new Map<string, string>(modelType ? [[MODEL_TYPE, modelType]] : [])

  const holds = (conditions: Field['visibleWhen']) => conditions.every(one => values.get(one.field) === one.value)
  const options = (field: Field) => field.options.filter(option => holds(option.visibleWhen))
  const isOffered = (field: Field, value: string) =>
    field.options.length === 0 || field.allowsOther || options(field).some(option => option.value === value)
  const value = (field: Field): string => {
    if (draft.cleared.has(field.name)) return ''
    const kept = stored.get(field.name)
    const own = draft.typed[field.name] ?? (kept && (kept.value ?? ''))
    if (own !== undefined && (own === '' || isOffered(field, own))) return own
    return field.default && isOffered(field, field.default) ? field.default : ''
  }

  for (let round = 0; round < MAX_ROUNDS; round++) {
    const next = fields.filter(field => holds(field.visibleWhen))
    const nextValues = new Map(modelType ? [[MODEL_TYPE, modelType]] : [])
    next.forEach(field => nextValues.set(field.name, value(field)))
    const settled = next.length === active.length && next.every((field, index) => field === active[index])
      && [...nextValues].every(([name, one]) => values.get(name) === one)
    active = next
    values = nextValues
    if (settled) break
  }

  const secretsAgain = active.some(
    field => field.redirects && storedFields.length > 0 && place(value(field)) !== place(stored.get(field.name)?.value ?? ''),
  )
  return { fields: active, value, options, stored: field => stored.get(field.name), secretsAgain }
}

/** Where a value leads: scheme, host and port of an address; anything else as it is. */
export function place(value: string): string {
  const text = value.trim()
  if (!URL.canParse(text)) return text.toLowerCase()
  return new URL(text).origin
}

/** The values of a new credential: of the fields that take part, those that are not empty. */
export function valuesOf(form: Evaluated): CredentialValueInput[] {
  return form.fields
    .map(field => ({ field: field.name, value: form.value(field) }))
    .filter(entry => entry.value.trim() !== '')
}

/** The changes of a stored credential. A secret that was left empty stays. */
export function changesOf(form: Evaluated, draft: Draft): CredentialChangeInput[] {
  return form.fields.flatMap((field): CredentialChangeInput[] => {
    const stored = form.stored(field)
    if (draft.cleared.has(field.name)) return stored?.isSet ? [{ field: field.name, clear: true }] : []
    const value = form.value(field)
    if (value.trim() === '') {
      return !field.secret && stored?.isSet ? [{ field: field.name, clear: true }] : []
    }
    return value === stored?.value ? [] : [{ field: field.name, value }]
  })
}

/** Whether anything was entered that closing would lose. */
export function isTouched(draft: Draft): boolean {
  return draft.cleared.size > 0 || Object.values(draft.typed).some(value => value !== '')
}
