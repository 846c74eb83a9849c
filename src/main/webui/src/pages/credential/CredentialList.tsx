import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { credentialsQuery, type Owner } from '../../api/credentials'
import type { Field } from '../../api/form'
import type { CredentialRowFragment } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { SearchField } from '../../ui/SearchField'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { CredentialRow } from './CredentialRow'
import { NoCredentials } from './NoCredentials'
import { StandingBar } from './StandingBar'
import type { Subject } from './subject'

/** Longer lists are searched, and hold in the document only what is seen. */
const LONG = 50
const REFRESHED = 15_000

const LongList = lazy(async () => ({ default: (await import('./LongList')).LongList }))

interface CredentialListProps {
  owner: Owner
  subject: Subject
  form: readonly Field[]
}

/** The credentials of one owner, newest first: the same for a provider and for a custom model. */
export function CredentialList({ owner, subject, form }: CredentialListProps) {
  const search = (useSearch({ strict: false }) as { q?: string }).q ?? ''
  const list = useInfiniteQuery({
    ...credentialsQuery(owner, search),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.pages.some(page => page.nodes.some(passes)) ? REFRESHED : false),
  })
  return (
    <Loaded query={list} skeleton={<Skeletons count={4} />}>
      {({ pages }) => {
        const total = pages[0]?.totalCount ?? 0
        const rows = pages.flatMap(page => page.nodes)
        if (total === 0 && search === '') return <NoCredentials subject={subject} />
        return (
          <>
            <StandingBar owner={owner} subject={subject} only={total === 1 && search === '' ? rows[0] : undefined} />
            {(total > LONG || search !== '') && <Search total={total} search={search} />}
            {rows.length === 0 && <State title={t.credentials.noneFound} icon={SearchX} />}
            {total > LONG ? (
              <Suspense fallback={<Skeletons />}>
                <LongList
                  owner={owner}
                  subject={subject}
                  form={form}
                  rows={rows}
                  isLoadingMore={list.isFetchingNextPage}
                  onMore={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
                />
              </Suspense>
            ) : (
              <ul className="card rows" aria-label={t.credentials.listLabel} hidden={rows.length === 0}>
                {rows.map(credential => (
                  <li className="row" key={credential.id}>
                    <CredentialRow credential={credential} owner={owner} subject={subject} form={form} />
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

/** Whether its state changes by itself: it rests, or is asked about again. */
function passes({ cooldownUntil, health }: CredentialRowFragment): boolean {
  return Boolean(cooldownUntil) || health?.verdict === 'REJECTED'
}

function Search({ total, search }: { total: number; search: string }) {
  const navigate = useNavigate()
  useEffect(() => {
    if (search !== '') announce(t.credentials.found(total))
  }, [search, total])
  return (
    <div className="filter-line">
      <SearchField
        label={t.credentials.search}
        value={search}
        onChange={text => void navigate({ to: '.', search: { q: text || undefined } as never, replace: true })}
      />
      <span className="quiet figures">{t.credentials.found(total)}</span>
    </div>
  )
}
