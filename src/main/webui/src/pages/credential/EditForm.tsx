import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { credentialQuery, EditCredential } from '../../api/credentials'
import { Refused } from '../../api/errors'
import { changesOf, isTouched } from '../../api/form'
import type { CredentialToEditQuery } from '../../api/gql/graphql'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'
import { TestButton } from '../health/TestButton'
import { TestOutcome } from '../health/TestOutcome'
import { useFormTest } from '../health/useFormTest'
import { ErrorSummary } from './ErrorSummary'
import { fieldId, formErrors } from './errors'
import { FormFields } from './FormFields'
import { FormShell } from './FormShell'
import { useDraft } from './useDraft'

type EditedCredential = NonNullable<CredentialToEditQuery['credential']>

interface EditFormProps {
  credential: EditedCredential
  providerId: string
  onLoadAnew: () => Promise<void>
  onClose: (saved?: boolean) => void
}

export function EditForm({ credential, providerId, onLoadAnew, onClose }: EditFormProps) {
  const client = useQueryClient()
  const change = useChange()
  // What was read when the panel opened: a renewed query must not change what is compared with.
  const [read] = useState(credential)
  const { owner } = read
  const type = 'type' in owner ? owner.type : undefined
  const of = useDraft(owner.credentialForm?.fields ?? [], read.fields, type)
  const [name, setName] = useState(read.name)
  const [refusals, setRefusals] = useState(0)
  const refused = () => setRefusals(count => count + 1)
  const test = useFormTest(providerId, of.draft, refused)
  const edit = useMutation({
    mutationFn: async (expectedRevision: number) => {
      const changes = changesOf(of.form, of.draft)
      await change(EditCredential, { id: read.id, expectedRevision, name, changes })
      await renewProvider(client, providerId)
    },
    onSuccess: () => {
      confirm(t.credentials.editedToast(name.trim()))
      onClose(true)
    },
    onMutate: test.reset,
    onError: refused,
  })
  const saveMine = async () => {
    const now = await client.fetchQuery(credentialQuery(providerId, read.id))
    if (now) edit.mutate(now.revision)
  }
  const isConflict = edit.error instanceof Refused && edit.error.has('CONFLICT')
  const runTest = () => {
    const changes = changesOf(of.form, of.draft)
    edit.reset()
    test.run({ id: read.id, ...(changes.length > 0 ? { changes } : {}) })
  }
  const error = edit.error ?? test.error
  const errors = formErrors(error, ['name', ...of.form.fields.map(field => field.name)])
  return (
    <FormShell
      submit={t.credentials.save}
      isPending={edit.isPending}
      isTouched={!edit.isSuccess && (name !== read.name || isTouched(of.draft))}
      aside={<TestButton test={test} onPress={runTest} isDisabled={edit.isPending} />}
      outcome={<TestOutcome test={test} />}
      onSubmit={() => edit.mutate(read.revision)}
      onClose={() => onClose()}
    >
      {isConflict ? (
        <Conflict onLoad={onLoadAnew} onKeep={saveMine} />
      ) : (
        <ErrorSummary error={error} errors={errors} refusals={refusals} isTest={error === test.error} />
      )}
      <TextField
        id={fieldId('name')}
        label={t.credentials.name}
        error={errors.byField.get('name')}
        value={name}
        onChange={setName}
        autoFocus
      />
      <FormFields of={of} errors={errors} />
    </FormShell>
  )
}

function Conflict({ onLoad, onKeep }: { onLoad: () => Promise<void>; onKeep: () => Promise<void> }) {
  return (
    <Notice tone="warning" role="alert" title={t.credentials.conflictTitle}>
      <p>{t.credentials.conflict}</p>
      <div className="actions">
        <Button size="small" onPress={() => void onLoad()}>
          {t.credentials.conflictLoad}
        </Button>
        <Button size="small" onPress={() => void onKeep()}>
          {t.credentials.conflictKeep}
        </Button>
      </div>
    </Notice>
  )
}
