import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CreateWorkspace } from '../../api/access'
import { keys } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { TextField } from '../../ui/TextField'
import { fieldId } from '../credential/errors'
import { SecretPanel } from './SecretPanel'

export function CreateWorkspacePanel({ onClose }: { onClose: (saved?: boolean) => void }) {
  const client = useQueryClient()
  const change = useChange()
  const [name, setName] = useState('')
  const create = async () => {
    const created = await change(CreateWorkspace, { name })
    await client.invalidateQueries({ queryKey: keys.workspaces })
    return created.ownerToken
  }
  return (
    <SecretPanel
      action={t.access.createWorkspace}
      secretTitle={t.access.ownerToken(name.trim())}
      fieldNames={['name']}
      isTouched={name !== ''}
      create={create}
      onClose={onClose}
    >
      {errors => (
        <TextField
          id={fieldId('name')}
          label={t.access.workspaceName}
          help={t.access.workspaceHelp}
          error={errors.get('name')}
          value={name}
          onChange={setName}
          autoFocus
        />
      )}
    </SecretPanel>
  )
}
