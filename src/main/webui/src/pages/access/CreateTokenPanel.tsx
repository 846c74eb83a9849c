import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CreateToken } from '../../api/access'
import { change } from '../../api/client'
import type { Role } from '../../api/gql/graphql'
import { keys } from '../../api/queries'
import { t } from '../../texts/en'
import { Panel } from '../../ui/Panel'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { ErrorSummary } from '../credential/ErrorSummary'
import { fieldId, formErrors } from '../credential/errors'
import { FormShell } from '../credential/FormShell'
import { ShownOnce } from './ShownOnce'

const roles: readonly Role[] = ['MANAGER', 'MEMBER', 'RUNTIME', 'AUDITOR', 'OWNER']
const terms = [7, 30, 90, 180, 365]
const DAY = 86_400_000

export function CreateTokenPanel({ onClose }: { onClose: (saved?: boolean) => void }) {
  const client = useQueryClient()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('MANAGER')
  const [days, setDays] = useState('90')
  const [refusals, setRefusals] = useState(0)
  const create = useMutation({
    mutationFn: async () => {
      // A minute less, so that clocks that differ do not make it longer than a year.
      const expiresAt = new Date(Date.now() + Number(days) * DAY - 60_000).toISOString()
      const created = await change(CreateToken, { input: { name, role, expiresAt } })
      await client.invalidateQueries({ queryKey: keys.tokens })
      return created
    },
    // The token must not stay in the memory of the library longer than it is shown.
    gcTime: 0,
    onError: () => setRefusals(count => count + 1),
  })
  const errors = formErrors(create.error, ['name', 'role', 'expiresAt'])
  const secret = create.data?.secret
  return (
    <Panel title={secret ? t.access.secretTitle(name.trim()) : t.access.create} onClose={() => onClose()}>
      {secret ? (
        <ShownOnce secret={secret} onDone={() => onClose(true)} />
      ) : (
        <FormShell
          submit={t.access.create}
          isPending={create.isPending}
          isTouched={name !== ''}
          onSubmit={() => create.mutate()}
          onClose={() => onClose()}
        >
          <ErrorSummary error={create.error} errors={errors} refusals={refusals} />
          <TextField
            id={fieldId('name')}
            label={t.access.name}
            help={t.access.nameHelp}
            error={errors.byField.get('name')}
            value={name}
            onChange={setName}
            autoFocus
          />
          <SelectField
            id={fieldId('role')}
            label={t.access.role}
            help={t.roleMeanings[role]}
            error={errors.byField.get('role')}
            value={role}
            onChange={value => setRole(value as Role)}
            options={roles.map(one => ({ value: one, label: t.roles[one] }))}
          />
          <SelectField
            id={fieldId('expiresAt')}
            label={t.access.validFor}
            error={errors.byField.get('expiresAt')}
            value={days}
            onChange={setDays}
            options={terms.map(term => ({ value: String(term), label: t.access.days(term) }))}
          />
        </FormShell>
      )}
    </Panel>
  )
}
