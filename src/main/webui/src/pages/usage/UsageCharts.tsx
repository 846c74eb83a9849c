import { merged, type Span, type UsageBucket } from '../../api/usage'
import { t } from '../../texts/en'
import { BarChart, type Series } from '../../ui/charts/BarChart'
import { UsageTable } from './UsageTable'

const WEEK = 7

const hours = new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const days = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const hoursOfDays = new Intl.DateTimeFormat('en', {
  weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
})
const fullDays = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })

interface UsageChartsProps {
  buckets: readonly UsageBucket[]
  span: Span
}

/** Calls and tokens as bars, with the table behind them. A year is shown by weeks. */
export function UsageCharts({ buckets: read, span }: UsageChartsProps) {
  const texts = t.usage
  const unit = span === 'day' ? 'hour' : span === 'year' ? 'week' : 'day'
  const buckets = unit === 'week' ? merged(read, WEEK) : read
  const names = buckets.map(({ from }) => (unit === 'hour' ? hours : days).format(new Date(from)))
  const rows = buckets.map(({ from }) => (unit === 'hour' ? hoursOfDays : fullDays).format(new Date(from)))
  const sum = (of: (bucket: UsageBucket) => number) => buckets.reduce((total, bucket) => total + of(bucket), 0)
  const requests = sum(bucket => bucket.requests)
  const failed = sum(bucket => bucket.failed)
  const inputTokens = sum(bucket => bucket.inputTokens)
  const outputTokens = sum(bucket => bucket.outputTokens)
  const calls: Series[] = [
    { label: texts.ok, pattern: 'solid', values: buckets.map(bucket => bucket.ok) },
    { label: texts.failed, pattern: 'hatched', values: buckets.map(bucket => bucket.failed) },
    { label: texts.unreported, pattern: 'dotted', values: buckets.map(unreported) },
  ]
  const tokens: Series[] = [
    { label: texts.input, pattern: 'solid', values: buckets.map(bucket => bucket.inputTokens) },
    { label: texts.output, pattern: 'dotted', values: buckets.map(bucket => bucket.outputTokens) },
  ]
  return (
    <>
      <dl className="figures-row">
        <Figure label={texts.total} value={t.count(requests)} />
        <Figure label={texts.failed} value={texts.percent(requests === 0 ? 0 : failed / requests)} />
        <Figure label={texts.unreported} value={t.count(sum(unreported))} />
        <Figure label={texts.inputTokens} value={texts.compact(inputTokens)} />
        <Figure label={texts.outputTokens} value={texts.compact(outputTokens)} />
      </dl>
      <Chart title={texts.callsBy[unit]} series={calls} names={names} />
      {inputTokens + outputTokens > 0 && <Chart title={texts.tokensBy[unit]} series={tokens} names={names} />}
      <details className="card as-table">
        <summary>{texts.asTable}</summary>
        <UsageTable buckets={buckets} names={rows} />
      </details>
      {unit !== 'hour' && <p className="quiet help">{texts.utc}</p>}
    </>
  )
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className="figures">{value}</dd>
    </div>
  )
}

function Chart({ title, series, names }: { title: string; series: Series[]; names: string[] }) {
  const totals = series.map(({ label, values }) => t.usage.sum(label, values.reduce((sum, value) => sum + value, 0)))
  return (
    <figure className="card chart-card">
      <figcaption>{title}</figcaption>
      <BarChart
        description={t.usage.described(title, totals.join(', '))}
        series={series}
        names={names}
        format={t.usage.compact}
      />
    </figure>
  )
}

export function unreported({ requests, ok, failed }: UsageBucket): number {
  return Math.max(0, requests - ok - failed)
}
