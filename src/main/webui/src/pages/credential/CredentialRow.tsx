import { useNavigate } from '@tanstack/react-router'
import { Activity, ChartColumn, Clock, Gauge, Layers2, Pencil, RotateCcw, ScrollText, Trash2, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Owner } from '../../api/credentials'
import type { Field } from '../../api/form'
import type { CredentialRowFragment } from '../../api/gql/graphql'
import { isBroken } from '../../api/health'
import { summaryOf } from '../../api/summary'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { KeyMark } from '../../ui/KeyMark'
import { RowMenu, type MenuAction } from '../../ui/Menu'
import { Countdown, useIsAhead } from '../../ui/Countdown'
import { Time } from '../../ui/Time'
import { HealthBadge, TestingBadge } from '../health/HealthBadge'
import { HealthNote } from '../health/HealthNote'
import { useReset, useTest, useTestingSince } from '../health/useTest'
import { QuotaBars } from '../quotas/QuotaBars'
import { DeleteQuestion } from './DeleteQuestion'
import type { Subject } from './subject'
import { useMakeDefault } from './useMakeDefault'

export interface CredentialRowProps {
  credential: CredentialRowFragment
  owner: Owner
  subject: Subject
  form: readonly Field[]
}

/** What a row says of a credential, and what may be done with it. */
export function CredentialRow({ credential, owner, subject, form }: CredentialRowProps) {
  const hints = credential.fields.flatMap(field => (field.hint ? [field] : []))
  const isChanged = credential.updatedAt !== credential.createdAt
  const testingSince = useTestingSince(credential.id)
  // The bar above the list says it of a default that does not work.
  const isSaidAbove = credential.isDefault && isBroken(credential.health?.verdict)
  return (
    <>
      <KeyMark filled={credential.isDefault} />
      <div>
        <p className="row-name">
          <span>{credential.name}</span>
          {credential.isDefault && <Badge tone="accent">{t.credentials.default}</Badge>}
          {!credential.readable && (
            <Badge tone="danger" icon={TriangleAlert}>
              {t.credentials.unreadable}
            </Badge>
          )}
          {testingSince === undefined ? <HealthBadge health={credential.health} /> : <TestingBadge since={testingSince} />}
          <Rest until={credential.cooldownUntil} />
          {credential.environments.map(environment => (
            <Badge key={environment} icon={Layers2}>
              {environment}
            </Badge>
          ))}
        </p>
        <p className="row-detail">
          {credential.readable ? (
            summaryOf(credential.fields, form).map(part => <span key={part}>{part}</span>)
          ) : (
            <span>{t.credentials.unreadableHelp}</span>
          )}
        </p>
        {!isSaidAbove && <HealthNote health={credential.health} />}
        <QuotaBars quotas={credential.quotas} />
      </div>
      <p className="row-hints">
        {hints.map(field => (
          <span key={field.name} title={field.label}>
            {field.hint}
          </span>
        ))}
      </p>
      <p className="row-when">
        <Time
          at={isChanged ? credential.updatedAt : credential.createdAt}
          as={isChanged ? t.credentials.changed : t.credentials.added}
        />
        {credential.health && (
          <Time
            at={credential.health.checkedAt}
            as={credential.health.verdict === 'INCONCLUSIVE' ? t.health.tried : t.health.tested}
          />
        )}
        {credential.lastUsedAt && <Time at={credential.lastUsedAt} as={t.quotas.lastUsed} />}
      </p>
      <RowActions credential={credential} owner={owner} subject={subject} />
    </>
  )
}

/** That it rests, for as long as it does. */
function Rest({ until }: { until: string | null | undefined }) {
  const isAhead = useIsAhead(until)
  return isAhead && until ? (
    <Badge tone="warning" icon={Clock}>
      <Countdown until={until} as={t.quotas.rests} />
    </Badge>
  ) : null
}

type RowActionsProps = Omit<CredentialRowProps, 'form'>

function RowActions({ credential, owner, subject }: RowActionsProps) {
  const navigate = useNavigate()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const mayAudit = useMay('READ_AUDIT')
  const [asks, setAsks] = useState(false)
  const makeDefault = useMakeDefault(owner)
  const test = useTest(owner.providerId, credential)
  const reset = useReset(owner.providerId, credential)
  const actions: MenuAction[] = []
  if (mayManage) {
    actions.push({
      id: 'edit',
      label: t.credentials.edit,
      icon: Pencil,
      onAction: () => void navigate({ to: '.', search: (kept: object) => ({ ...kept, edit: credential.id }) } as never),
    })
    actions.push({ id: 'test', label: t.health.test, icon: Activity, onAction: () => !test.isPending && test.mutate() })
    actions.push({
      id: 'quotas',
      label: t.quotas.menu,
      icon: Gauge,
      onAction: () => void navigate({ to: '.', search: (kept: object) => ({ ...kept, quotas: credential.id }) } as never),
    })
    if (credential.health?.verdict === 'REJECTED' || credential.cooldownUntil) {
      actions.push({ id: 'reset', label: t.health.reset, icon: RotateCcw, onAction: () => reset.mutate() })
    }
  }
  actions.push({
    id: 'usage',
    label: t.usage.title,
    icon: ChartColumn,
    onAction: () =>
      void navigate({
        to: '/usage',
        search: {
          provider: owner.providerId,
          ...(owner.customModelId ? { model: owner.customModelId } : {}),
          credential: credential.id,
        },
      }),
  })
  if (mayAudit) {
    actions.push({
      id: 'audit',
      label: t.credentials.inAudit,
      icon: ScrollText,
      onAction: () => void navigate({ to: '/audit', search: { credential: credential.id } }),
    })
  }
  if (mayManage) {
    actions.push({ id: 'delete', label: t.credentials.delete, icon: Trash2, danger: true, onAction: () => setAsks(true) })
  }
  return (
    <div className="row-actions">
      {mayManage && !credential.isDefault && (
        <Button
          size="small"
          data-make-default
          isPending={makeDefault.isPending}
          onPress={() => makeDefault.mutate(credential)}
          aria-label={t.credentials.makeDefaultNamed(credential.name)}
        >
          {t.credentials.makeDefault}
        </Button>
      )}
      {actions.length > 0 && <RowMenu label={t.moreFor(credential.name)} actions={actions} />}
      {asks && <DeleteQuestion credential={credential} owner={owner} subject={subject} onClose={() => setAsks(false)} />}
    </div>
  )
}
