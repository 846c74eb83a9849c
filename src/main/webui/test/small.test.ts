import { describe, expect, it } from 'vitest'
import { parseSearch, stringifySearch, texts } from '../src/app/search'
import { firstPage } from '../src/app/places'
import { subjectOf, whatOf } from '../src/pages/audit/AuditTable'
import { formErrors } from '../src/pages/credential/errors'
import { Refused } from '../src/api/errors'
import { readAll } from '../src/api/pages'
import { safeAddress } from '../src/session/oidc'
import { t } from '../src/texts/en'
import { relativeTime } from '../src/ui/Time'

describe('addresses', () => {
  it('hold plain texts', () => {
    expect(stringifySearch({ add: '', edit: undefined, q: 'a & b' })).toBe('?add&q=a%20%26%20b')
    expect(parseSearch('?add&q=a%20%26%20b&n=12')).toEqual({ add: '', q: 'a & b', n: '12' })
    expect(texts('q')({ q: 'x', other: 'y' })).toEqual({ q: 'x' })
  })

  it('after signing in are of this server only', () => {
    expect(safeAddress('/providers/openai?add')).toBe('/providers/openai?add')
    for (const bad of ['//evil.example', '/\\evil.example', 'https://evil.example', '/signed-in?code=1', 7, undefined]) {
      expect(safeAddress(bad)).toBe('/')
    }
  })

  it('lead to the first page of the role', () => {
    expect(firstPage(['READ'])).toBe('/providers')
    expect(firstPage(['READ_AUDIT'])).toBe('/audit')
    expect(firstPage(['USE_CREDENTIALS'])).toBe('/providers')
  })
})

it('errors go to the field of their last name, the rest to the summary', () => {
  const refused = new Refused([
    { code: 'REQUIRED', field: ['input', 'values', 'api_key'], message: 'API Key is required.' },
    { code: 'QUOTA_EXCEEDED', field: [], message: 'Too many.' },
    { code: 'REQUIRED', field: ['input', 'values', 'hidden'], message: 'Hidden.' },
  ])
  const errors = formErrors(refused, ['name', 'api_key'])
  expect([...errors.byField]).toEqual([['api_key', 'API Key is required.']])
  expect(errors.all.map(error => error.field)).toEqual(['api_key', undefined, undefined])
})

it('an attempt does not read as done', () => {
  expect(whatOf({ action: 'BINDING_SET', attempted: null, outcome: 'DONE' })).toBe('Environment bound')
  expect(whatOf({ action: 'ACCESS_DENIED', attempted: 'BINDING_SET', outcome: 'REFUSED' })).toBe('Attempt: Environment bound')
  expect(whatOf({ action: 'ACCESS_DENIED', attempted: null, outcome: 'FAILED' })).toBe('Refused or failed')
  expect(subjectOf({ action: 'ACCESS_DENIED', subject: 'Mutation.setEnvironmentCredential' })).toBeNull()
  expect(subjectOf({ action: 'CREDENTIAL_EDITED', subject: 'Production' })).toBe('Production')
})

it('all pages are read', async () => {
  const pages = [
    { nodes: [1, 2], totalCount: 3, pageInfo: { endCursor: 'a', hasNextPage: true } },
    { nodes: [3], totalCount: 3, pageInfo: { endCursor: 'b', hasNextPage: false } },
  ]
  expect(await readAll(async after => pages[after === 'a' ? 1 : 0]!)).toEqual([1, 2, 3])
})

it('times are relative', () => {
  const now = Date.parse('2027-01-31T12:00:00Z')
  expect(relativeTime('2027-01-31T11:59:50Z', now)).toBe('now')
  expect(relativeTime('2027-01-31T11:58:00Z', now)).toBe('2 minutes ago')
  expect(relativeTime('2027-01-31T11:00:20Z', now)).toBe('1 hour ago')
  expect(relativeTime('2027-03-22T12:00:00Z', now)).toBe('in 2 months')
  expect(relativeTime('2027-05-01T11:59:00Z', now)).toBe('in 3 months')
  expect(relativeTime('2028-01-30T12:00:00Z', now)).toBe('in 12 months')
})

it('texts count as people do, and beg for nothing', () => {
  expect(t.credentialsCounted(1)).toBe('1 credential')
  expect(t.credentialsCounted(1002)).toBe('1,002 credentials')
  const all: string[] = []
  const collect = (value: unknown) => {
    if (typeof value === 'string') all.push(value)
    else if (value && typeof value === 'object') Object.values(value).forEach(collect)
  }
  collect(t)
  expect(all.filter(text => /please|successfully|oops|somebody|!$/i.test(text))).toEqual([])
})
