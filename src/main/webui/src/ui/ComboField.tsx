import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { t } from '../texts/en'
import { FieldFoot, FieldHead } from './FieldParts'
import type { Choice, ChoiceFieldProps } from './RadioField'

interface ComboFieldProps extends ChoiceFieldProps {
  /** Whether another value than the options is taken too. */
  allowsOther: boolean
  placeholder?: string | undefined
}

/** The options with this in their names. Those that begin with it come first, and before them those that begin with it as words. */
function search(options: readonly Choice[], text: string): Choice[] {
  const sought = text.trim().toLowerCase()
  const rank = (label: string) => Number(!`${label} `.startsWith(`${sought} `)) + Number(!label.startsWith(sought))
  return options
    .map(option => ({ option, label: option.label.toLowerCase() }))
    .filter(({ label }) => label.includes(sought))
    .toSorted((one, other) => rank(one.label) - rank(other.label))
    .map(({ option }) => option)
}

/** A searchable list; where the form is open, the options are suggestions. */
export function ComboField({
  label, optional, help, error, value, onChange, options, id, allowsOther, placeholder,
}: ComboFieldProps) {
  const labelOf = (one: string) => options.find(option => option.value === one)?.label ?? one
  const [text, setText] = useState(labelOf(value))
  const [known, setKnown] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(labelOf(value))
  }
  const found = text === labelOf(value) ? options : search(options, text)
  const take = (typed: string) => {
    const option = options.find(one => one.label === typed || one.value === typed)
    const next = option?.value ?? (allowsOther || typed === '' ? typed : value)
    setKnown(next)
    onChange(next)
  }
  return (
    <ComboBox
      className="field"
      items={found.map(option => ({ id: option.value, label: option.label }))}
      inputValue={text}
      onInputChange={typed => {
        setText(typed)
        if (allowsOther || typed === '') take(typed)
      }}
      value={options.some(option => option.value === value) ? value : null}
      onChange={key => {
        if (key === null) return
        setText(labelOf(String(key)))
        take(String(key))
      }}
      onBlur={() => !allowsOther && setText(labelOf(value))}
      allowsCustomValue={allowsOther}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={error !== undefined}
      isRequired={!optional}
      validationBehavior="aria"
    >
      <FieldHead label={label} optional={optional} />
      <div className="input-group">
        <Input className="input" id={id} placeholder={placeholder} autoComplete="off" spellCheck={false} />
        <Button className="inside" aria-label={t.form.choose}>
          <ChevronDown size={16} aria-hidden />
        </Button>
      </div>
      <FieldFoot help={allowsOther ? [help, t.form.orOther].filter(Boolean).join(' ') : help} error={error} />
      <Popover className="popover">
        <ListBox className="menu" renderEmptyState={() => <p className="menu-item quiet">{t.form.none}</p>}>
          {(item: { id: string; label: string }) => <ListBoxItem className="menu-item">{item.label}</ListBoxItem>}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
