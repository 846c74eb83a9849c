import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet } from '@tanstack/react-router'
import { ChevronRight, Compass } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { providerQuery, type ProviderHead } from '../../api/providers'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { PageTitle, useTitle } from '../../ui/Page'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { useClosePanel } from '../credential/CredentialPanels'
import { ProviderHeader } from './ProviderHeader'
import { ProviderTabs } from './ProviderTabs'

const route = getRouteApi('/providers/$providerId')
const TestAllPanel = lazy(async () => ({ default: (await import('../health/TestAllPanel')).TestAllPanel }))

/** The provider at the address; there once the pages below are shown. */
export function useProvider(): ProviderHead {
  const { providerId } = route.useParams()
  return useQuery(providerQuery(providerId)).data!
}

export function ProviderLayout() {
  const { providerId } = route.useParams()
  const query = useQuery(providerQuery(providerId))
  return (
    <div className="page">
      <Crumbs label={query.data?.label} />
      <Loaded query={query} skeleton={<HeadSkeleton />}>
        {provider =>
          provider ? (
            <>
              <ProviderHeader provider={provider} />
              <ProviderTabs provider={provider} />
              <Outlet />
              <TestAll provider={provider} />
            </>
          ) : (
            <Unknown />
          )
        }
      </Loaded>
    </div>
  )
}

function TestAll({ provider }: { provider: ProviderHead }) {
  const { test } = route.useSearch()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const close = useClosePanel()
  return mayManage && test !== undefined ? (
    <Suspense>
      <TestAllPanel provider={provider} onClose={close} />
    </Suspense>
  ) : null
}

function Crumbs({ label }: { label: string | undefined }) {
  return (
    <nav className="crumbs" aria-label={t.providers.breadcrumbs}>
      <ol>
        <li>
          <Link to="/providers">{t.providers.title}</Link>
        </li>
        {label && (
          <li>
            <ChevronRight size={14} aria-hidden />
            <span>{label}</span>
          </li>
        )}
      </ol>
    </nav>
  )
}

function HeadSkeleton() {
  return (
    <>
      <Skeletons shape="head" />
      <Skeletons count={3} />
    </>
  )
}

function Unknown() {
  useTitle(t.errors.notFoundTitle)
  return (
    <>
      <PageTitle>{t.errors.notFoundTitle}</PageTitle>
      <State title={t.providers.unknown} icon={Compass}>
        <p>{t.errors.notFound}</p>
        <Link to="/providers" className="button">
          {t.errors.toProviders}
        </Link>
      </State>
    </>
  )
}
