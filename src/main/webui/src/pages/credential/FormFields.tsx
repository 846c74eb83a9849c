import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { Disclosure, DisclosurePanel } from 'react-aria-components'
import type { Field } from '../../api/form'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import type { FormErrors } from './errors'
import { FieldControl } from './FieldControl'
import type { DraftForm } from './useDraft'

/** As many settings stand in the form itself; more of them would bury what must be entered. */
const MOST_SETTINGS = 10

interface FormFieldsProps {
  of: DraftForm
  errors: FormErrors
}

/** The fields of a form: first what is required or secret, and settings that are many behind one button. */
export function FormFields({ of, errors }: FormFieldsProps) {
  const settings = of.form.fields.filter(field => !field.required && !field.secret)
  const [isOpen, setOpen] = useState(() => settings.some(field => of.form.value(field) !== (field.default ?? '')))
  const [seen, setSeen] = useState(errors)
  const control = (field: Field) => (
    <FieldControl key={field.name} field={field} of={of} error={errors.byField.get(field.name)} />
  )
  if (settings.length <= MOST_SETTINGS) return of.form.fields.map(control)
  // New errors open it, and it stays open once they are gone.
  if (seen.all.length !== errors.all.length) {
    setSeen(errors)
    if (settings.some(field => errors.byField.has(field.name))) setOpen(true)
  }
  return (
    <>
      {of.form.fields.filter(field => !settings.includes(field)).map(control)}
      <Disclosure className="disclosure" isExpanded={isOpen} onExpandedChange={setOpen}>
        <Button slot="trigger" variant="bare" icon={ChevronRight}>
          {t.form.moreSettings(settings.length)}
        </Button>
        <DisclosurePanel className="disclosure-panel">
          <div className="stack">{settings.map(control)}</div>
        </DisclosurePanel>
      </Disclosure>
    </>
  )
}
