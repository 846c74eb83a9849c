import { ArrowDown, ArrowUp, Clock, Trash2 } from 'lucide-react'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { Countdown, useIsAhead } from '../../ui/Countdown'
import { KeyMark } from '../../ui/KeyMark'
import { NumberBox } from '../../ui/NumberBox'
import { SwitchField } from '../../ui/SwitchField'
import { fieldId } from '../credential/errors'
import { HealthBadge } from '../health/HealthBadge'
import type { BalancingStrategy } from '../../api/gql/graphql'
import type { Sharer } from '../../api/pools'
import type { DraftMember } from './draft'

interface MemberRowProps {
  member: DraftMember
  index: number
  /** The credential that it stands for at the moment. */
  credential: Sharer | undefined
  /** The environment whose calls are shared. */
  environment: string | null
  strategy: BalancingStrategy
  share: number
  isFirst: boolean
  isLast: boolean
  isEditable: boolean
  errors: ReadonlyMap<string, string>
  onChange: (change: Partial<DraftMember>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

const percent = new Intl.NumberFormat('en', { style: 'percent' })

/** A credential that shares the calls: what it takes, and whether it can serve. */
export function MemberRow(props: MemberRowProps) {
  const { member, index, credential, strategy, share, isEditable, errors, onChange } = props
  const texts = t.sharing
  const isDefaultEntry = member.credentialId === null
  const name = isDefaultEntry ? texts.entry(props.environment) : (credential?.name ?? texts.gone)
  const rests = useIsAhead(credential?.cooldownUntil)
  const path = `members.${index}`
  return (
    <li className={classes('member', !member.enabled && 'off')}>
      <KeyMark filled={member.enabled} />
      <div>
        <p className="row-name">
          <span>{name}</span>
          {isDefaultEntry && (
            <span className="quiet">{credential ? texts.defaultIs(credential.name) : texts.defaultNone}</span>
          )}
          {!isDefaultEntry && credential?.isDefault && <Badge tone="accent">{t.credentials.default}</Badge>}
          {credential?.health?.verdict !== 'VALID' && <HealthBadge health={credential?.health} />}
          {rests && credential?.cooldownUntil && (
            <Badge tone="warning" icon={Clock}>
              <Countdown until={credential.cooldownUntil} as={texts.restsFor} />
            </Badge>
          )}
        </p>
        <Share strategy={strategy} share={share} isOn={member.enabled} />
      </div>
      {strategy !== 'ROUND_ROBIN' && (
        <div className="member-number">
          <span aria-hidden>{strategy === 'WEIGHTED' ? texts.weight : texts.priority}</span>
          {strategy === 'WEIGHTED' ? (
            <NumberBox
              id={fieldId(`${path}.weight`)}
              label={texts.weightOf(name)}
              value={member.weight}
              onChange={weight => onChange({ weight })}
              error={errors.get(`${path}.weight`)}
            />
          ) : (
            <NumberBox
              id={fieldId(`${path}.priority`)}
              label={texts.priorityOf(name)}
              value={member.priority}
              onChange={priority => onChange({ priority })}
              error={errors.get(`${path}.priority`)}
            />
          )}
        </div>
      )}
      <SwitchField
        isBare
        label={texts.memberOn(name)}
        isSelected={member.enabled}
        isDisabled={!isEditable}
        onChange={enabled => onChange({ enabled })}
      />
      {isEditable && <Tools name={name} {...props} />}
      {errors.has(path) && <p className="error">{errors.get(path)}</p>}
    </li>
  )
}

function Share({ strategy, share, isOn }: { strategy: BalancingStrategy; share: number; isOn: boolean }) {
  if (!isOn) return <p className="share">{t.sharing.off}</p>
  const text = share > 0 ? t.sharing.share(percent.format(share)) : t.sharing.later
  return (
    <div className="share">
      <span className="share-track" aria-hidden>
        <span className="share-part" style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className="figures">{strategy === 'PRIORITY' && share === 1 ? t.sharing.first : text}</span>
    </div>
  )
}

function Tools({ name, isFirst, isLast, onMove, onRemove }: MemberRowProps & { name: string }) {
  return (
    <div className="member-tools">
      <Button
        variant="bare"
        size="small"
        icon={ArrowUp}
        isDisabled={isFirst}
        aria-label={t.sharing.up(name)}
        onPress={() => onMove(-1)}
      />
      <Button
        variant="bare"
        size="small"
        icon={ArrowDown}
        isDisabled={isLast}
        aria-label={t.sharing.down(name)}
        onPress={() => onMove(1)}
      />
      <Button variant="bare" size="small" icon={Trash2} aria-label={t.sharing.remove(name)} onPress={onRemove} />
    </div>
  )
}
