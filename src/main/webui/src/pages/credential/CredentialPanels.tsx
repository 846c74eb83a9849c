import { lazy, Suspense } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { useMay } from '../../api/viewer'
import type { Target } from './target'

const AddPanel = lazy(async () => ({ default: (await import('./AddPanel')).AddPanel }))
const EditPanel = lazy(async () => ({ default: (await import('./EditPanel')).EditPanel }))

interface CredentialPanelsProps {
  add: boolean
  edit: string | undefined
  target: Target
}

/** The panels that an address of credentials can open. */
export function CredentialPanels({ add, edit, target }: CredentialPanelsProps) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const close = useClosePanel()
  if (!mayManage) return null
  return (
    <Suspense>
      {add && <AddPanel target={target} onClose={close} />}
      {edit !== undefined && <EditPanel key={edit} id={edit} target={target} onClose={close} />}
    </Suspense>
  )
}

/** Leaves the panel's address; after saving, without being asked about what was entered. */
export function useClosePanel(): (saved?: boolean) => void {
  const navigate = useNavigate()
  return (saved = false) =>
    void navigate({
      to: '.',
      search: ((kept: { add?: string; edit?: string; create?: string }) => {
        const { add: _add, edit: _edit, create: _create, ...rest } = kept
        return rest
      }) as never,
      replace: true,
      ignoreBlocker: saved,
    })
}
