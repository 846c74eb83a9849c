import { useQuery } from '@tanstack/react-query'
import { ownerQuotasQuery } from '../../api/quotas'
import { t } from '../../texts/en'
import type { BoundOwner } from '../environments/owners'
import { QuotaBars } from '../quotas/QuotaBars'

interface OwnerQuotasProps {
  owner: BoundOwner
  credential: string | null
}

/** The quotas of the credentials that are shown, with what is left of them. */
export function OwnerQuotas({ owner, credential }: OwnerQuotasProps) {
  const all = useQuery(ownerQuotasQuery(owner.owner)).data ?? []
  const limited = all.filter(one => one.quotas.length > 0 && (credential === null || one.id === credential))
  if (limited.length === 0) return null
  return (
    <section className="card chart-card" aria-labelledby="quotas">
      <h2 id="quotas">{t.quotas.title}</h2>
      <ul className="rows">
        {limited.map(one => (
          <li key={one.id} className="owner-quota">
            <span className="row-name">{one.name}</span>
            <QuotaBars quotas={one.quotas} />
          </li>
        ))}
      </ul>
    </section>
  )
}
