import type { Field, StoredField } from './form'

/** What tells one credential from another: its choices in words, and the addresses it leads to. */
export function summaryOf(stored: readonly StoredField[], form: readonly Field[]): string[] {
  return stored.flatMap(({ name, value }) => {
    if (!value) return []
    if (/^https?:\/\//i.test(value)) return [URL.canParse(value) ? new URL(value).origin : value]
    const variants = form.filter(field => field.name === name && field.options.length > 0)
    const field = variants.find(variant => variant.required || variant.default !== value)
    if (!field) return []
    return [field.options.find(option => option.value === value)?.label ?? value]
  })
}
