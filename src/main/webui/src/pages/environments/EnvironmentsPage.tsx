import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Layers2, Plus } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { bindingsQuery } from '../../api/environments'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Page } from '../../ui/Page'
import { Loaded, State } from '../../ui/states'
import { useClosePanel } from '../credential/CredentialPanels'
import { BindingTable } from './BindingTable'
import { boundOwners, type BoundOwner } from './owners'
import './environments.css'

const route = getRouteApi('/environments')
const BindPanel = lazy(async () => ({ default: (await import('./BindPanel')).BindPanel }))

export function EnvironmentsPage() {
  const { bind, model, environment = '' } = route.useSearch()
  const close = useClosePanel()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const query = useQuery(bindingsQuery)
  const owners = query.data && boundOwners(query.data)
  return (
    <Page
      title={t.environments.title}
      lead={t.environments.lead}
      actions={
        mayManage &&
        owners &&
        owners.length > 0 && (
          <Link to="/environments" search={{ bind: '' }} className="button primary">
            <Plus size={16} aria-hidden />
            {t.environments.add}
          </Link>
        )
      }
    >
      <Loaded query={query}>
        {({ environments }) =>
          owners && environments.length > 0 ? (
            <BindingTable owners={owners} environments={environments} />
          ) : (
            <NoEnvironments owners={owners ?? []} />
          )
        }
      </Loaded>
      <Suspense>
        {mayManage && owners && bind !== undefined && (
          <BindPanel
            key={`${bind} ${model} ${environment}`}
            owners={owners}
            owner={owners.find(one => one.owner.providerId === bind && one.owner.customModelId === model)}
            environment={environment}
            onClose={close}
          />
        )}
      </Suspense>
    </Page>
  )
}

function NoEnvironments({ owners }: { owners: readonly BoundOwner[] }) {
  return (
    <State title={t.environments.emptyTitle} icon={Layers2}>
      <p>{t.environments.empty}</p>
      {owners.length === 0 && (
        <>
          <p>{t.environments.noOwners}</p>
          <Link to="/providers" className="button">
            {t.environments.toProviders}
          </Link>
        </>
      )}
    </State>
  )
}
