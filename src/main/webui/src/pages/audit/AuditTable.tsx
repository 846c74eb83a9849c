import { Link } from '@tanstack/react-router'
import { CircleCheck, CircleX, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { AuditRowFragment, Outcome } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { relativeTime, Time } from '../../ui/Time'

const tones: Record<Outcome, { tone?: 'warning' | 'danger'; icon: LucideIcon }> = {
  DONE: { icon: CircleCheck },
  REFUSED: { tone: 'warning', icon: TriangleAlert },
  FAILED: { tone: 'danger', icon: CircleX },
}

export function AuditTable({ entries }: { entries: AuditRowFragment[] }) {
  const texts = t.audit
  return (
    <table className="table" aria-label={texts.listLabel}>
      <thead>
        <tr>
          <th scope="col">{texts.when}</th>
          <th scope="col">{texts.what}</th>
          <th scope="col">{texts.subject}</th>
          <th scope="col">{texts.who}</th>
          <th scope="col">{texts.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr key={entry.id}>
            <td className="when">
              <Time at={entry.at} />
            </td>
            <td>
              <Link
                to="/audit"
                search={kept => ({ ...kept, entry: entry.id })}
                aria-label={texts.open(whatOf(entry), relativeTime(entry.at))}
              >
                {whatOf(entry)}
              </Link>
            </td>
            <td>{[subjectOf(entry), entry.providerId].filter(Boolean).join(' · ')}</td>
            <td>{entry.actor}</td>
            <td>
              <Badge {...tones[entry.outcome]}>{texts.outcomes[entry.outcome]}</Badge>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The action; of what was refused or failed, that it was an attempt. */
export function whatOf({ action, attempted, outcome }: Pick<AuditRowFragment, 'action' | 'attempted' | 'outcome'>): string {
  const { actions, attempt } = t.audit
  const what = attempted ?? action
  return outcome === 'DONE' || what === 'ACCESS_DENIED' ? actions[what] : attempt(actions[what])
}

/** What it was done to; the name of the API's operation, of what was not done, is left to the details. */
export function subjectOf({ action, subject }: Pick<AuditRowFragment, 'action' | 'subject'>): string | null | undefined {
  return action === 'ACCESS_DENIED' ? null : subject
}
