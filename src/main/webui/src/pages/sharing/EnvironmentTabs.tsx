import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { environmentsQuery } from '../../api/environments'
import type { PoolFragment } from '../../api/gql/graphql'
import type { Target } from '../../api/pools'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { targetSearch } from './target'

interface EnvironmentTabsProps {
  target: Target
  environment: string | null
  /** The pools of this model. */
  own: readonly PoolFragment[]
}

/** One pool for calls that name no environment, and one for each environment. */
export function EnvironmentTabs({ target, environment, own }: EnvironmentTabsProps) {
  const known = useQuery(environmentsQuery).data ?? []
  const names = [...new Set([...known, ...(environment ? [environment] : [])])].toSorted()
  const [isNaming, setNaming] = useState(false)
  const isSaved = (name: string | null) => own.some(pool => (pool.environment ?? null) === name && pool.enabled)
  return (
    <div className="stack">
      <nav className="tabs" aria-label={t.sharing.environment}>
        <ul>
          {[null, ...names].map(name => (
            <li key={name ?? ''}>
              <Link
                to="/load-sharing/model"
                search={targetSearch(target, name)}
                activeProps={{ 'aria-current': 'page' }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {name ?? t.sharing.noEnvironment}
                {isSaved(name) && <span className="badge">{t.sharing.on}</span>}
              </Link>
            </li>
          ))}
          <li>
            <Button variant="bare" size="small" icon={Plus} onPress={() => setNaming(!isNaming)}>
              {t.sharing.otherEnvironment}
            </Button>
          </li>
        </ul>
      </nav>
      {isNaming && <NewEnvironment target={target} onDone={() => setNaming(false)} />}
    </div>
  )
}

function NewEnvironment({ target, onDone }: { target: Target; onDone: () => void }) {
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [isWrong, setWrong] = useState(false)
  return (
    <form
      className="add-member"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        const environment = name.trim().toLowerCase()
        setWrong(!/^[a-z0-9._-]{1,64}$/.test(environment))
        if (!/^[a-z0-9._-]{1,64}$/.test(environment)) return
        void navigate({ to: '/load-sharing/model', search: targetSearch(target, environment) })
        onDone()
      }}
    >
      <TextField
        label={t.sharing.environmentName}
        help={t.environments.nameHelp}
        error={isWrong ? t.environments.nameWrong : undefined}
        value={name}
        onChange={setName}
        maxLength={64}
        autoFocus
      />
      <Button type="submit">{t.sharing.open}</Button>
    </form>
  )
}
