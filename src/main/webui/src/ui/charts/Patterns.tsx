/** Ways to fill, told apart without colour. */
export type Pattern = 'solid' | 'hatched' | 'dotted'

export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-solid`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect className="pattern solid" width={4} height={4} />
      </pattern>
      <pattern id={`${id}-hatched`} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="pattern paper" width={5} height={5} />
        <rect className="pattern hatched" width={2.6} height={5} />
      </pattern>
      <pattern id={`${id}-dotted`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect className="pattern paper" width={5} height={5} />
        <circle className="pattern dotted" cx={2.5} cy={2.5} r={1.1} />
      </pattern>
    </defs>
  )
}
