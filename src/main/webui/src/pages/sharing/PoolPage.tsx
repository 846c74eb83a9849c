import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Box, ChevronRight } from 'lucide-react'
import type { PoolFragment } from '../../api/gql/graphql'
import { poolsQuery, sharersQuery, type Sharing, type Target } from '../../api/pools'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { useNow } from '../../ui/clock'
import { Notice } from '../../ui/Notice'
import { PageTitle, useTitle } from '../../ui/Page'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { assigned } from './assigned'
import { EnvironmentTabs } from './EnvironmentTabs'
import { Explanation } from './Explanation'
import { ModelSwitch } from './ModelSwitch'
import { PoolEditor } from './PoolEditor'
import { Resting } from './Resting'
import { isOf, targetOf } from './target'
import './sharing.css'

const route = getRouteApi('/load-sharing/model')
const REFRESHED = 15_000

/** How the calls of one model are shared, in one environment or in none. */
export function PoolPage() {
  const search = route.useSearch()
  const target = targetOf(search)
  useTitle(`${target?.model ?? t.errors.notFoundTitle} · ${t.sharing.title}`)
  return (
    <div className="page">
      <nav className="crumbs" aria-label={t.providers.breadcrumbs}>
        <ol>
          <li>
            <Link to="/load-sharing">{t.sharing.title}</Link>
          </li>
          <li>
            <ChevronRight size={14} aria-hidden />
            <span>{target?.model ?? t.errors.notFoundTitle}</span>
          </li>
        </ol>
      </nav>
      {target ? <SharedModel target={target} environment={search.environment?.toLowerCase() || null} /> : <Unknown />}
    </div>
  )
}

function Unknown() {
  return (
    <>
      <PageTitle>{t.errors.notFoundTitle}</PageTitle>
      <State title={t.sharing.unknown} icon={Box} />
    </>
  )
}

interface SharedModelProps {
  target: Target
  environment: string | null
}

function SharedModel({ target, environment }: SharedModelProps) {
  const sharing = useQuery({
    ...sharersQuery(target),
    // Who rests changes by itself.
    refetchInterval: ({ state }) => (state.data?.credentials.some(one => one.cooldownUntil) ? REFRESHED : false),
  })
  const pools = useQuery(poolsQuery(target.providerId))
  return (
    <Loaded query={sharing} skeleton={<Skeletons shape="head" />}>
      {known =>
        known ? (
          <>
            <Head target={target} sharing={known} />
            <Loaded query={pools}>
              {all => {
                const own = all.filter(pool => isOf(target, pool))
                const pool = own.find(one => (one.environment ?? null) === environment)
                return (
                  <>
                    <EnvironmentTabs target={target} environment={environment} own={own} />
                    {pool?.degraded && <Degraded pool={pool} sharing={known} />}
                    <PoolEditor
                      key={`${JSON.stringify(target)} ${environment}`}
                      target={target}
                      environment={environment}
                      sharing={known}
                      pool={pool}
                    />
                    <Resting credentials={known.credentials} />
                    <Explanation target={target} environment={environment} />
                  </>
                )
              }}
            </Loaded>
          </>
        ) : (
          <Unknown />
        )
      }
    </Loaded>
  )
}

function Head({ target, sharing }: { target: Target; sharing: Sharing }) {
  const to = sharing.owner.customModelId ? '/providers/$providerId/custom-models/$modelId' : '/providers/$providerId'
  return (
    <div className="page-head">
      <div>
        <PageTitle className="row-name">
          <span className="mono">{target.model}</span>
          <Badge>{t.modelTypes[target.type]}</Badge>
        </PageTitle>
        <p>
          {sharing.provider.label} ·{' '}
          <Link to={to} params={{ providerId: target.providerId, modelId: sharing.owner.customModelId ?? '' }}>
            {t.credentialsCounted(sharing.credentials.length)}
          </Link>
        </p>
      </div>
      <ModelSwitch target={target} isOn={sharing.enabled} />
    </div>
  )
}

function Degraded({ pool, sharing }: { pool: PoolFragment; sharing: Sharing }) {
  const now = useNow()
  const canServe = pool.members.some(member => {
    const credential = member.isDefaultEntry
      ? assigned(sharing, pool.environment ?? null)
      : sharing.credentials.find(one => one.id === member.credential?.id)
    const rests = member.cooldownUntil ? new Date(member.cooldownUntil).getTime() > now : false
    return member.enabled && credential?.readable && !rests && credential.health?.verdict !== 'REJECTED'
  })
  return (
    <Notice tone="warning" title={canServe ? t.sharing.degradedTitle : t.sharing.degradedNone}>
      {canServe && <p>{t.sharing.degradedText}</p>}
    </Notice>
  )
}
