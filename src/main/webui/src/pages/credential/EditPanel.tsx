import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { credentialQuery } from '../../api/credentials'
import { t } from '../../texts/en'
import { Monogram } from '../../ui/Monogram'
import { Panel } from '../../ui/Panel'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { EditForm } from './EditForm'
import type { Target } from './target'

interface EditPanelProps {
  id: string
  target: Pick<Target, 'owner' | 'icon'>
  onClose: (saved?: boolean) => void
}

export function EditPanel({ id, target, onClose }: EditPanelProps) {
  const [version, setVersion] = useState(0)
  const query = useQuery(credentialQuery(target.owner.providerId, id))
  const loadAnew = async () => {
    await query.refetch()
    setVersion(last => last + 1)
  }
  return (
    <Panel
      title={t.credentials.editTitle}
      subtitle={query.data?.owner.label}
      picture={target.icon !== undefined && <Monogram icon={target.icon} size="small" />}
      onClose={() => onClose()}
    >
      <Loaded query={query} skeleton={<Skeletons shape="form" />}>
        {credential =>
          credential ? (
            <EditForm
              key={version}
              credential={credential}
              providerId={target.owner.providerId}
              onLoadAnew={loadAnew}
              onClose={onClose}
            />
          ) : (
            <State title={t.credentials.gone} bare />
          )
        }
      </Loaded>
    </Panel>
  )
}
