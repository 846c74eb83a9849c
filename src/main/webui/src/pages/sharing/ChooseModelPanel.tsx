import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { customNamesQuery, modelRoutingQuery } from '../../api/modelSwitches'
import type { Target } from '../../api/pools'
import { providersQuery } from '../../api/providers'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { ComboField } from '../../ui/ComboField'
import { Panel } from '../../ui/Panel'
import { SelectField } from '../../ui/SelectField'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { targetSearch } from './target'

const MOST_IN_A_LIST = 12

/** The first step of sharing: which model. */
export function ChooseModelPanel({ onClose }: { onClose: () => void }) {
  const providers = useQuery(providersQuery(''))
  return (
    <Panel title={t.sharing.addTitle} onClose={onClose}>
      <Loaded query={providers} skeleton={<Skeletons shape="form" count={2} />}>
        {all => {
          const able = all.filter(one => one.installed && one.credentialCount + one.customModelCount > 0)
          return able[0] ? (
            <ChooseModel providers={able.map(({ id, label }) => ({ value: id, label }))} onClose={onClose} />
          ) : (
            <State title={t.usage.noOwners} bare>
              <p>{t.usage.noOwnersText}</p>
              <Link to="/providers" className="button">
                {t.environments.toProviders}
              </Link>
            </State>
          )
        }}
      </Loaded>
    </Panel>
  )
}

interface ChooseModelProps {
  providers: { value: string; label: string }[]
  onClose: () => void
}

function ChooseModel({ providers, onClose }: ChooseModelProps) {
  const navigate = useNavigate()
  const [providerId, setProvider] = useState(providers[0]?.value ?? '')
  const [chosen, setChosen] = useState('')
  const targets = useTargets(providerId)
  const target = chosen === '' ? undefined : targets?.[Number(chosen)]
  return (
    <form
      className="contents"
      onSubmit={event => {
        event.preventDefault()
        if (target) void navigate({ to: '/load-sharing/model', search: targetSearch(target) })
      }}
    >
      <div className="panel-body">
        <SelectField
          label={t.sharing.provider}
          value={providerId}
          onChange={value => {
            setProvider(value)
            setChosen('')
          }}
          options={providers}
        />
        {targets ? (
          <ModelField key={providerId} targets={targets} value={chosen} onChange={setChosen} />
        ) : (
          <Skeletons shape="form" count={1} />
        )}
      </div>
      <div className="panel-foot">
        <Button onPress={onClose}>{t.cancel}</Button>
        <Button variant="primary" type="submit" isDisabled={!target}>
          {t.sharing.next}
        </Button>
      </div>
    </form>
  )
}

interface ModelFieldProps {
  targets: Target[]
  value: string
  onChange: (value: string) => void
}

function ModelField({ targets, ...chosen }: ModelFieldProps) {
  if (targets.length === 0) return <p className="quiet">{t.sharing.noModels}</p>
  const field = {
    ...chosen,
    label: t.sharing.model,
    options: targets.map((target, index) => ({ value: String(index), label: labelOf(target) })),
  }
  return targets.length > MOST_IN_A_LIST ? <ComboField {...field} allowsOther={false} /> : <SelectField {...field} />
}

/** The models of a provider: those of the catalogue, then its own. */
function useTargets(providerId: string): Target[] | undefined {
  const predefined = useQuery(modelRoutingQuery(providerId)).data
  const custom = useQuery(customNamesQuery(providerId)).data
  if (!predefined || !custom) return undefined
  return [
    ...predefined.map(({ name, type }) => ({ providerId, model: name, type, custom: false })),
    ...custom.map(({ name, type }) => ({ providerId, model: name, type, custom: true })),
  ]
}

function labelOf({ model, type }: Target): string {
  return `${model} · ${t.modelTypes[type]}`
}
