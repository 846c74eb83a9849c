import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Box, Plus, SearchX } from 'lucide-react'
import { useEffect } from 'react'
import { customModelsQuery } from '../../api/models'
import type { ProviderHead } from '../../api/providers'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { MoreRows } from '../../ui/MoreRows'
import { useTitle } from '../../ui/Page'
import { SearchField } from '../../ui/SearchField'
import { Loaded, State } from '../../ui/states'
import { useProvider } from '../provider/ProviderLayout'
import { ModelRow } from './ModelRow'

const LONG = 12
const route = getRouteApi('/providers/$providerId/custom-models')

export function CustomModelsTab() {
  const provider = useProvider()
  const { q = '' } = route.useSearch()
  const list = useInfiniteQuery({ ...customModelsQuery(provider.id, 'LISTED', q), placeholderData: keepPreviousData })
  useTitle(`${t.providers.customModels} · ${provider.label}`)
  return (
    <>
      <Ways provider={provider} />
      <Loaded query={list}>
        {({ pages }) => {
          const total = pages[0]?.totalCount ?? 0
          const models = pages.flatMap(page => page.nodes)
          if (total === 0 && q === '') return <NoModels provider={provider} />
          return (
            <>
              {(total > LONG || q !== '') && <Search total={total} search={q} />}
              {models.length === 0 ? (
                <State title={t.models.noneFound} icon={SearchX} />
              ) : (
                <div className="card rows">
                  <ul className="rows" aria-label={t.models.listLabel}>
                    {models.map(model => (
                      <li className="row model-row" key={model.id}>
                        <ModelRow model={model} providerId={provider.id} />
                      </li>
                    ))}
                  </ul>
                  <MoreRows list={list} />
                </div>
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}

/** The ways on from the list: to all credentials, and to a new model. */
function Ways({ provider }: { provider: ProviderHead }) {
  // Where a provider takes nothing else, the head of the page offers it.
  const offersModel = provider.configurationMethods.includes('PREDEFINED_MODEL')
  const mayAdd = useMay('MANAGE_CREDENTIALS') && provider.installed && offersModel
  const params = { providerId: provider.id }
  const hasAny = provider.customModelCount + provider.removedCustomModelCount > 0
  return (
    <div className="page-head">
      <p className="quiet">{t.models.lead}</p>
      <div className="page-actions">
        {hasAny && (
          <Link to="/providers/$providerId/custom-models/manage" params={params} className="button">
            {t.models.manage}
          </Link>
        )}
        {mayAdd && (
          <Link to="/providers/$providerId/custom-models/add" params={params} className="button">
            <Plus size={16} aria-hidden />
            {t.models.add}
          </Link>
        )}
      </div>
    </div>
  )
}

function NoModels({ provider }: { provider: ProviderHead }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const removed = provider.removedCustomModelCount
  return (
    <State title={t.models.emptyTitle} icon={Box}>
      <p>{t.models.empty}</p>
      {removed > 0 && <p>{t.models.emptyRemoved(removed)}</p>}
      {!mayManage && <p>{t.models.emptyReadOnly}</p>}
      {mayManage && provider.installed && removed > 0 && (
        <Link to="/providers/$providerId/custom-models/add" params={{ providerId: provider.id }} className="button">
          {t.models.again}
        </Link>
      )}
    </State>
  )
}

function Search({ total, search }: { total: number; search: string }) {
  const navigate = route.useNavigate()
  useEffect(() => {
    if (search !== '') announce(t.models.found(total))
  }, [search, total])
  return (
    <SearchField
      label={t.models.search}
      value={search}
      onChange={text => void navigate({ search: text ? { q: text } : {}, replace: true })}
    />
  )
}
