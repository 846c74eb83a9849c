import { Link } from '@tanstack/react-router'
import { Archive } from 'lucide-react'
import type { Owner } from '../../api/credentials'
import type { CredentialRowFragment } from '../../api/gql/graphql'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { isBroken } from '../../api/health'
import { HealthNote } from '../health/HealthNote'
import { looks } from '../health/verdicts'
import { isModel, type Subject } from './subject'
import { useMakeDefault } from './useMakeDefault'

interface StandingBarProps {
  owner: Owner
  subject: Subject
  /** The only credential, where there is one alone. */
  only: CredentialRowFragment | undefined
}

/** Says which credential is in use and for what, or that one must be chosen. */
export function StandingBar({ owner, subject, only }: StandingBarProps) {
  const texts = t.credentials
  if (subject.state === 'REMOVED') {
    return (
      <Notice tone="warning" icon={Archive} title={t.models.removed}>
        <p>{texts.removedModel(subject.label)}</p>
      </Notice>
    )
  }
  if (subject.status === 'DEFAULT_MISSING') {
    return (
      <Notice tone="warning" title={texts.defaultMissing}>
        <p>
          {isModel(subject)
            ? texts.defaultMissingModel(subject.label)
            : texts.defaultMissingModels(subject.predefinedModels ?? 0)}
        </p>
        <Choice owner={owner} only={only} />
      </Notice>
    )
  }
  if (subject.default === null) return null
  const { name, health } = subject.default
  const verdict = health && isBroken(health.verdict) ? health.verdict : undefined
  return (
    <Notice
      tone={verdict ? (looks[verdict].tone ?? 'warning') : 'accent'}
      {...(verdict ? { icon: looks[verdict].icon, title: t.health.ofDefault[verdict] } : {})}
    >
      <p>
        <b>{name}</b>
        {isModel(subject) ? (
          texts.inUseForModel(subject.label)
        ) : (
          <>
            {texts.inUseFor}
            <Link to="/providers/$providerId/models" params={{ providerId: owner.providerId }}>
              {texts.inUse(subject.predefinedModels ?? 0)}
            </Link>
          </>
        )}
      </p>
      {verdict && <HealthNote health={health} />}
    </Notice>
  )
}

/** Chooses the default where there is one choice; else leads to the first. */
function Choice({ owner, only }: Pick<StandingBarProps, 'owner' | 'only'>) {
  const makeDefault = useMakeDefault(owner)
  if (!useMay('MANAGE_CREDENTIALS')) return null
  return (
    <div className="actions">
      <Button
        size="small"
        isPending={makeDefault.isPending}
        onPress={() =>
          only ? makeDefault.mutate(only) : document.querySelector<HTMLElement>('[data-make-default]')?.focus()
        }
      >
        {only ? t.credentials.makeDefaultNamed(only.name) : t.credentials.chooseDefault}
      </Button>
    </div>
  )
}
