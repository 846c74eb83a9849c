import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ScrollText, SearchX } from 'lucide-react'
import { lazy, Suspense, useEffect } from 'react'
import { auditQuery, type AuditFilter } from '../../api/audit'
import type { AuditAction } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { MoreRows } from '../../ui/MoreRows'
import { Page } from '../../ui/Page'
import { Loaded, State } from '../../ui/states'
import { AuditFilters } from './AuditFilters'
import { AuditTable } from './AuditTable'
import { useVerification } from './Verification'

const route = getRouteApi('/audit')
const EntryPanel = lazy(async () => ({ default: (await import('./EntryPanel')).EntryPanel }))

export function AuditPage() {
  const { entry, action, ...texts } = route.useSearch()
  const filter: AuditFilter = { ...texts, ...(action && action in t.audit.actions ? { action: action as AuditAction } : {}) }
  const isFiltered = Object.values(filter).some(Boolean)
  const list = useInfiniteQuery({ ...auditQuery(filter), placeholderData: keepPreviousData })
  const verification = useVerification()
  const total = list.data?.pages[0]?.totalCount
  useEffect(() => {
    if (isFiltered && total !== undefined) announce(t.audit.found(total))
  }, [isFiltered, total])
  return (
    <Page title={t.audit.title} lead={t.audit.lead} actions={verification.button}>
      {verification.result}
      <AuditFilters filter={filter} />
      <Loaded query={list}>
        {({ pages }) => {
          const entries = pages.flatMap(page => page.nodes)
          if (entries.length === 0) return <NoEntries isFiltered={isFiltered} />
          return (
            <div className="card">
              <AuditTable entries={entries} />
              <MoreRows list={list} />
            </div>
          )
        }}
      </Loaded>
      <Suspense>{entry !== undefined && <EntryPanel id={entry} />}</Suspense>
    </Page>
  )
}

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <State title={t.audit.noneFoundTitle} icon={SearchX}>
      <Link to="/audit" className="button">
        {t.audit.clear}
      </Link>
    </State>
  ) : (
    <State title={t.audit.emptyTitle} icon={ScrollText}>
      <p>{t.audit.empty}</p>
    </State>
  )
}
