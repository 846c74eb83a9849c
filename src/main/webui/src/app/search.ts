/** Parameters of addresses as plain texts: one with an empty value is written without "=". */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const parts = Object.entries(search)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => encodeURIComponent(name) + (value === '' ? '' : `=${encodeURIComponent(value)}`))
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

/** Keeps the texts of these names. */
export function texts<Name extends string>(...names: Name[]) {
  return (search: Record<string, unknown>): { [key in Name]?: string } => {
    const kept: { [key in Name]?: string } = {}
    for (const name of names) {
      const value = search[name]
      if (typeof value === 'string') kept[name] = value.slice(0, 255)
    }
    return kept
  }
}
