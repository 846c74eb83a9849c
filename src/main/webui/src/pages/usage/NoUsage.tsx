import { Link } from '@tanstack/react-router'
import { ChartColumn } from 'lucide-react'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { State } from '../../ui/states'
import type { BoundOwner } from '../environments/owners'

/** How an application asks for keys, where none did yet. */
export function NoUsage({ owner }: { owner: BoundOwner }) {
  const mayCreate = useMay('MANAGE_ACCESS')
  return (
    <State title={t.usage.emptyTitle} icon={ChartColumn}>
      <p>{t.usage.empty}</p>
      <pre className="example mono">{acquisition(owner)}</pre>
      <p>{t.usage.emptyReport}</p>
      {mayCreate && (
        <Link to="/access" search={{ create: 'token' }} className="button">
          {t.usage.createToken}
        </Link>
      )}
    </State>
  )
}

function acquisition({ owner, label, provider }: BoundOwner): string {
  const model = provider ? `model: ${JSON.stringify(label)}, type: LLM` : 'model: "…", type: LLM'
  return `mutation {
  acquireCredential(input: {
    target: { providerId: "${owner.providerId}", ${model} }
  }) {
    lease { id values { field value } expiresAt }
    userErrors { code message }
  }
}`
}
