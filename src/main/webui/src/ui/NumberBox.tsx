import { FieldError, Input, TextField } from 'react-aria-components'

interface NumberBoxProps {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string | undefined
  id?: string
}

/** A small field for a whole number in a row; the head of the column is its label. */
export function NumberBox({ label, value, onChange, error, id }: NumberBoxProps) {
  return (
    <TextField
      className="number-box"
      aria-label={label}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Input className="input figures" id={id} inputMode="numeric" maxLength={16} autoComplete="off" />
      <FieldError className="error">{error}</FieldError>
    </TextField>
  )
}
