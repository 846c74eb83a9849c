import { t } from '../../texts/en'
import { Elapsed } from '../../ui/Countdown'
import { Notice, type Tone } from '../../ui/Notice'
import { HealthNote } from './HealthNote'
import type { FormTest } from './useFormTest'
import { looks } from './verdicts'

/** What the test of a form found, beside its buttons. */
export function TestOutcome({ test }: { test: FormTest }) {
  return (
    <div role="status" className="result test-outcome">
      {test.isPending && (
        <p className="row-name quiet">
          <span className="spinner" aria-hidden />
          {t.health.testing} <Elapsed since={test.since} />
        </p>
      )}
      {!test.isPending && test.result && (
        <Notice
          tone={toneOf(test.result.verdict)}
          icon={looks[test.result.verdict].icon}
          title={t.health.verdicts[test.result.verdict]}
        >
          {test.result.verdict === 'VALID' ? <p>{test.result.message}</p> : <HealthNote health={test.result} />}
        </Notice>
      )}
    </div>
  )
}

function toneOf(verdict: keyof typeof looks): Tone {
  return verdict === 'VALID' ? 'accent' : (looks[verdict].tone ?? 'warning')
}
