import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { workspacesQuery, type Workspace } from '../../api/access'
import { useViewer } from '../../api/viewer'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { MoreRows } from '../../ui/MoreRows'
import { Loaded } from '../../ui/states'
import { Time } from '../../ui/Time'
import { DeleteWorkspaceQuestion } from './DeleteWorkspaceQuestion'

const route = getRouteApi('/access')

export function Workspaces() {
  const list = useInfiniteQuery(workspacesQuery)
  const navigate = route.useNavigate()
  return (
    <section className="stack" aria-labelledby="workspaces">
      <div className="page-head">
        <div>
          <h2 id="workspaces">{t.access.workspaces}</h2>
          <p>{t.access.workspacesLead}</p>
        </div>
        <Button icon={Plus} onPress={() => void navigate({ search: { create: 'workspace' } })}>
          {t.access.createWorkspace}
        </Button>
      </div>
      <Loaded query={list}>
        {({ pages }) => {
          const workspaces = pages.flatMap(page => page.nodes)
          return (
            <div className="card rows">
              <ul className="rows" aria-label={t.access.workspacesListLabel}>
                {workspaces.map(workspace => (
                  <WorkspaceRow key={workspace.id} workspace={workspace} />
                ))}
              </ul>
              <MoreRows list={list} />
            </div>
          )
        }}
      </Loaded>
    </section>
  )
}

function WorkspaceRow({ workspace }: { workspace: Workspace }) {
  const isOurs = useViewer()?.workspace.id === workspace.id
  const [asks, setAsks] = useState(false)
  return (
    <li className="workspace-row">
      <p className="row-name">
        <span>{workspace.name}</span>
        {isOurs && <Badge tone="accent">{t.access.yours}</Badge>}
      </p>
      <p className="row-when">
        {t.access.created} <Time at={workspace.createdAt} />
      </p>
      {!isOurs && (
        <Button size="small" onPress={() => setAsks(true)} aria-label={t.access.deleteWorkspaceNamed(workspace.name)}>
          {t.access.deleteWorkspace}
        </Button>
      )}
      {asks && <DeleteWorkspaceQuestion workspace={workspace} onClose={() => setAsks(false)} />}
    </li>
  )
}
