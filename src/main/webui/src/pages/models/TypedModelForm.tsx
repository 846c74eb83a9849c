import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isTouched, valuesOf, type Field } from '../../api/form'
import type { ModelType } from '../../api/gql/graphql'
import { AddCustomModel } from '../../api/models'
import type { ProviderHead } from '../../api/providers'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'
import { ErrorSummary } from '../credential/ErrorSummary'
import { fieldId, formErrors } from '../credential/errors'
import { FormFields } from '../credential/FormFields'
import { LeavingQuestion } from '../credential/FormShell'
import { useDraft } from '../credential/useDraft'
import { TestButton } from '../health/TestButton'
import { TestOutcome } from '../health/TestOutcome'
import { useFormTest } from '../health/useFormTest'

interface TypedModelFormProps {
  provider: ProviderHead
  type: ModelType
  fields: readonly Field[]
}

export function TypedModelForm({ provider, type, fields }: TypedModelFormProps) {
  const client = useQueryClient()
  const change = useChange()
  const navigate = useNavigate()
  const of = useDraft(fields, undefined, type)
  const [name, setName] = useState('')
  const [credentialName, setCredentialName] = useState('')
  const [refusals, setRefusals] = useState(0)
  const refused = () => setRefusals(count => count + 1)
  const test = useFormTest(provider.id, of.draft, refused)
  const add = useMutation({
    mutationFn: async () => {
      const input = {
        providerId: provider.id,
        name,
        type,
        credentialName: credentialName || null,
        values: valuesOf(of.form),
      }
      const added = await change(AddCustomModel, input)
      await renewProvider(client, provider.id)
      return added
    },
    onSuccess: async ({ outcome, customModel, credential }) => {
      if (outcome && customModel && credential) confirm(t.models.outcome[outcome](customModel.name, credential.name))
      await navigate({
        to: '/providers/$providerId/custom-models',
        params: { providerId: provider.id },
        ignoreBlocker: true,
      })
    },
    onMutate: test.reset,
    onError: refused,
  })
  const runTest = () => {
    add.reset()
    test.run({ model: { providerId: provider.id, model: name, type, custom: true }, values: valuesOf(of.form) })
  }
  const error = add.error ?? test.error
  const errors = formErrors(error, ['name', 'credentialName', ...of.form.fields.map(field => field.name)])
  const touched = name !== '' || credentialName !== '' || isTouched(of.draft)
  return (
    <form
      className="stack"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        if (!add.isPending) add.mutate()
      }}
    >
      <ErrorSummary error={error} errors={errors} refusals={refusals} isTest={error === test.error} />
      <TextField
        id={fieldId('name')}
        label={t.models.name}
        help={t.models.nameHelp}
        error={errors.byField.get('name')}
        value={name}
        onChange={setName}
        mono
      />
      <TextField
        id={fieldId('credentialName')}
        label={t.models.credentialName}
        optional
        help={t.credentials.nameHelp}
        error={errors.byField.get('credentialName')}
        value={credentialName}
        onChange={setCredentialName}
      />
      <FormFields of={of} errors={errors} />
      <TestOutcome test={test} />
      <div className="actions">
        <TestButton test={test} onPress={runTest} isDisabled={add.isPending} />
        <Button variant="primary" type="submit" isPending={add.isPending}>
          {t.models.submit}
        </Button>
      </div>
      <LeavingQuestion isTouched={touched && !add.isSuccess} />
    </form>
  )
}
