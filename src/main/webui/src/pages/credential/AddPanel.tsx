import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { AddCredential, ownerInput } from '../../api/credentials'
import { isTouched, valuesOf } from '../../api/form'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { CheckField } from '../../ui/CheckField'
import { Monogram } from '../../ui/Monogram'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'
import { TestButton } from '../health/TestButton'
import { TestOutcome } from '../health/TestOutcome'
import { useFormTest } from '../health/useFormTest'
import { ErrorSummary } from './ErrorSummary'
import { fieldId, formErrors } from './errors'
import { FormFields } from './FormFields'
import { FormShell } from './FormShell'
import type { Target } from './target'
import { useDraft } from './useDraft'

interface AddPanelProps {
  target: Target
  onClose: (saved?: boolean) => void
}

export function AddPanel({ target, onClose }: AddPanelProps) {
  const client = useQueryClient()
  const change = useChange()
  const of = useDraft(target.form, undefined, target.modelType)
  const [name, setName] = useState('')
  // A key that is pasted into a form that just opened must not land in the name, which is shown.
  const [firstField] = useState(
    () => of.form.fields.find(field => field.required && of.form.value(field) === '')?.name ?? 'name',
  )
  const [makeDefault, setMakeDefault] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const refused = () => setRefusals(count => count + 1)
  const test = useFormTest(target.owner.providerId, of.draft, refused)
  const add = useMutation({
    mutationFn: async () => {
      const input = { owner: ownerInput(target.owner), name: name || null, makeDefault, values: valuesOf(of.form) }
      const { credential } = await change(AddCredential, input)
      await renewProvider(client, target.owner.providerId)
      return credential
    },
    onSuccess: credential => {
      if (credential) confirm(t.credentials.addedToast(credential.name, credential.isDefault))
      onClose(true)
    },
    onMutate: test.reset,
    onError: refused,
  })
  const runTest = () => {
    add.reset()
    test.run({ owner: ownerInput(target.owner), values: valuesOf(of.form) })
  }
  const error = add.error ?? test.error
  const errors = formErrors(error, ['name', ...of.form.fields.map(field => field.name)])
  return (
    <Panel
      title={t.credentials.addTitle}
      subtitle={target.label}
      picture={target.icon !== undefined && <Monogram icon={target.icon} size="small" />}
      onClose={() => onClose()}
    >
      <FormShell
        submit={t.credentials.add}
        isPending={add.isPending}
        isTouched={!add.isSuccess && (name !== '' || isTouched(of.draft))}
        firstField={firstField}
        aside={<TestButton test={test} onPress={runTest} isDisabled={add.isPending} />}
        outcome={<TestOutcome test={test} />}
        onSubmit={() => add.mutate()}
        onClose={() => onClose()}
      >
        <ErrorSummary error={error} errors={errors} refusals={refusals} isTest={error === test.error} />
        <TextField
          id={fieldId('name')}
          label={t.credentials.name}
          optional
          help={t.credentials.nameHelp}
          error={errors.byField.get('name')}
          value={name}
          onChange={setName}
        />
        <FormFields of={of} errors={errors} />
        {target.credentialCount === 0 ? (
          <p className="help">{t.credentials.firstBecomesDefault}</p>
        ) : (
          <CheckField
            label={t.credentials.makeDefaultOption}
            help={target.defaultName === null ? t.credentials.noDefaultYet : t.credentials.insteadOf(target.defaultName)}
            isSelected={makeDefault}
            onChange={setMakeDefault}
          />
        )}
      </FormShell>
    </Panel>
  )
}
