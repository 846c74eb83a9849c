import { Link } from '@tanstack/react-router'
import { KeyRound, TriangleAlert } from 'lucide-react'
import type { ModelType, ProviderCardFragment } from '../../api/gql/graphql'
import { useMay } from '../../api/viewer'
import { isBroken } from '../../api/health'
import { t } from '../../texts/en'
import { Monogram } from '../../ui/Monogram'
import { HealthBadge } from '../health/HealthBadge'
import { InstallButton } from './InstallButton'

interface ProviderCardProps {
  provider: ProviderCardFragment
  /** The type that the list is filtered by. */
  type?: ModelType | undefined
}

export function ProviderCard({ provider, type }: ProviderCardProps) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const takesOwn = provider.configurationMethods.includes('PREDEFINED_MODEL')
  return (
    <article className="card provider">
      <div className="provider-body">
        <Monogram icon={provider.icon} />
        <div>
          <h2>
            <Link
              to={takesOwn ? '/providers/$providerId' : '/providers/$providerId/custom-models'}
              params={{ providerId: provider.id }}
            >
              {provider.label}
            </Link>
          </h2>
          {provider.description && <p>{provider.description}</p>}
        </div>
      </div>
      <div className="provider-foot">
        {provider.installed ? (
          <>
            <Standing provider={provider} />
            <span className="figures">{countsOf(provider)}</span>
          </>
        ) : (
          <>
            <Types types={provider.modelTypes} asked={type} />
            {mayManage && <InstallButton provider={provider} />}
          </>
        )}
      </div>
    </article>
  )
}

/** Two types in words, the one that is asked for among them; the others are counted, and named to who asks. */
function Types({ types, asked }: { types: readonly ModelType[]; asked: ModelType | undefined }) {
  const names = types.toSorted((one, other) => Number(other === asked) - Number(one === asked)).map(type => t.modelTypes[type])
  const others = names.slice(2)
  return (
    <span>
      {names.slice(0, 2).join(', ')}
      {others.length > 0 && (
        <span className="more-types" title={others.join(', ')}>
          <span aria-hidden>{t.providers.moreTypes(others.length)}</span>
          <span className="only-heard">, {others.join(', ')}</span>
        </span>
      )}
    </span>
  )
}

/** The default credential, or what is missing, in words and with a sign. */
function Standing({ provider }: { provider: ProviderCardFragment }) {
  if (provider.defaultCredential) {
    const { name, health } = provider.defaultCredential
    return (
      <span className="standing accent">
        <KeyRound size={15} aria-hidden />
        {name}
        {isBroken(health?.verdict) && <HealthBadge health={health} />}
      </span>
    )
  }
  if (provider.status === 'DEFAULT_MISSING') {
    return (
      <span className="standing warning">
        <TriangleAlert size={15} aria-hidden />
        {t.providers.noDefault}
      </span>
    )
  }
  const takesOwn = provider.configurationMethods.includes('PREDEFINED_MODEL')
  return <span className="standing">{takesOwn && provider.customModelCount === 0 ? t.providers.notSetUp : t.providers.customOnly}</span>
}

function countsOf(provider: ProviderCardFragment): string {
  return [
    provider.credentialCount > 0 && t.credentialsCounted(provider.credentialCount),
    provider.customModelCount > 0 && t.modelsCounted(provider.customModelCount),
  ]
    .filter(Boolean)
    .join(' · ')
}
