import { Link } from '@tanstack/react-router'
import type { ProviderHead } from '../../api/providers'
import { t } from '../../texts/en'

/** The parts of a provider, each with an address. */
export function ProviderTabs({ provider }: { provider: ProviderHead }) {
  const params = { providerId: provider.id }
  const current = { 'aria-current': 'page' as const }
  const takesOwn = provider.configurationMethods.includes('PREDEFINED_MODEL')
  const takesModels = provider.configurationMethods.includes('CUSTOM_MODEL')
  return (
    <nav className="tabs" aria-label={t.providers.tabs}>
      <ul>
        {takesOwn && (
          <li>
            <Link
              to="/providers/$providerId"
              params={params}
              activeProps={current}
              activeOptions={{ exact: true, includeSearch: false }}
            >
              {t.providers.credentials}
              <Count value={provider.credentialCount} />
            </Link>
          </li>
        )}
        {takesOwn && (
          <li>
            <Link to="/providers/$providerId/models" params={params} activeProps={current} activeOptions={{ includeSearch: false }}>
              {t.providers.models}
              <Count value={provider.predefinedModels.length} />
            </Link>
          </li>
        )}
        {takesModels && (
          <li>
            <Link
              to="/providers/$providerId/custom-models"
              params={params}
              activeProps={current}
              activeOptions={{ includeSearch: false }}
            >
              {t.providers.customModels}
              <Count value={provider.customModelCount} />
            </Link>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Count({ value }: { value: number }) {
  return <span className="badge figures">{t.count(value)}</span>
}
