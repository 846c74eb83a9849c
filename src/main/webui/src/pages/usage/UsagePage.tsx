import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { KeyRound } from 'lucide-react'
import { bindingsQuery } from '../../api/environments'
import { usageQuery, type Span } from '../../api/usage'
import { t } from '../../texts/en'
import { Page } from '../../ui/Page'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { boundOwners, type BoundOwner } from '../environments/owners'
import { NoUsage } from './NoUsage'
import { OwnerQuotas } from './OwnerQuotas'
import { UsageCharts } from './UsageCharts'
import { UsageFilters } from './UsageFilters'
import './usage.css'

const route = getRouteApi('/usage')

export function UsagePage() {
  const { provider, model, credential, span } = route.useSearch()
  const matrix = useQuery(bindingsQuery)
  return (
    <Page title={t.usage.title} lead={t.usage.lead}>
      <Loaded query={matrix}>
        {known => {
          const owners = boundOwners(known)
          const owner =
            owners.find(one => one.owner.providerId === provider && one.owner.customModelId === model) ??
            owners.find(one => one.owner.providerId === provider) ??
            owners[0]
          return owner ? (
            <OwnerUsage owners={owners} owner={owner} credential={credential ?? null} span={spanOf(span)} />
          ) : (
            <NoOwners />
          )
        }}
      </Loaded>
    </Page>
  )
}

function spanOf(text: string | undefined): Span {
  return text !== undefined && text in t.usage.spans ? (text as Span) : 'month'
}

interface OwnerUsageProps {
  owners: readonly BoundOwner[]
  owner: BoundOwner
  credential: string | null
  span: Span
}

function OwnerUsage({ owners, owner, credential, span }: OwnerUsageProps) {
  const usage = useQuery(usageQuery(owner.owner, credential, span))
  return (
    <>
      <UsageFilters owners={owners} owner={owner} credential={credential} span={span} />
      <Loaded query={usage} skeleton={<Skeletons count={3} />}>
        {buckets =>
          buckets.some(bucket => bucket.requests > 0) ? <UsageCharts buckets={buckets} span={span} /> : <NoUsage owner={owner} />
        }
      </Loaded>
      <OwnerQuotas owner={owner} credential={credential} />
    </>
  )
}

function NoOwners() {
  return (
    <State title={t.usage.noOwners} icon={KeyRound}>
      <p>{t.usage.noOwnersText}</p>
      <Link to="/providers" className="button">
        {t.environments.toProviders}
      </Link>
    </State>
  )
}
