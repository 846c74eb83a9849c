import type { Evaluated, Field } from '../../api/form'
import { t } from '../../texts/en'
import { CheckField } from '../../ui/CheckField'
import { ComboField } from '../../ui/ComboField'
import { RadioField, type Choice } from '../../ui/RadioField'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { fieldId } from './errors'
import { SecretControl } from './SecretControl'
import type { DraftForm } from './useDraft'

const MOST_RADIOS = 3
const MOST_IN_A_LIST = 12

interface FieldControlProps {
  field: Field
  of: DraftForm
  error: string | undefined
}

/** The control for a field of a form, drawn from what the server says of it and nothing else. */
export function FieldControl({ field, of, error }: FieldControlProps) {
  const { form } = of
  const shared = {
    id: fieldId(field.name),
    label: field.label,
    help: field.help,
    error,
    value: form.value(field),
    onChange: (value: string) => of.type(field.name, value),
  }
  if (field.secret) return <SecretControl field={field} of={of} {...shared} />
  if (field.kind === 'SWITCH') {
    return (
      <CheckField
        id={shared.id}
        label={field.label}
        help={field.help ?? undefined}
        isSelected={shared.value === 'true'}
        onChange={isOn => shared.onChange(String(isOn))}
      />
    )
  }
  const options = choicesOf(field, form)
  if (options.length === 0) {
    return (
      <TextField
        {...shared}
        optional={!field.required}
        placeholder={field.placeholder ?? undefined}
        {...(field.kind === 'INTEGER' ? { inputMode: 'numeric' as const } : {})}
      />
    )
  }
  if (field.allowsOther || options.length > MOST_IN_A_LIST) {
    return (
      <ComboField
        {...shared}
        optional={!field.required}
        options={options.filter(option => option.value !== '')}
        allowsOther={field.allowsOther}
        placeholder={field.placeholder ?? undefined}
      />
    )
  }
  const Control = options.length <= MOST_RADIOS ? RadioField : SelectField
  return <Control {...shared} optional={!field.required} options={options} />
}

/** An optional field without a default can be left unset. */
function choicesOf(field: Field, form: Evaluated): Choice[] {
  const options: Choice[] = form.options(field)
  const canBeUnset = !field.required && !field.default && options.length > 0
  return canBeUnset ? [{ value: '', label: t.form.notSet }, ...options] : options
}
