import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { change } from '../../api/client'
import { credentialQuery, EditCredential } from '../../api/credentials'
import { Refused } from '../../api/errors'
import { changesOf, isTouched } from '../../api/form'
import type { CredentialToEditQuery } from '../../api/gql/graphql'
import { renewProvider } from '../../api/queries'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'
import { ErrorSummary } from './ErrorSummary'
import { fieldId, formErrors } from './errors'
import { FieldControl } from './FieldControl'
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
  // What was read when the panel opened: a renewed query must not change what is compared with.
  const [read] = useState(credential)
  const { owner } = read
  const type = 'type' in owner ? owner.type : undefined
  const of = useDraft(owner.credentialForm?.fields ?? [], read.fields, type)
  const [name, setName] = useState(read.name)
  const [refusals, setRefusals] = useState(0)
  const edit = useMutation({
    mutationFn: async (expectedRevision: number) => {
      const changes = changesOf(of.form, of.draft)
      await change(EditCredential, { input: { id: read.id, expectedRevision, name, changes } })
      await renewProvider(client, providerId)
    },
    onSuccess: () => {
      confirm(t.credentials.editedToast(name.trim()))
      onClose(true)
    },
    onError: () => setRefusals(count => count + 1),
  })
  const saveMine = async () => {
    const now = await client.fetchQuery(credentialQuery(providerId, read.id))
    if (now) edit.mutate(now.revision)
  }
  const isConflict = edit.error instanceof Refused && edit.error.has('CONFLICT')
  const errors = formErrors(edit.error, ['name', ...of.form.fields.map(field => field.name)])
  return (
    <FormShell
      submit={t.credentials.save}
      isPending={edit.isPending}
      isTouched={!edit.isSuccess && (name !== read.name || isTouched(of.draft))}
      onSubmit={() => edit.mutate(read.revision)}
      onClose={() => onClose()}
    >
      {isConflict ? (
        <Conflict onLoad={onLoadAnew} onKeep={saveMine} />
      ) : (
        <ErrorSummary error={edit.error} errors={errors} refusals={refusals} />
      )}
      <TextField
        id={fieldId('name')}
        label={t.credentials.name}
        error={errors.byField.get('name')}
        value={name}
        onChange={setName}
        autoFocus
      />
      {of.form.fields.map(field => (
        <FieldControl key={field.name} field={field} of={of} error={errors.byField.get(field.name)} />
      ))}
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
