import type { QuotaPeriod } from '../../api/gql/graphql'
import { count } from '../plural'

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

const periods: Record<QuotaPeriod, string> = { MINUTE: 'Each minute', DAY: 'Each day', MONTH: 'Each month' }
const current: Record<QuotaPeriod, string> = { MINUTE: 'this minute', DAY: 'today', MONTH: 'this month' }

export const quotas = {
  title: 'Quotas',
  menu: 'Quotas',
  lead: 'How much the credential may serve. When it is used up, the credential rests until the period ends; days and months end in UTC.',
  periods,
  requests: 'Calls',
  requestsOf: (period: QuotaPeriod) => `Calls, ${periods[period].toLowerCase()}`,
  tokens: 'Tokens',
  tokensOf: (period: QuotaPeriod) => `Tokens, ${periods[period].toLowerCase()}`,
  save: 'Save quotas',
  saved: (name: string) => `The quotas of ${name} are saved.`,
  lifted: (name: string) => `${name} has no quotas any more.`,
  wholeNumber: 'A whole number of at least 1, or empty for no limit.',
  usedRequests: (used: number, of: number, period: QuotaPeriod) =>
    `${count(used)} of ${count(of)} ${of === 1 ? 'call' : 'calls'} ${current[period]}`,
  usedTokens: (used: number, of: number, period: QuotaPeriod) =>
    `${compact.format(used)} of ${compact.format(of)} tokens ${current[period]}`,
  anew: (left: string) => `starts anew ${left}`,
  rests: (left: string) => `Rests, back ${left}`,
  lastUsed: (ago: string) => `Used ${ago}`,
}
