import type { Field } from '../../api/form'
import { t } from '../../texts/en'
import { SecretField } from '../../ui/SecretField'
import type { DraftForm } from './useDraft'

interface SecretControlProps {
  field: Field
  of: DraftForm
  id: string
  label: string
  help?: string | null | undefined
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A secret: empty in an edit, with what is stored said below it, never in it. */
export function SecretControl({ field, of, id, label, help, error, value, onChange }: SecretControlProps) {
  const stored = of.form.stored(field)
  const isStored = stored?.isSet ?? false
  const again = isStored && of.form.secretsAgain
  const isCleared = of.draft.cleared.has(field.name)
  return (
    <div className="field">
      <SecretField
        id={id}
        label={label}
        optional={!field.required || (isStored && !again)}
        help={[help, isCleared ? t.credentials.willBeRemoved : isStored && storedText(stored?.hint, again)]
          .filter(Boolean)
          .join(' ')}
        error={error}
        value={value}
        onChange={onChange}
      />
      {isStored && !field.required && (
        <button
          type="button"
          className="link-button help"
          onClick={() => (isCleared ? of.keep(field.name) : of.clear(field.name))}
          aria-label={isCleared ? undefined : t.credentials.removeStoredOf(label)}
        >
          {isCleared ? t.credentials.keepStored : t.credentials.removeStored}
        </button>
      )}
    </div>
  )
}

function storedText(hint: string | null | undefined, again: boolean): string {
  if (again) return t.credentials.storedSecretAgain
  return hint ? t.credentials.stored(hint) : t.credentials.storedWithoutHint
}
