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
            <td>{[entry.subject, entry.providerId].filter(Boolean).join(' · ')}</td>
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

/** The action; of an attempt, what was attempted. */
export function whatOf(entry: Pick<AuditRowFragment, 'action' | 'attempted'>): string {
  return t.audit.actions[entry.attempted ?? entry.action]
}
