/** Round values for an axis from zero: at most so many steps, the last at or above the highest value. */
export function ticksTo(highest: number, steps = 4): number[] {
  if (highest <= 0) return [0, 1]
  const raw = highest / steps
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map(factor => factor * power).find(one => one >= raw && (one >= 1 || power >= 1)) ?? raw)
  const count = Math.ceil(highest / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** Indexes of labels of an axis: so few that they do not touch, evenly spread, the first among them. */
export function labelled(count: number, width: number, labelWidth: number): number[] {
  const most = Math.max(1, Math.floor(width / labelWidth))
  const every = Math.max(1, Math.ceil(count / most))
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every)
}
