import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { Page } from '../../ui/Page'
import { useClosePanel } from '../credential/CredentialPanels'
import { TokenList } from './TokenList'
import { Workspaces } from './Workspaces'

const route = getRouteApi('/access')
const CreateTokenPanel = lazy(async () => ({ default: (await import('./CreateTokenPanel')).CreateTokenPanel }))
const CreateWorkspacePanel = lazy(async () => ({
  default: (await import('./CreateWorkspacePanel')).CreateWorkspacePanel,
}))

export function AccessPage() {
  const { create } = route.useSearch()
  const navigate = route.useNavigate()
  const close = useClosePanel()
  const mayManage = useMay('MANAGE_ACCESS')
  const mayManageWorkspaces = useMay('MANAGE_WORKSPACES')
  return (
    <Page
      title={t.access.title}
      lead={t.access.lead}
      actions={
        mayManage && (
          <Button variant="primary" icon={Plus} onPress={() => void navigate({ search: { create: 'token' } })}>
            {t.access.create}
          </Button>
        )
      }
    >
      <TokenList />
      {mayManageWorkspaces && <Workspaces />}
      <Suspense>
        {mayManage && create === 'token' && <CreateTokenPanel onClose={close} />}
        {mayManageWorkspaces && create === 'workspace' && <CreateWorkspacePanel onClose={close} />}
      </Suspense>
    </Page>
  )
}
