import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { DeleteWorkspace, type Workspace } from '../../api/access'
import { keys } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { Question } from '../../ui/Question'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'

export function DeleteWorkspaceQuestion({ workspace, onClose }: { workspace: Workspace; onClose: () => void }) {
  const client = useQueryClient()
  const change = useChange()
  const [typed, setTyped] = useState('')
  const destroy = async () => {
    await change(DeleteWorkspace, { id: workspace.id, confirmName: typed })
    await client.invalidateQueries({ queryKey: keys.workspaces })
    confirm(t.access.workspaceDeleted(workspace.name))
  }
  return (
    <Question
      title={t.access.deleteWorkspaceTitle(workspace.name)}
      keep={t.access.keep}
      confirm={t.access.deleteWorkspaceConfirm}
      ready={typed === workspace.name}
      onConfirm={destroy}
      onClose={onClose}
    >
      <Notice tone="warning">
        <p>{t.access.deleteWorkspaceText}</p>
      </Notice>
      <TextField label={t.access.confirmName(workspace.name)} value={typed} onChange={setTyped} />
    </Question>
  )
}
