import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Plus, Waypoints } from 'lucide-react'
import { lazy, Suspense } from 'react'
import type { PoolFragment } from '../../api/gql/graphql'
import { poolsQuery } from '../../api/pools'
import { providersQuery } from '../../api/providers'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Page } from '../../ui/Page'
import { Loaded, State } from '../../ui/states'
import { useClosePanel } from '../credential/CredentialPanels'
import { PoolRow } from './PoolRow'
import './sharing.css'

const route = getRouteApi('/load-sharing')
const ChooseModelPanel = lazy(async () => ({ default: (await import('./ChooseModelPanel')).ChooseModelPanel }))

export function LoadSharingPage() {
  const { add } = route.useSearch()
  const close = useClosePanel()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const pools = useQuery(poolsQuery(null))
  return (
    <Page
      title={t.sharing.title}
      lead={t.sharing.lead}
      actions={
        mayManage && (
          <Link to="/load-sharing" search={{ add: '' }} className="button primary">
            <Plus size={16} aria-hidden />
            {t.sharing.add}
          </Link>
        )
      }
    >
      <Loaded query={pools}>{known => (known.length === 0 ? <NoPools /> : <Pools pools={known} />)}</Loaded>
      <Suspense>{mayManage && add !== undefined && <ChooseModelPanel onClose={close} />}</Suspense>
    </Page>
  )
}

function NoPools() {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  return (
    <State title={t.sharing.emptyTitle} icon={Waypoints}>
      <p>{t.sharing.empty}</p>
      {!mayManage && <p>{t.sharing.emptyReadOnly}</p>}
    </State>
  )
}

function Pools({ pools }: { pools: PoolFragment[] }) {
  const providers = useQuery(providersQuery('')).data
  return (
    <ul className="card rows" aria-label={t.sharing.listLabel}>
      {pools.map(pool => (
        <li className="row pool-row" key={`${pool.providerId} ${pool.model} ${pool.type} ${pool.custom} ${pool.environment}`}>
          <PoolRow pool={pool} provider={providers?.find(one => one.id === pool.providerId)?.label ?? pool.providerId} />
        </li>
      ))}
    </ul>
  )
}
