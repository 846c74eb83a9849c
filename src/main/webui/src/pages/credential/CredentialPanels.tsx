import { lazy, Suspense } from 'react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../api/viewer'
import type { Target } from './target'

const AddPanel = lazy(async () => ({ default: (await import('./AddPanel')).AddPanel }))
const QuotaPanel = lazy(async () => ({ default: (await import('../quotas/QuotaPanel')).QuotaPanel }))
const EditPanel = lazy(async () => ({ default: (await import('./EditPanel')).EditPanel }))

/** Parameters of addresses that open a panel. */
const PANELS = new Set(['add', 'edit', 'create', 'test', 'quotas', 'bind', 'model', 'environment'])

interface CredentialPanelsProps {
  add: boolean
  edit: string | undefined
  target: Target
}

/** The panels that an address of credentials can open. */
export function CredentialPanels({ add, edit, target }: CredentialPanelsProps) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const close = useClosePanel()
  const { quotas } = useSearch({ strict: false }) as { quotas?: string }
  if (!mayManage) return null
  return (
    <Suspense>
      {add && <AddPanel target={target} onClose={close} />}
      {quotas !== undefined && (
        <QuotaPanel key={quotas} id={quotas} providerId={target.owner.providerId} onClose={close} />
      )}
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
      search: ((kept: Record<string, unknown>) =>
        Object.fromEntries(Object.entries(kept).filter(([name]) => !PANELS.has(name)))) as never,
      replace: true,
      ignoreBlocker: saved,
    })
}
