import { Radio, RadioGroup } from 'react-aria-components'
import { classes } from './classes'
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

interface RadioFieldProps extends ChoiceFieldProps {
  /** Options stand beside each other where there is room. */
  isInRow?: boolean
  isDisabled?: boolean
}

export function RadioField({
  label, optional, help, error, value, onChange, options, id, isInRow = false, isDisabled = false,
}: RadioFieldProps) {
  return (
    <RadioGroup
      className="field"
      // A value that is no option would leave Tab no way in.
      value={options.some(option => option.value === value) ? value : null}
      isDisabled={isDisabled}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={!optional}
      validationBehavior="aria"
    >
      <FieldHead label={label} optional={optional} />
      <div className={classes('choices', isInRow && 'wide')} id={id} tabIndex={-1}>
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
