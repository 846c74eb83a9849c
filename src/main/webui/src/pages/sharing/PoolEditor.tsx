import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Info } from 'lucide-react'
import { useState } from 'react'
import type { BalancingStrategy, PoolFragment } from '../../api/gql/graphql'
import { SavePool, type Sharing, type Target } from '../../api/pools'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { RadioField } from '../../ui/RadioField'
import { SwitchField } from '../../ui/SwitchField'
import { confirm } from '../../ui/toasts'
import { ErrorSummary } from '../credential/ErrorSummary'
import { formErrors } from '../credential/errors'
import { LeavingQuestion } from '../credential/FormShell'
import { AddMember } from './AddMember'
import { assigned } from './assigned'
import { badNumbers, draftOf, membersInput, newMember, sharesOf, type DraftMember, type PoolDraft } from './draft'
import { MemberRow } from './MemberRow'

const strategies: readonly BalancingStrategy[] = ['ROUND_ROBIN', 'WEIGHTED', 'PRIORITY']

interface PoolEditorProps {
  target: Target
  environment: string | null
  sharing: Sharing
  pool: PoolFragment | undefined
}

/** Which credentials share the calls, and how. Nothing is done before it is saved. */
export function PoolEditor({ target, environment, sharing, pool }: PoolEditorProps) {
  const client = useQueryClient()
  const change = useChange()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const [saved, setSaved] = useState<PoolDraft>(() => draftOf(pool, sharing.credentials))
  const [draft, setDraft] = useState(saved)
  const [refusals, setRefusals] = useState(0)
  const [isChecked, setChecked] = useState(false)
  const texts = t.sharing
  const save = useMutation({
    mutationFn: async (sent: PoolDraft) => {
      const { enabled, strategy } = sent
      await change(SavePool, { target, environment, enabled, strategy, members: membersInput(sent) })
      await renewProvider(client, target.providerId)
    },
    onSuccess: (_data, sent) => {
      setSaved(sent)
      confirm(texts.saved(target.model, sent.enabled))
      announce(texts.saved(target.model, sent.enabled))
    },
    onError: () => setRefusals(count => count + 1),
  })
  const paths = draft.members.flatMap((_member, index) => ['', '.weight', '.priority'].map(end => `members.${index}${end}`))
  const errors = formErrors(save.error, paths, pathOf)
  const bad = isChecked ? badNumbers(draft) : new Set<string>()
  const shown = new Map([
    ...errors.byField,
    ...[...bad].map(path => [path, texts.wholeNumber(path.endsWith('weight') ? 1 : 0, 1000)] as const),
  ])
  const submit = () => {
    setChecked(true)
    if (badNumbers(draft).size === 0) save.mutate(draft)
  }
  const isTouched = draft !== saved
  const isUnsaved = isTouched || (!pool && !save.isSuccess)
  const isTooSmall = draft.enabled && draft.members.filter(member => member.enabled).length < 2
  return (
    <form
      className="card pool"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!save.isPending) submit()
      }}
    >
      <ErrorSummary error={save.error} errors={errors} refusals={refusals} />
      {!pool && !save.isSuccess && (
        <Notice tone="accent" icon={Info} title={texts.notShared}>
          {mayManage && <p>{texts.proposal}</p>}
        </Notice>
      )}
      <SwitchField
        label={texts.isOn}
        help={environment ? texts.isOnHelpIn(environment) : texts.isOnHelp}
        isSelected={draft.enabled}
        isDisabled={!mayManage}
        onChange={enabled => setDraft({ ...draft, enabled })}
      />
      <RadioField
        label={texts.strategy}
        help={texts.strategyMeanings[draft.strategy]}
        isInRow
        isDisabled={!mayManage}
        value={draft.strategy}
        onChange={value => setDraft({ ...draft, strategy: value as BalancingStrategy })}
        options={strategies.map(one => ({ value: one, label: texts.strategies[one] }))}
      />
      <Members draft={draft} setDraft={setDraft} sharing={sharing} environment={environment} errors={shown} isEditable={mayManage} />
      {isTooSmall && (
        <Notice tone="warning">
          <p>{texts.tooFew}</p>
        </Notice>
      )}
      {mayManage && (
        <div className="save-bar">
          {isUnsaved && <span className="quiet">{texts.unsaved}</span>}
          <Button variant="primary" type="submit" isPending={save.isPending}>
            {texts.save}
          </Button>
        </div>
      )}
      <LeavingQuestion isTouched={isTouched && !save.isPending} />
    </form>
  )
}

interface MembersProps {
  draft: PoolDraft
  setDraft: (draft: PoolDraft) => void
  sharing: Sharing
  environment: string | null
  errors: ReadonlyMap<string, string>
  isEditable: boolean
}

function Members({ draft, setDraft, sharing, environment, errors, isEditable }: MembersProps) {
  const texts = t.sharing
  const { members, strategy } = draft
  const { credentials } = sharing
  const shares = sharesOf(draft)
  const set = (next: readonly DraftMember[]) => setDraft({ ...draft, members: next })
  const credentialOf = ({ credentialId }: DraftMember) =>
    credentialId === null ? assigned(sharing, environment) : credentials.find(one => one.id === credentialId)
  const nameOf = (member: DraftMember) => (member.credentialId && credentialOf(member)?.name) || texts.entry(environment)
  return (
    <div className="stack">
      <h2>{texts.membersTitle}</h2>
      {members.length === 0 && <p className="quiet">{texts.noMembers}</p>}
      <ul className="members" aria-label={texts.membersLabel} hidden={members.length === 0}>
        {members.map((member, index) => (
          <MemberRow
            key={member.key}
            member={member}
            index={index}
            credential={credentialOf(member)}
            environment={environment}
            strategy={strategy}
            share={shares[index] ?? 0}
            isFirst={index === 0}
            isLast={index === members.length - 1}
            isEditable={isEditable}
            errors={errors}
            onChange={change => set(members.with(index, { ...member, ...change }))}
            onMove={by => set(swapped(members, index, index + by))}
            onRemove={() => {
              set(members.toSpliced(index, 1))
              announce(texts.removedMember(nameOf(member)))
            }}
          />
        ))}
      </ul>
      {isEditable && <AddMember credentials={credentials} environment={environment} onAdd={id => set([...members, newMember(id)])} />}
    </div>
  )
}

function swapped(members: readonly DraftMember[], one: number, other: number): readonly DraftMember[] {
  const first = members[one]
  const second = members[other]
  return first && second ? members.with(one, second).with(other, first) : members
}

/** "members.2.weight": the path below the input; a credential that is gone stands at its row. */
function pathOf(field: readonly string[]): string {
  return field.slice(1).join('.').replace(/\.credentialId$/, '')
}
