import type { UsageBucket } from '../../api/usage'
import { t } from '../../texts/en'
import { unreported } from './UsageCharts'

interface UsageTableProps {
  buckets: readonly UsageBucket[]
  names: readonly string[]
}

/** The values behind the charts, the newest first. */
export function UsageTable({ buckets, names }: UsageTableProps) {
  const texts = t.usage
  const columns: [string, (bucket: UsageBucket) => number][] = [
    [texts.total, bucket => bucket.requests],
    [texts.ok, bucket => bucket.ok],
    [texts.failed, bucket => bucket.failed],
    [texts.unreported, unreported],
    [texts.inputTokens, bucket => bucket.inputTokens],
    [texts.outputTokens, bucket => bucket.outputTokens],
  ]
  return (
    <div className="table-wrap">
      <table className="table" aria-label={texts.title}>
        <thead>
          <tr>
            <th scope="col">{texts.from}</th>
            {columns.map(([label]) => (
              <th scope="col" className="number" key={label}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {buckets
            .map((bucket, index) => (
              <tr key={bucket.from}>
                <th scope="row">{names[index]}</th>
                {columns.map(([label, of]) => (
                  <td className="number figures" data-label={label} key={label}>
                    {t.count(of(bucket))}
                  </td>
                ))}
              </tr>
            ))
            .toReversed()}
        </tbody>
      </table>
    </div>
  )
}
