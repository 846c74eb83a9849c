import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ModelType, ProviderCardFragment } from '../../api/gql/graphql'
import { providersQuery } from '../../api/providers'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { Page } from '../../ui/Page'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded } from '../../ui/states'
import { NoProviders } from './NoProviders'
import { ProviderCard } from './ProviderCard'
import { ProviderFilters } from './ProviderFilters'

export type Show = 'installed' | 'available'

const route = getRouteApi('/providers')

export function ProvidersPage() {
  const { q = '', type } = route.useSearch()
  const all = useQuery({ ...providersQuery(q), placeholderData: keepPreviousData })
  return (
    <Page title={t.providers.title} lead={t.providers.lead}>
      <Loaded query={all} skeleton={<Skeletons shape="cards" count={9} />}>
        {providers => <Providers providers={providers} search={q} type={type as ModelType | undefined} />}
      </Loaded>
    </Page>
  )
}

interface ProvidersProps {
  providers: ProviderCardFragment[]
  search: string
  type: ModelType | undefined
}

function Providers({ providers, search, type }: ProvidersProps) {
  const asked = route.useSearch().show
  const isFirst = search === '' && providers.every(provider => !provider.installed)
  const show: Show = asked === 'available' || asked === 'installed' ? asked : isFirst ? 'available' : 'installed'
  const found = providers
    .filter(provider => provider.installed === (show === 'installed'))
    .filter(provider => !type || provider.modelTypes.includes(type))
  const isFiltered = search !== '' || type !== undefined
  useEffect(() => {
    if (isFiltered) announce(t.providers.found(found.length))
  }, [isFiltered, found.length])
  return (
    <>
      <ProviderFilters show={show} search={search} type={type} />
      {isFirst && show === 'available' && <NoProviders reason="first" />}
      {found.length > 0 ? (
        <ul className="providers" aria-label={show === 'installed' ? t.providers.installed : t.providers.available}>
          {found.map(provider => (
            <li key={provider.id}>
              <ProviderCard provider={provider} />
            </li>
          ))}
        </ul>
      ) : (
        <NoProviders reason={isFiltered ? 'filtered' : show === 'installed' ? 'noneInstalled' : 'allInstalled'} />
      )}
    </>
  )
}
