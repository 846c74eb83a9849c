import { Lock } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton, Input, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { t } from '../texts/en'
import { classes } from './classes'
import { FieldFoot, FieldHead, type FieldTexts } from './FieldParts'
import { useLines } from './TextField'

interface SecretFieldProps extends FieldTexts {
  value: string
  onChange: (value: string) => void
  id?: string
  autoFocus?: boolean
}

/** Masked while typed; Show uncovers only what is being typed. Password managers are told to leave it alone. */
export function SecretField({ label, optional, help, error, value, onChange, id, autoFocus }: SecretFieldProps) {
  const [shown, setShown] = useState(false)
  const lines = useLines(value, onChange)
  const shared = {
    id,
    autoFocus,
    spellCheck: false,
    autoCapitalize: 'off',
    autoCorrect: 'off',
    'data-1p-ignore': true,
    'data-lpignore': 'true',
    'data-bwignore': true,
  }
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={!optional}
      validationBehavior="aria"
      autoComplete="new-password"
      type={shown ? 'text' : 'password'}
    >
      <FieldHead label={label} optional={optional} />
      <div className="input-group">
        <Lock size={16} aria-hidden />
        {lines.several ? (
          <TextArea {...shared} className={classes('input', 'mono', !shown && 'masked')} />
        ) : (
          <Input {...shared} className="input mono" onPaste={lines.onPaste} />
        )}
        {value !== '' && (
          <AriaButton
            className="inside"
            aria-label={shown ? t.form.hideFor(label) : t.form.showFor(label)}
            onPress={() => setShown(!shown)}
          >
            {shown ? t.form.hide : t.form.show}
          </AriaButton>
        )}
      </div>
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  )
}
