const rules = new Intl.PluralRules('en')
const numbers = new Intl.NumberFormat('en')

export function count(value: number): string {
  return numbers.format(value)
}

/** "1 credential", "1,002 credentials". */
export function counted(value: number, one: string, other: string): string {
  return `${count(value)} ${rules.select(value) === 'one' ? one : other}`
}
