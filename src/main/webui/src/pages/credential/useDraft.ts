import { useState } from 'react'
import { EMPTY, evaluate, type Draft, type Evaluated, type Field, type StoredField } from '../../api/form'

export interface DraftForm {
  form: Evaluated
  draft: Draft
  type(name: string, value: string): void
  clear(name: string): void
  keep(name: string): void
  reset(): void
}

/** What is typed into a form. Fields that stop to take part keep it until the form is closed. */
export function useDraft(fields: readonly Field[], stored?: readonly StoredField[], modelType?: string): DraftForm {
  const [draft, setDraft] = useState<Draft>(EMPTY)
  return {
    form: evaluate(fields, draft, stored, modelType),
    draft,
    type: (name, value) =>
      setDraft(last => ({ typed: { ...last.typed, [name]: value }, cleared: without(last.cleared, name) })),
    clear: name =>
      setDraft(last => {
        const { [name]: _dropped, ...typed } = last.typed
        return { typed, cleared: new Set([...last.cleared, name]) }
      }),
    keep: name => setDraft(last => ({ ...last, cleared: without(last.cleared, name) })),
    reset: () => setDraft(EMPTY),
  }
}

function without(names: ReadonlySet<string>, name: string): Set<string> {
  return new Set([...names].filter(one => one !== name))
}
