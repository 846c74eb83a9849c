import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CreateToken } from '../../api/access'
import type { Role } from '../../api/gql/graphql'
import { keys } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { fieldId } from '../credential/errors'
import { SecretPanel } from './SecretPanel'

/** From the role that most programs need. */
const roles: readonly Role[] = ['RUNTIME', 'MEMBER', 'AUDITOR', 'MANAGER', 'OWNER']
const terms = [7, 30, 90, 180, 365]
const DAY = 86_400_000

export function CreateTokenPanel({ onClose }: { onClose: (saved?: boolean) => void }) {
  const client = useQueryClient()
  const change = useChange()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('RUNTIME')
  const [environments, setEnvironments] = useState('')
  const [days, setDays] = useState('90')
  // A minute less, so that clocks that differ do not make it longer than a year.
  const [opened] = useState(() => Date.now() - 60_000)
  const create = async () => {
    // From when the panel was opened, so that the same form sent again is the same request.
    const expiresAt = new Date(opened + Number(days) * DAY).toISOString()
    const created = await change(CreateToken, {
      name,
      role,
      expiresAt,
      environments: role === 'RUNTIME' ? namesOf(environments) : null,
    })
    await client.invalidateQueries({ queryKey: keys.tokens })
    return created.secret
  }
  return (
    <SecretPanel
      action={t.access.create}
      secretTitle={t.access.secretTitle(name.trim())}
      fieldNames={['name', 'role', 'environments', 'expiresAt']}
      isTouched={name !== '' || environments !== ''}
      create={create}
      onClose={onClose}
    >
      {errors => (
        <>
          <TextField
            id={fieldId('name')}
            label={t.access.name}
            help={t.access.nameHelp}
            error={errors.get('name')}
            value={name}
            onChange={setName}
            autoFocus
          />
          <SelectField
            id={fieldId('role')}
            label={t.access.role}
            help={t.roleMeanings[role]}
            error={errors.get('role')}
            value={role}
            onChange={value => setRole(value as Role)}
            options={roles.map(one => ({ value: one, label: t.roles[one] }))}
          />
          {role === 'RUNTIME' && (
            <TextField
              id={fieldId('environments')}
              label={t.access.environments}
              optional
              help={t.access.environmentsHelp}
              error={errors.get('environments')}
              value={environments}
              onChange={setEnvironments}
            />
          )}
          <SelectField
            id={fieldId('expiresAt')}
            label={t.access.validFor}
            error={errors.get('expiresAt')}
            value={days}
            onChange={setDays}
            options={terms.map(term => ({ value: String(term), label: t.access.days(term) }))}
          />
        </>
      )}
    </SecretPanel>
  )
}

/** Names that commas or blanks part; null for no limit. */
function namesOf(text: string): string[] | null {
  const names = text.split(/[\s,]+/).filter(name => name !== '')
  return names.length > 0 ? names : null
}
