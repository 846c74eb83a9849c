import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { entryQuery, type AuditEntry } from '../../api/audit'
import { t } from '../../texts/en'
import { Panel } from '../../ui/Panel'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { exactTime } from '../../ui/Time'
import { whatOf } from './AuditTable'

const route = getRouteApi('/audit')

export function EntryPanel({ id }: { id: string }) {
  const query = useQuery(entryQuery(id))
  const navigate = route.useNavigate()
  const close = () =>
    void navigate({ search: ({ entry: _entry, ...kept }) => kept, replace: true })
  return (
    <Panel title={t.audit.entryTitle} subtitle={query.data ? whatOf(query.data) : undefined} onClose={close}>
      <Loaded query={query} skeleton={<Skeletons shape="form" count={6} />}>
        {entry => (entry ? <Facts entry={entry} /> : <State title={t.audit.entryGone} bare />)}
      </Loaded>
    </Panel>
  )
}

function Facts({ entry }: { entry: AuditEntry }) {
  const { actions, outcomes } = t.audit
  return (
    <div className="panel-body">
      <dl className="facts">
        <Fact name="at">
          <time dateTime={entry.at}>{exactTime(entry.at)}</time>
        </Fact>
        <Fact name="action">{actions[entry.action]}</Fact>
        <Fact name="attempted">{entry.attempted && actions[entry.attempted]}</Fact>
        <Fact name="outcome">{outcomes[entry.outcome]}</Fact>
        <Fact name="reason">{entry.reason}</Fact>
        <Fact name="subject">{entry.subject}</Fact>
        <Fact name="providerId">
          {entry.providerId && (
            <Link to="/providers/$providerId" params={{ providerId: entry.providerId }}>
              {entry.providerId}
            </Link>
          )}
        </Fact>
        <Fact name="credentialId">{mono(entry.credentialId)}</Fact>
        <Fact name="customModelId">{mono(entry.customModelId)}</Fact>
        <Fact name="actor">{entry.actor}</Fact>
        <Fact name="principal">{mono(entry.principal)}</Fact>
        <Fact name="tokenId">{mono(entry.tokenId)}</Fact>
        <Fact name="address">{mono(entry.address)}</Fact>
        <Fact name="requestId">{mono(entry.requestId)}</Fact>
        <Fact name="details">{entry.details && <pre>{indented(entry.details)}</pre>}</Fact>
        <Fact name="id">{mono(entry.id)}</Fact>
        <Fact name="hash">{mono(entry.hash)}</Fact>
      </dl>
    </div>
  )
}

/** A fact with its name; nothing where there is none. */
function Fact({ name, children }: { name: keyof typeof t.audit.fields; children: ReactNode }) {
  if (!children) return null
  return (
    <div>
      <dt>{t.audit.fields[name]}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function mono(value: string | null | undefined): ReactNode {
  return value && <span className="mono">{value}</span>
}

function indented(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2)
  } catch {
    return json
  }
}
