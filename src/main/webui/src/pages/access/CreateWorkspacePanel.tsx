import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CreateWorkspace } from '../../api/access'
import { change } from '../../api/client'
import { keys } from '../../api/queries'
import { t } from '../../texts/en'
import { Panel } from '../../ui/Panel'
import { TextField } from '../../ui/TextField'
import { ErrorSummary } from '../credential/ErrorSummary'
import { fieldId, formErrors } from '../credential/errors'
import { FormShell } from '../credential/FormShell'
import { ShownOnce } from './ShownOnce'

export function CreateWorkspacePanel({ onClose }: { onClose: (saved?: boolean) => void }) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [refusals, setRefusals] = useState(0)
  const create = useMutation({
    mutationFn: async () => {
      const created = await change(CreateWorkspace, { input: { name } })
      await client.invalidateQueries({ queryKey: keys.workspaces })
      return created
    },
    gcTime: 0,
    onError: () => setRefusals(count => count + 1),
  })
  const errors = formErrors(create.error, ['name'])
  const token = create.data?.ownerToken
  return (
    <Panel title={token ? t.access.ownerToken(name.trim()) : t.access.createWorkspace} onClose={() => onClose()}>
      {token ? (
        <ShownOnce secret={token} onDone={() => onClose(true)} />
      ) : (
        <FormShell
          submit={t.access.createWorkspace}
          isPending={create.isPending}
          isTouched={name !== ''}
          onSubmit={() => create.mutate()}
          onClose={() => onClose()}
        >
          <ErrorSummary error={create.error} errors={errors} refusals={refusals} />
          <TextField
            id={fieldId('name')}
            label={t.access.workspaceName}
            help={t.access.workspaceHelp}
            error={errors.byField.get('name')}
            value={name}
            onChange={setName}
            autoFocus
          />
        </FormShell>
      )}
    </Panel>
  )
}
