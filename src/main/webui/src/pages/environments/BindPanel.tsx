import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { ownerInput } from '../../api/credentials'
import { namesQuery } from '../../api/credentialNames'
import { BindCredential } from '../../api/environments'
import { Refused, type Refusal } from '../../api/errors'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { ComboField } from '../../ui/ComboField'
import { Panel } from '../../ui/Panel'
import { RadioField, type ChoiceFieldProps } from '../../ui/RadioField'
import { SelectField } from '../../ui/SelectField'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'
import { ErrorSummary } from '../credential/ErrorSummary'
import { fieldId, formErrors } from '../credential/errors'
import { FormShell } from '../credential/FormShell'
import type { BoundOwner } from './owners'

const MOST_RADIOS = 3
const MOST_IN_A_LIST = 12

interface BindPanelProps {
  owners: readonly BoundOwner[]
  /** Whose cell it is; for a new environment it is chosen here. */
  owner: BoundOwner | undefined
  environment: string
  onClose: (saved?: boolean) => void
}

/** Chooses the credential that one owner uses in one environment. */
export function BindPanel({ owners, owner, environment, onClose }: BindPanelProps) {
  const [index, setIndex] = useState(String(owner ? owners.indexOf(owner) : 0))
  const row = owners[Number(index)]
  return (
    <Panel
      title={environment ? t.environments.bindTitle : t.environments.add}
      subtitle={environment ? `${owner?.label} · ${environment}` : undefined}
      onClose={() => onClose()}
    >
      {row ? (
        <BindForm
          row={row}
          environment={environment}
          onClose={onClose}
          ownerField={
            !owner && (
              <SelectField
                label={t.environments.owner}
                value={index}
                onChange={setIndex}
                options={owners.map((one, at) => ({
                  value: String(at),
                  label: one.provider ? `${one.label} · ${one.provider}` : one.label,
                }))}
              />
            )
          }
        />
      ) : (
        <State title={t.environments.noOwners} bare />
      )}
    </Panel>
  )
}

/** Up to three are radios, more a list, many a list that is searched. */
function ChoiceField(props: ChoiceFieldProps) {
  if (props.options.length > MOST_IN_A_LIST) return <ComboField {...props} allowsOther={false} />
  return props.options.length <= MOST_RADIOS ? <RadioField {...props} /> : <SelectField {...props} />
}

interface BindFormProps {
  row: BoundOwner
  environment: string
  ownerField: ReactNode
  onClose: (saved?: boolean) => void
}

function BindForm({ row, environment, ownerField, onClose }: BindFormProps) {
  const client = useQueryClient()
  const change = useChange()
  const texts = t.environments
  const bound = row.bindings.find(binding => binding.environment === environment)?.credential.id ?? ''
  const [name, setName] = useState(environment)
  const [chosen, setChosen] = useState(bound)
  const [refusals, setRefusals] = useState(0)
  const names = useQuery(namesQuery(row.owner))
  const known = names.data?.some(one => one.id === chosen) ? chosen : ''
  // As the server keeps it.
  const stored = name.trim().toLowerCase()
  const bind = useMutation({
    mutationFn: async () => {
      const missing = [
        ...(stored === '' ? [missed('environment', texts.name)] : []),
        ...(known === '' && bound === '' ? [missed('credentialId', texts.credential)] : []),
      ]
      if (missing.length > 0) throw new Refused(missing)
      await change(BindCredential, { owner: ownerInput(row.owner), environment: stored, credentialId: known || null })
      await renewProvider(client, row.owner.providerId)
    },
    onSuccess: () => {
      const credential = names.data?.find(one => one.id === known)?.name
      confirm(credential ? texts.bound(credential, stored) : texts.cleared(row.label, stored))
      onClose(true)
    },
    onError: () => setRefusals(count => count + 1),
  })
  const errors = formErrors(bind.error, ['environment', 'credentialId'])
  return (
    <Loaded query={names} skeleton={<Skeletons shape="form" count={2} />}>
      {credentials => {
        const options = [
          ...(bound ? [{ value: '', label: texts.none }] : []),
          ...credentials.map(one => ({ value: one.id, label: one.name })),
        ]
        const field = {
          id: fieldId('credentialId'),
          label: texts.credential,
          error: errors.byField.get('credentialId'),
          value: known,
          onChange: setChosen,
          options,
        }
        return (
          <FormShell
            submit={texts.save}
            isPending={bind.isPending}
            isTouched={!bind.isSuccess && (known !== bound || name !== environment)}
            onSubmit={() => bind.mutate()}
            onClose={() => onClose()}
          >
            <ErrorSummary error={bind.error} errors={errors} refusals={refusals} />
            {environment === '' && (
              <TextField
                id={fieldId('environment')}
                label={texts.name}
                help={texts.nameHelp}
                error={errors.byField.get('environment')}
                value={name}
                onChange={setName}
                maxLength={64}
                autoFocus
              />
            )}
            {ownerField}
            <ChoiceField {...field} />
          </FormShell>
        )
      }}
    </Loaded>
  )
}

/** What the server says of one field at a time, said of both at once. */
function missed(field: string, label: string): Refusal {
  return { code: 'REQUIRED', field: ['input', field], message: t.form.required(label) }
}
