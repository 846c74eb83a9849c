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
import { NoMatch } from './NoMatch'
import { NoProviders } from './NoProviders'
import { ProviderCard } from './ProviderCard'
import { ProviderFilters } from './ProviderFilters'

export type Show = 'installed' | 'available'

const route = getRouteApi('/providers')

export function ProvidersPage() {
  const { q = '', type } = route.useSearch()
  const all = useQuery(providersQuery(''))
  const found = useQuery({ ...providersQuery(q), placeholderData: keepPreviousData })
  return (
    <Page title={t.providers.title} lead={t.providers.lead}>
      <Loaded query={all} skeleton={<Skeletons shape="cards" count={9} />}>
        {known => (
          <Loaded query={found} skeleton={<Skeletons shape="cards" count={9} />}>
            {providers => (
              <Providers
                providers={providers}
                isFirst={known.every(provider => !provider.installed)}
                search={q}
                type={type as ModelType | undefined}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

interface ProvidersProps {
  providers: ProviderCardFragment[]
  /** Whether no provider is installed: of all, not of those found, so that a search does not change what is shown. */
  isFirst: boolean
  search: string
  type: ModelType | undefined
}

function Providers({ providers, isFirst, search, type }: ProvidersProps) {
  const asked = route.useSearch().show
  const show: Show = asked === 'available' || asked === 'installed' ? asked : isFirst ? 'available' : 'installed'
  const matching = providers.filter(provider => !type || provider.modelTypes.includes(type))
  const found = matching.filter(provider => provider.installed === (show === 'installed'))
  const isFiltered = search !== '' || type !== undefined
  useEffect(() => {
    if (isFiltered) announce(t.providers.found(found.length))
  }, [isFiltered, found.length])
  return (
    <>
      <ProviderFilters show={show} search={search} type={type} />
      {isFirst && search === '' && show === 'available' && <NoProviders reason="first" />}
      {found.length > 0 ? (
        <ul className="providers" aria-label={show === 'installed' ? t.providers.installed : t.providers.available}>
          {found.map(provider => (
            <li key={provider.id}>
              <ProviderCard provider={provider} type={type} />
            </li>
          ))}
        </ul>
      ) : isFiltered ? (
        <NoMatch show={show} elsewhere={matching.length} />
      ) : (
        <NoProviders reason={show === 'installed' ? 'noneInstalled' : 'allInstalled'} />
      )}
    </>
  )
}
