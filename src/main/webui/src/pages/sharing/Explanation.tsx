import { useQuery } from '@tanstack/react-query'
import { RefreshCw } from 'lucide-react'
import type { ExplainQuery, ResolutionReason } from '../../api/gql/graphql'
import { explanationQuery, type Target } from '../../api/pools'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Countdown } from '../../ui/Countdown'
import { Notice } from '../../ui/Notice'
import { Loaded } from '../../ui/states'

type Trace = NonNullable<ExplainQuery['explainResolution']>

const REFRESHED = 15_000

/** Why one that could serve does not: nothing is wrong with it. */
const waiting: readonly ResolutionReason[] = ['NOT_ITS_TURN', 'LOWER_PRIORITY']

interface ExplanationProps {
  target: Target
  environment: string | null
}

/** What the next call would get, and why: each candidate, chosen or skipped. */
export function Explanation({ target, environment }: ExplanationProps) {
  const query = useQuery({
    ...explanationQuery(target, environment),
    refetchInterval: ({ state }) => (state.data?.steps.some(step => step.until) ? REFRESHED : false),
  })
  return (
    <section className="card pool" aria-labelledby="explanation">
      <div className="page-head">
        <div>
          <h2 id="explanation">{t.sharing.explain}</h2>
          <p>{t.sharing.explainLead}</p>
        </div>
        <Button icon={RefreshCw} isPending={query.isFetching} onPress={() => void query.refetch()}>
          {t.sharing.explainAgain}
        </Button>
      </div>
      <Loaded query={query}>{trace => trace && <TraceOfChoice trace={trace} environment={environment} />}</Loaded>
    </section>
  )
}

function TraceOfChoice({ trace, environment }: { trace: Trace; environment: string | null }) {
  const texts = t.sharing
  return (
    <>
      <div role="status">
        {trace.credential ? (
          <Notice tone="accent" title={texts.gets(trace.credential.name)} />
        ) : (
          <Notice tone="warning" title={texts.getsNone}>
            <p>{trace.refusal && texts.refusals[trace.refusal]}</p>
            {trace.retryAt && (
              <p>
                <Countdown until={trace.retryAt} as={texts.possibleAgain} />
              </p>
            )}
          </Notice>
        )}
      </div>
      {trace.steps.length > 0 && (
        <ol className="steps" aria-label={texts.steps}>
          {trace.steps.map((step, index) => {
            const isChosen = step.decision === 'CHOSEN'
            const standing = isChosen ? texts.chosen : waiting.includes(step.reason) ? texts.waits : texts.skipped
            return (
              // The order is the identity of a step: a credential may be a candidate twice.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className={isChosen ? 'chosen' : ''}>
                <p className="row-name">
                  <span>{step.credential?.name ?? texts.entry(environment)}</span>
                  <Badge {...(isChosen ? { tone: 'accent' as const } : {})}>{standing}</Badge>
                </p>
                <p className="row-note">
                  {texts.reasons[step.reason]} {step.until && <Countdown until={step.until} as={texts.until} />}
                </p>
              </li>
            )
          })}
        </ol>
      )}
    </>
  )
}
