import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'

interface CheckFieldProps {
  label: string
  help?: string | undefined
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  id?: string
}

export function CheckField({ label, help, isSelected, onChange, id }: CheckFieldProps) {
  return (
    <Checkbox className="check" isSelected={isSelected} onChange={onChange} id={id}>
      <span className="box" aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      <span>
        <span className="label">{label}</span>
        {help && <span className="help"> {help}</span>}
      </span>
    </Checkbox>
  )
}
