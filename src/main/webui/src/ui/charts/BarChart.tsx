import { useId } from 'react'
import { Patterns, type Pattern } from './Patterns'
import { labelled, ticksTo } from './scale'
import { useWidth } from './useWidth'
import './charts.css'

export interface Series {
  label: string
  pattern: Pattern
  values: readonly number[]
}

interface BarChartProps {
  /** What screen readers are told in place of the picture. */
  description: string
  series: readonly Series[]
  /** The name of each bar, shown where there is room. */
  names: readonly string[]
  format: (value: number) => string
}

const HEIGHT = 220
const MARGIN = { top: 12, bottom: 26, start: 46 }
const NAME_WIDTH = 74
const LABEL_HEIGHT = 17
/** From here on there is room for the labels beside the bars. */
const WIDE = 560
const LABELS_WIDTH = 118

/** Stacked bars from zero. Series differ in pattern, and are labelled where they are. */
export function BarChart({ description, series, names, format }: BarChartProps) {
  const [element, width] = useWidth()
  const isWide = width >= WIDE
  return (
    <div ref={element} className="chart">
      {!isWide && (
        <p className="chart-labels" aria-hidden>
          {series.map(({ label, pattern }) => (
            <span key={label}>
              <Swatch pattern={pattern} />
              {label}
            </span>
          ))}
        </p>
      )}
      {width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={description}>
          <Bars series={series} names={names} format={format} width={width} isWide={isWide} />
        </svg>
      )}
    </div>
  )
}

type BarsProps = Omit<BarChartProps, 'description'> & { width: number; isWide: boolean }

function Bars({ series, names, format, width, isWide }: BarsProps) {
  const id = useId()
  const totals = names.map((_name, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
  const ticks = ticksTo(Math.max(...totals))
  const top = ticks.at(-1) ?? 1
  const right = width - (isWide ? LABELS_WIDTH : 4)
  const step = (right - MARGIN.start) / names.length
  const y = (value: number) => HEIGHT - MARGIN.bottom - (value / top) * (HEIGHT - MARGIN.top - MARGIN.bottom)
  const x = (index: number) => MARGIN.start + index * step
  const bar = Math.max(1, step * (step > 6 ? 0.72 : 0.9))
  return (
    <>
      <Patterns id={id} />
      {ticks.map(tick => (
        <g key={tick}>
          <line className="chart-line" x1={MARGIN.start} x2={right} y1={y(tick)} y2={y(tick)} />
          <text className="chart-text" x={MARGIN.start - 8} y={y(tick) + 4} textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {names.map((name, index) => {
        let below = 0
        return (
          <g key={name}>
            {series.map(({ label, pattern, values }) => {
              const value = values[index] ?? 0
              const from = below
              below += value
              return value > 0 ? (
                <rect
                  key={label}
                  x={x(index) + (step - bar) / 2}
                  y={y(below)}
                  width={bar}
                  height={Math.max(1, y(from) - y(below))}
                  fill={`url(#${id}-${pattern})`}
                  className={`bar ${pattern}`}
                />
              ) : null
            })}
          </g>
        )
      })}
      {labelled(names.length, right - MARGIN.start, NAME_WIDTH).map(index => (
        <text key={names[index]} className="chart-text" x={x(index) + step / 2} y={HEIGHT - 7} textAnchor={index === 0 && step < NAME_WIDTH ? 'start' : 'middle'}>
          {names[index]}
        </text>
      ))}
      {isWide && <Labels series={series} at={right + 12} y={y} id={id} />}
    </>
  )
}

interface LabelsProps {
  series: readonly Series[]
  at: number
  y: (value: number) => number
  id: string
}

/** The name of each series, beside its part of the last bar, moved up where two would touch. */
function Labels({ series, at, y, id }: LabelsProps) {
  let below = 0
  let lowest = Number.POSITIVE_INFINITY
  const places = series.map(({ label, pattern, values }) => {
    const value = values.at(-1) ?? 0
    const middle = y(below + value / 2)
    below += value
    lowest = Math.min(middle, lowest - LABEL_HEIGHT)
    return { label, pattern, place: lowest }
  })
  return places.map(({ label, pattern, place }) => (
    <g key={label}>
      <rect x={at} y={place - 5} width={10} height={10} fill={`url(#${id}-${pattern})`} className={`bar ${pattern}`} />
      <text className="chart-label" x={at + 16} y={place + 4}>
        {label}
      </text>
    </g>
  ))
}

function Swatch({ pattern }: { pattern: Pattern }) {
  const id = useId()
  return (
    <svg width={12} height={12}>
      <Patterns id={id} />
      <rect width={12} height={12} fill={`url(#${id}-${pattern})`} className={`bar ${pattern}`} />
    </svg>
  )
}
