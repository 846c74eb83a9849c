import { useState, type ClipboardEvent } from 'react'
import { Input, TextArea, TextField as AriaTextField } from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldTexts } from './FieldParts'

interface TextFieldProps extends FieldTexts {
  value: string
  onChange: (value: string) => void
  id?: string
  placeholder?: string | undefined
  inputMode?: 'numeric' | 'url'
  type?: 'text' | 'date'
  maxLength?: number | undefined
  autoFocus?: boolean
  mono?: boolean
}

export function TextField({
  label, optional, help, error, value, onChange, id, placeholder, inputMode, type = 'text', maxLength, autoFocus, mono,
}: TextFieldProps) {
  const lines = useLines(value, onChange)
  const shared = { id, placeholder, maxLength, autoFocus, spellCheck: false, className: mono ? 'input mono' : 'input' }
  return (
    <AriaTextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={!optional}
      validationBehavior="aria"
      autoComplete="off"
    >
      <FieldHead label={label} optional={optional} />
      {lines.several ? (
        <TextArea {...shared} />
      ) : (
        <Input {...shared} type={type} inputMode={inputMode} onPaste={lines.onPaste} />
      )}
      <FieldFoot help={help} error={error} />
    </AriaTextField>
  )
}

/** A field of one line grows when several are pasted, instead of losing the breaks between them. */
export function useLines(value: string, onChange: (value: string) => void) {
  const [pasted, setPasted] = useState(false)
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text').trim()
    if (!text.includes('\n')) return
    event.preventDefault()
    setPasted(true)
    onChange(text)
  }
  return { several: (pasted && value !== '') || value.includes('\n'), onPaste }
}
