import { getRouteApi, Link } from '@tanstack/react-router'
import type { AuditFilter } from '../../api/audit'
import type { AuditAction } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { SelectField } from '../../ui/SelectField'
import { TextField } from '../../ui/TextField'
import { usePausedText } from '../../ui/usePausedText'

const route = getRouteApi('/audit')
const actions = Object.entries(t.audit.actions).map(([value, label]) => ({ value, label }))

export function AuditFilters({ filter }: { filter: AuditFilter }) {
  const navigate = route.useNavigate()
  const set = (change: { [name in keyof AuditFilter]?: string | undefined }) =>
    void navigate({ search: kept => ({ ...kept, ...change }), replace: true })
  return (
    <div className="audit-filters" role="group" aria-label={t.audit.filters}>
      <SelectField
        label={t.audit.action}
        optional="unsaid"
        value={filter.action ?? ''}
        onChange={value => set({ action: (value as AuditAction) || undefined })}
        options={[{ value: '', label: t.audit.allActions }, ...actions]}
      />
      <Actor value={filter.actor ?? ''} onChange={value => set({ actor: value || undefined })} />
      <TextField
        label={t.audit.from}
        optional="unsaid"
        type="date"
        value={filter.from ?? ''}
        onChange={value => set({ from: value || undefined })}
      />
      <TextField
        label={t.audit.to}
        optional="unsaid"
        type="date"
        value={filter.to ?? ''}
        onChange={value => set({ to: value || undefined })}
      />
      {filter.credential && (
        <p className="help">
          {t.audit.credential} <span className="mono">{filter.credential}</span>
        </p>
      )}
      {Object.values(filter).some(Boolean) && (
        <Link to="/audit" className="button">
          {t.audit.clear}
        </Link>
      )}
    </div>
  )
}

/** The name is compared as a whole, so it is sent when typing pauses. */
function Actor({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [text, type] = usePausedText(value, onChange)
  return (
    <TextField
      label={t.audit.actor}
      optional="unsaid"
      placeholder={t.audit.actorHelp}
      value={text}
      onChange={type}
      maxLength={255}
    />
  )
}
