import { CircleAlert } from 'lucide-react'
import { FieldError, Label, Text } from 'react-aria-components'
import { t } from '../texts/en'

/** What every field has: a label above; help and error below. */
export interface FieldTexts {
  label: string
  /** Whether it may be left empty; filters may, without a word. */
  optional?: boolean | 'unsaid' | undefined
  help?: string | null | undefined
  error?: string | undefined
}

export function FieldHead({ label, optional }: FieldTexts) {
  return (
    <div className="field-head">
      <Label>{label}</Label>
      {optional === true && (
        <span className="hint" aria-hidden>
          {t.optional}
        </span>
      )}
    </div>
  )
}

export function FieldFoot({ help, error }: Pick<FieldTexts, 'help' | 'error'>) {
  return (
    <>
      {help && (
        <Text slot="description" className="help">
          {help}
        </Text>
      )}
      <FieldError className="error">
        <CircleAlert size={16} aria-hidden />
        <span>{error}</span>
      </FieldError>
    </>
  )
}
