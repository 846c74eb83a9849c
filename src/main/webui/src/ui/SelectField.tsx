import { ChevronDown } from 'lucide-react'
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'
import { t } from '../texts/en'
import { FieldFoot, FieldHead } from './FieldParts'
import type { ChoiceFieldProps } from './RadioField'

/** An option of an empty value, which a list cannot hold as a key. */
const NONE = ' '

export function SelectField({ label, optional, help, error, value, onChange, options, id }: ChoiceFieldProps) {
  const items = options.map(option => ({ id: option.value || NONE, label: option.label }))
  return (
    <Select
      className="field"
      value={items.some(item => item.id === (value || NONE)) ? value || NONE : null}
      onChange={key => onChange(key === NONE || key === null ? '' : String(key))}
      placeholder={t.form.choose}
      isInvalid={error !== undefined}
      isRequired={!optional}
      validationBehavior="aria"
    >
      <FieldHead label={label} optional={optional} />
      <Button className="input select-button" id={id}>
        <SelectValue />
        <ChevronDown size={16} aria-hidden />
      </Button>
      <FieldFoot help={help} error={error} />
      <Popover className="popover">
        <ListBox className="menu" items={items}>
          {item => <ListBoxItem className="menu-item">{item.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </Select>
  )
}
