const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const exact = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'medium' })

/** "3 minutes ago", "now", "in 3 months": the nearest whole number. */
export function relativeTime(at: string, now = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000)
  const unit = units.find(([, size], index) => {
    // 59.9 minutes are an hour, not 60 minutes.
    const smaller = units[index + 1]?.[1] ?? 1
    return Math.round(Math.abs(seconds) / smaller) * smaller >= size
  })
  return unit ? relative.format(Math.round(seconds / unit[1]), unit[0]) : relative.format(0, 'second')
}

export function exactTime(at: string): string {
  return exact.format(new Date(at))
}

interface TimeProps {
  at: string
  /** The sentence around the relative time. */
  as?: (ago: string) => string
}

export function Time({ at, as = ago => ago }: TimeProps) {
  return (
    <time dateTime={at} title={exactTime(at)}>
      {as(relativeTime(at))}
    </time>
  )
}
