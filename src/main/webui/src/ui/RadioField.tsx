import { Radio, RadioGroup } from 'react-aria-components'
import { FieldFoot, FieldHead, type FieldTexts } from './FieldParts'

export interface Choice {
  value: string
  label: string
}

export interface ChoiceFieldProps extends FieldTexts {
  value: string
  onChange: (value: string) => void
  options: readonly Choice[]
  id?: string
}

export function RadioField({ label, optional, help, error, value, onChange, options, id }: ChoiceFieldProps) {
  return (
    <RadioGroup
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={!optional}
      validationBehavior="aria"
    >
      <FieldHead label={label} optional={optional} />
      <div className="choices" id={id} tabIndex={-1}>
        {options.map(option => (
          <Radio key={option.value} value={option.value} className="choice">
            {option.label}
          </Radio>
        ))}
      </div>
      <FieldFoot help={help} error={error} />
    </RadioGroup>
  )
}
