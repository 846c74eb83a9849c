import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Box, SearchX } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { modelCredentialsQuery } from '../../api/models'
import { t } from '../../texts/en'
import { MoreRows } from '../../ui/MoreRows'
import { PageTitle, useTitle } from '../../ui/Page'
import { SearchField } from '../../ui/SearchField'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { CredentialPanels } from '../credential/CredentialPanels'
import { useProvider } from '../provider/ProviderLayout'
import { BackToModels } from './CustomModelPage'
import { ModelGroup } from './ModelGroup'

const SEARCHED_FROM = 6
/** With more credentials or models, the document holds only what is seen. */
const LONG = 50
const MANY_MODELS = 20
const route = getRouteApi('/providers/$providerId/custom-models/manage')
const LongManage = lazy(async () => ({ default: (await import('./LongManage')).LongManage }))

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
          const credentials = models.reduce((sum, model) => sum + model.credentials.length, 0)
          const isLong = total > MANY_MODELS || credentials > LONG
          if (total === 0 && q === '') return <State title={t.models.manageEmptyTitle} icon={Box} />
          return (
            <>
              {(total > SEARCHED_FROM || q !== '') && (
                <SearchField
                  label={t.models.search}
                  value={q}
                  onChange={text => void navigate({ search: text ? { q: text } : {}, replace: true })}
                />
              )}
              {models.length === 0 && <State title={t.models.noneFound} icon={SearchX} />}
              {isLong ? (
                <Suspense fallback={<Skeletons />}>
                  <LongManage
                    providerId={provider.id}
                    models={models}
                    isLoadingMore={list.isFetchingNextPage}
                    onMore={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
                  />
                </Suspense>
              ) : (
                models.map(model => <ModelGroup key={model.id} model={model} providerId={provider.id} />)
              )}
              {!isLong && <MoreRows list={list} />}
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
