import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import { isBroken } from '../../api/health'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Monogram } from '../../ui/Monogram'
import { HealthBadge } from '../health/HealthBadge'
import type { BoundOwner } from './owners'

interface BindingTableProps {
  owners: readonly BoundOwner[]
  environments: readonly string[]
}

/** Which credential serves where: owners by environments. A cell leads to the panel that changes it. */
export function BindingTable({ owners, environments }: BindingTableProps) {
  const texts = t.environments
  return (
    <div className="card table-wrap">
      <table className="table bindings" aria-label={texts.label}>
        <thead>
          <tr>
            <th scope="col">{texts.owner}</th>
            <th scope="col">{texts.plain}</th>
            {environments.map(name => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {owners.map(row => (
            <tr key={`${row.owner.providerId} ${row.owner.customModelId}`}>
              <th scope="row">
                <OwnerName row={row} />
              </th>
              <td data-label={texts.plain}>
                {row.defaultName ?? (
                  <span className="standing warning">
                    <TriangleAlert size={15} aria-hidden />
                    {texts.plainNone}
                  </span>
                )}
              </td>
              {environments.map(name => (
                <td key={name} data-label={name}>
                  <Cell row={row} environment={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OwnerName({ row }: { row: BoundOwner }) {
  return (
    <span className={row.provider ? 'owner of-model' : 'owner'}>
      {!row.provider && <Monogram icon={row.icon} size="small" />}
      <span>
        <span className={row.provider ? 'mono' : ''}>{row.label}</span>
        {row.provider && <span className="quiet">{row.provider}</span>}
      </span>
    </span>
  )
}

function Cell({ row, environment }: { row: BoundOwner; environment: string }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const texts = t.environments
  const credential = row.bindings.find(binding => binding.environment === environment)?.credential
  const { providerId, customModelId } = row.owner
  const text = credential?.name ?? texts.notBound
  return (
    <>
      {mayManage ? (
        <Link
          to="/environments"
          search={{ bind: providerId, ...(customModelId ? { model: customModelId } : {}), environment }}
          className={credential ? 'cell' : 'cell quiet'}
          aria-label={
            credential ? texts.change(row.label, environment, credential.name) : texts.bind(row.label, environment)
          }
        >
          {text}
        </Link>
      ) : (
        <span className={credential ? '' : 'quiet'}>{text}</span>
      )}{' '}
      {isBroken(credential?.health?.verdict) && <HealthBadge health={credential?.health} />}
    </>
  )
}
