import { Refused, type Refusal } from '../../api/errors'

export interface FormErrors {
  /** By the name of the field: the last of the path, where nothing else is said. */
  byField: ReadonlyMap<string, string>
  /** All, in the order of the answer, with the field that shows each. */
  all: readonly { message: string; field: string | undefined }[]
}

const NONE: FormErrors = { byField: new Map(), all: [] }

/** Errors of a refused form; those of no field that is shown are left to the summary. */
export function formErrors(
  error: unknown,
  shown: readonly string[],
  nameOf: (path: readonly string[]) => string | undefined = path => path.at(-1),
): FormErrors {
  if (!(error instanceof Refused)) return NONE
  const byField = new Map<string, string>()
  const all = error.refusals.map((refusal: Refusal) => {
    const name = nameOf(refusal.field)
    const field = name !== undefined && shown.includes(name) ? name : undefined
    if (field) byField.set(field, [byField.get(field), refusal.message].filter(Boolean).join(' '))
    return { message: refusal.message, field }
  })
  return { byField, all }
}

export function fieldId(name: string): string {
  return `field-${name}`
}

export function focusField(name: string): void {
  const element = document.getElementById(fieldId(name))
  const control = element?.querySelector<HTMLElement>('input') ?? element
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
