import { Link } from '@tanstack/react-router'
import { Archive } from 'lucide-react'
import type { Owner } from '../../api/credentials'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { isBroken } from '../../api/health'
import { HealthNote } from '../health/HealthNote'
import { looks } from '../health/verdicts'
import { isModel, type Subject } from './subject'

/** Says which credential is in use and for what, or that one must be chosen. */
export function StandingBar({ owner, subject }: { owner: Owner; subject: Subject }) {
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
        <a
          href="#choose"
          onClick={event => {
            event.preventDefault()
            document.querySelector<HTMLElement>('[data-make-default]')?.focus()
          }}
        >
          {texts.chooseDefault}
        </a>
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
