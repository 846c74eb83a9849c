import { useQuery } from '@tanstack/react-query'
import { ProgressBar } from 'react-aria-components'
import { testableQuery, type Testable } from '../../api/health'
import type { ProviderHead } from '../../api/providers'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Countdown } from '../../ui/Countdown'
import { Monogram } from '../../ui/Monogram'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { HealthBadge, TestingBadge } from './HealthBadge'
import { HealthNote } from './HealthNote'
import { useTestRun, type Outcome } from './useTestRun'
import './test-all.css'

/** Tests all credentials of a provider, of its custom models too. Closing it stops. */
export function TestAllPanel({ provider, onClose }: { provider: ProviderHead; onClose: () => void }) {
  const takesOwn = provider.configurationMethods.includes('PREDEFINED_MODEL')
  const query = useQuery(testableQuery(provider.id, takesOwn))
  return (
    <Panel
      title={t.health.allTitle}
      subtitle={provider.label}
      picture={<Monogram icon={provider.icon} size="small" />}
      onClose={onClose}
    >
      <Loaded query={query} skeleton={<Skeletons shape="form" />}>
        {credentials =>
          credentials.length === 0 ? (
            <State title={t.health.allNone} bare />
          ) : (
            <TestRun providerId={provider.id} credentials={credentials} onClose={onClose} />
          )
        }
      </Loaded>
    </Panel>
  )
}

interface TestRunProps {
  providerId: string
  credentials: Testable[]
  onClose: () => void
}

function TestRun({ providerId, credentials: now, onClose }: TestRunProps) {
  const run = useTestRun(providerId, now)
  const total = now.length
  const done = run.outcomes.size
  return (
    <>
      <div className="panel-body">
        {run.state === 'ready' ? (
          <p>{t.health.allLead(total)}</p>
        ) : (
          <ProgressBar className="progress" aria-label={t.health.progress} value={done} maxValue={total} valueLabel={t.health.progressOf(done, total)}>
            {({ percentage, valueText }) => (
              <>
                <span className="figures">{valueText}</span>
                <span className="progress-track">
                  <span className="progress-done" style={{ inlineSize: `${percentage ?? 0}%` }} />
                </span>
              </>
            )}
          </ProgressBar>
        )}
        <div role="status" className="result">
          {run.pauseUntil && (
            <Notice tone="warning">
              <p>
                <Countdown until={run.pauseUntil} as={t.health.pause} />
              </p>
            </Notice>
          )}
          {run.state === 'stopped' && <p>{t.health.stopped(done, total)}</p>}
          {run.state === 'over' && (
            <>
              <p>{t.health.over(total)}</p>
              <p className="quiet">{summaryOf(run.outcomes)}</p>
            </>
          )}
        </div>
        {run.state !== 'ready' && (
          <ul className="rows results" aria-label={t.health.resultsLabel}>
            {now.map(credential => (
              <li key={credential.id}>
                <Result credential={credential} run={run} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="panel-foot">
        {run.state === 'running' ? (
          <Button onPress={run.stop}>{t.health.stop}</Button>
        ) : (
          <>
            <Button onPress={onClose}>{t.close}</Button>
            <Button variant="primary" onPress={() => void run.start()}>
              {run.state === 'ready' ? t.health.start : t.retry}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

/** "Works: 9, Rejected: 2". */
function summaryOf(outcomes: ReadonlyMap<string, Outcome>): string {
  const counts = new Map<string, number>()
  for (const outcome of outcomes.values()) {
    const word = 'health' in outcome ? t.health.verdicts[outcome.health.verdict] : t.health.notTested
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts].map(([word, value]) => t.health.summary(word, value)).join(', ')
}

function Result({ credential, run }: { credential: Testable; run: ReturnType<typeof useTestRun> }) {
  const outcome = run.outcomes.get(credential.id)
  const isCurrent = run.current?.id === credential.id
  return (
    <>
      <p className="row-name">
        <span>{credential.name}</span>
        {credential.model && <span className="mono quiet">{credential.model}</span>}
        {isCurrent && run.current && <TestingBadge since={run.current.since} />}
        {outcome && 'health' in outcome && <HealthBadge health={outcome.health} />}
        {outcome && 'failure' in outcome && <Badge tone="warning">{t.health.notTested}</Badge>}
        {!outcome && !isCurrent && (
          <span className="row-when">{run.state === 'running' ? t.health.waiting : t.health.notTested}</span>
        )}
      </p>
      {outcome && 'health' in outcome && <HealthNote health={outcome.health} />}
      {outcome && 'failure' in outcome && <p className="row-note">{outcome.failure}</p>}
    </>
  )
}
