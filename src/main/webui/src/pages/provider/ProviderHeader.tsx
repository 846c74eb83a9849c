import { Link, useMatchRoute } from '@tanstack/react-router'
import { Activity, CircleCheck, CircleDashed, ExternalLink, Plus, TriangleAlert, Unplug } from 'lucide-react'
import { useState } from 'react'
import { isBroken } from '../../api/health'
import type { ProviderHead } from '../../api/providers'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { RowMenu } from '../../ui/Menu'
import { Monogram } from '../../ui/Monogram'
import { PageTitle } from '../../ui/Page'
import { looks } from '../health/verdicts'
import { InstallButton } from '../providers/InstallButton'
import { UninstallQuestion } from './UninstallQuestion'

export function ProviderHeader({ provider }: { provider: ProviderHead }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  return (
    <header className="provider-head">
      <div className="title">
        <Monogram icon={provider.icon} size="large" />
        <div>
          <div>
            <PageTitle>{provider.label}</PageTitle>
            <StatusBadge provider={provider} />
          </div>
          <p>
            {provider.description}{' '}
            {provider.help && (
              <a href={provider.help.url} target="_blank" rel="noreferrer">
                {provider.help.title} <ExternalLink size={14} aria-label={t.opensElsewhere} />
              </a>
            )}
          </p>
        </div>
      </div>
      {mayManage && <Actions provider={provider} />}
    </header>
  )
}

function StatusBadge({ provider }: { provider: ProviderHead }) {
  const texts = t.providers.status
  if (!provider.installed) return <Badge icon={CircleDashed}>{texts.notInstalled}</Badge>
  if (!provider.configurationMethods.includes('PREDEFINED_MODEL')) return <Badge>{texts.customOnly}</Badge>
  const verdict = provider.defaultCredential?.health?.verdict
  switch (provider.status) {
    case 'READY':
      return isBroken(verdict) ? (
        <Badge {...looks[verdict]}>{t.health.ofDefault[verdict]}</Badge>
      ) : (
        <Badge tone="accent" icon={CircleCheck}>
          {texts.READY}
        </Badge>
      )
    case 'DEFAULT_MISSING':
      return (
        <Badge tone="warning" icon={TriangleAlert}>
          {texts.DEFAULT_MISSING}
        </Badge>
      )
    case 'NOT_CONFIGURED':
      return <Badge icon={CircleDashed}>{texts.NOT_CONFIGURED}</Badge>
  }
}

/** One primary step, and the way to part with the provider. */
function Actions({ provider }: { provider: ProviderHead }) {
  const [asks, setAsks] = useState(false)
  const isAddingModel = useMatchRoute()({ to: '/providers/$providerId/custom-models/add' }) !== false
  const params = { providerId: provider.id }
  if (!provider.installed) {
    return (
      <div className="page-actions">
        <InstallButton provider={provider} variant="primary" />
      </div>
    )
  }
  const hasAny = provider.credentialCount + provider.customModelCount + provider.removedCustomModelCount > 0
  return (
    <div className="page-actions">
      {hasAny && (
        <Link to="." search={(kept: object) => ({ ...kept, test: '' })} className="button">
          <Activity size={16} aria-hidden />
          {t.health.all}
        </Link>
      )}
      {provider.configurationMethods.includes('PREDEFINED_MODEL') ? (
        <Link to="/providers/$providerId" params={params} search={{ add: '' }} className="button primary">
          <Plus size={16} aria-hidden />
          {t.credentials.add}
        </Link>
      ) : isAddingModel ? null : (
        <Link to="/providers/$providerId/custom-models/add" params={params} className="button primary">
          <Plus size={16} aria-hidden />
          {t.models.add}
        </Link>
      )}
      <RowMenu
        label={t.moreFor(provider.label)}
        actions={[
          { id: 'uninstall', label: t.providers.uninstall, icon: Unplug, danger: true, onAction: () => setAsks(true) },
        ]}
      />
      {asks && <UninstallQuestion provider={provider} onClose={() => setAsks(false)} />}
    </div>
  )
}
