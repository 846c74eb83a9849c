import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ArrowLeft, Box, PackageMinus, Plus, Waypoints } from 'lucide-react'
import { useState } from 'react'
import type { CustomModelHeadQuery } from '../../api/gql/graphql'
import { customModelQuery } from '../../api/models'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { RowMenu } from '../../ui/Menu'
import { PageTitle, useTitle } from '../../ui/Page'
import { Loaded, State } from '../../ui/states'
import { CredentialList } from '../credential/CredentialList'
import { CredentialPanels } from '../credential/CredentialPanels'
import { useProvider } from '../provider/ProviderLayout'
import { targetSearch } from '../sharing/target'
import { RemoveQuestion } from './RemoveQuestion'

const route = getRouteApi('/providers/$providerId/custom-models/$modelId')

export function CustomModelPage() {
  const { providerId, modelId } = route.useParams()
  const query = useQuery(customModelQuery(providerId, modelId))
  return (
    <>
      <BackToModels />
      <Loaded query={query}>
        {model => (model ? <CustomModel model={model} /> : <State title={t.models.unknown} icon={Box} />)}
      </Loaded>
    </>
  )
}

export function BackToModels() {
  const provider = useProvider()
  return (
    <p>
      <Link to="/providers/$providerId/custom-models" params={{ providerId: provider.id }} className="standing">
        <ArrowLeft size={15} aria-hidden />
        {t.models.backToModels}
      </Link>
    </p>
  )
}

type Model = NonNullable<CustomModelHeadQuery['customModel']>

function CustomModel({ model }: { model: Model }) {
  const provider = useProvider()
  const { add, edit } = route.useSearch()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const [asks, setAsks] = useState(false)
  const form = model.credentialForm?.fields ?? []
  const defaultName = model.defaultCredential?.name ?? null
  useTitle(`${model.name} · ${provider.label}`)
  return (
    <>
      <div className="page-head">
        <PageTitle level={2} className="row-name">
          <span className="mono">{model.name}</span>
          <Badge>{t.modelTypes[model.type]}</Badge>
          {model.state === 'REMOVED' && <Badge tone="warning">{t.models.removed}</Badge>}
        </PageTitle>
        {mayManage && (
          <div className="page-actions">
            {model.state === 'LISTED' && (
              <Link
                to="/load-sharing/model"
                search={targetSearch({ providerId: provider.id, model: model.name, type: model.type, custom: true })}
                className="button"
                aria-label={t.sharing.linkNamed(t.sharing.title, model.name)}
              >
                <Waypoints size={16} aria-hidden />
                {t.sharing.title}
              </Link>
            )}
            {model.credentialForm && (
              <Link
                to="/providers/$providerId/custom-models/$modelId"
                params={{ providerId: provider.id, modelId: model.id }}
                search={{ add: '' }}
                className="button"
                aria-label={`${t.credentials.add}: ${model.name}`}
              >
                <Plus size={16} aria-hidden />
                {t.credentials.add}
              </Link>
            )}
            {model.state === 'LISTED' && (
              <RowMenu
                label={t.models.actionsOf(model.name)}
                actions={[
                  { id: 'remove', label: t.models.remove, icon: PackageMinus, danger: true, onAction: () => setAsks(true) },
                ]}
              />
            )}
          </div>
        )}
      </div>
      <CredentialList
        owner={{ providerId: provider.id, customModelId: model.id }}
        subject={{ label: model.name, status: model.status, state: model.state, default: model.defaultCredential ?? null }}
        form={form}
      />
      <CredentialPanels
        add={add !== undefined}
        edit={edit}
        target={{
          owner: { providerId: provider.id, customModelId: model.id },
          label: `${model.name} · ${provider.label}`,
          icon: provider.icon,
          form,
          modelType: model.type,
          credentialCount: model.credentialCount,
          defaultName,
        }}
      />
      {asks && <RemoveQuestion model={model} providerId={provider.id} onClose={() => setAsks(false)} />}
    </>
  )
}
