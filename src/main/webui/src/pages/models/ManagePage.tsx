import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Box, SearchX } from 'lucide-react'
import type { ModelCredentialsQuery } from '../../api/gql/graphql'
import { modelCredentialsQuery } from '../../api/models'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { MoreRows } from '../../ui/MoreRows'
import { PageTitle, useTitle } from '../../ui/Page'
import { SearchField } from '../../ui/SearchField'
import { Loaded, State } from '../../ui/states'
import { CredentialPanels } from '../credential/CredentialPanels'
import { CredentialRow } from '../credential/CredentialRow'
import { useProvider } from '../provider/ProviderLayout'
import { BackToModels } from './CustomModelPage'

type Model = ModelCredentialsQuery['customModels']['nodes'][number]

const LONG = 6
const route = getRouteApi('/providers/$providerId/custom-models/manage')

/** All credentials of all custom models of a provider, grouped by model, listed and removed. */
export function ManagePage() {
  const provider = useProvider()
  const { q = '', edit } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useInfiniteQuery({ ...modelCredentialsQuery(provider.id, q), placeholderData: keepPreviousData })
  useTitle(`${t.models.manageTitle} · ${provider.label}`)
  return (
    <>
      <BackToModels />
      <div>
        <PageTitle level={2}>{t.models.manageTitle}</PageTitle>
        <p className="quiet">{t.models.manageLead}</p>
      </div>
      <Loaded query={list}>
        {({ pages }) => {
          const total = pages[0]?.totalCount ?? 0
          const models = pages.flatMap(page => page.nodes)
          if (total === 0 && q === '') return <State title={t.models.manageEmptyTitle} icon={Box} />
          return (
            <>
              {(total > LONG || q !== '') && (
                <SearchField
                  label={t.models.search}
                  value={q}
                  onChange={text => void navigate({ search: text ? { q: text } : {}, replace: true })}
                />
              )}
              {models.length === 0 && <State title={t.models.noneFound} icon={SearchX} />}
              {models.map(model => (
                <ModelGroup key={model.id} model={model} providerId={provider.id} />
              ))}
              <MoreRows list={list} />
            </>
          )
        }}
      </Loaded>
      <CredentialPanels
        add={false}
        edit={edit}
        target={{
          owner: { providerId: provider.id },
          label: provider.label,
          icon: provider.icon,
          form: [],
          credentialCount: 0,
          defaultName: null,
        }}
      />
    </>
  )
}

function ModelGroup({ model, providerId }: { model: Model; providerId: string }) {
  const subject = {
    label: model.name,
    status: model.status,
    state: model.state,
    default: model.defaultCredential ?? null,
  }
  const params = { providerId, modelId: model.id }
  const isCut = model.credentialCount > model.credentials.length
  return (
    <section className="card rows group" aria-labelledby={`model-${model.id}`}>
      <div className="group-head">
        <h3 id={`model-${model.id}`} className="row-name">
          <Link to="/providers/$providerId/custom-models/$modelId" params={params} className="mono">
            {model.name}
          </Link>
        </h3>
        <Badge>{t.modelTypes[model.type]}</Badge>
        {model.state === 'REMOVED' && <Badge tone="warning">{t.models.removed}</Badge>}
        <span className="quiet figures">{t.credentialsCounted(model.credentialCount)}</span>
      </div>
      <ul className="rows" aria-label={`${t.credentials.listLabel}: ${model.name}`}>
        {model.credentials.map(credential => (
          <li className="row" key={credential.id}>
            <CredentialRow
              credential={credential}
              owner={{ providerId, customModelId: model.id }}
              subject={subject}
              form={model.credentialForm?.fields ?? []}
            />
          </li>
        ))}
      </ul>
      {isCut && (
        <p className="more-rows">
          <Link to="/providers/$providerId/custom-models/$modelId" params={params}>
            {t.models.manageAll(model.credentialCount)}
          </Link>
        </p>
      )}
    </section>
  )
}
