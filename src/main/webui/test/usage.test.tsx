import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { merged, rangeOf } from '../src/api/usage'
import { restsUntil, usedPart } from '../src/pages/quotas/quota'
import { sessionState } from '../src/session/session'
import { labelled, ticksTo } from '../src/ui/charts/scale'
import { credential, pageOf, provider } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const inAnHour = new Date(Date.now() + 3_600_000).toISOString()
const quota = (more: object = {}) => ({
  period: 'DAY' as const, requests: 100, tokens: null, usedRequests: 40, usedTokens: 0, resetsAt: inAnHour, ...more,
})
const bucket = (day: number, requests: number, ok: number, failed: number) => ({
  from: `2027-01-0${day}T00:00:00Z`, requests, ok, failed, inputTokens: requests * 10, outputTokens: requests,
})
const reads = {
  Viewer: () => viewer(ALL),
  Environments: () => ({ environments: [] }),
  ProviderBindings: () => ({ providers: pageOf([{ ...provider, __typename: 'Provider', environmentBindings: [] }]) }),
  ModelBindings: () => ({ customModels: pageOf([]) }),
  ApiTokens: () => ({ apiTokens: pageOf([]) }),
  Workspaces: () => ({ workspaces: pageOf([]) }),
  CredentialNames: () => ({ credentials: pageOf([{ id: 'c1', name: 'Production' }]) }),
  OwnerQuotas: () => ({ credentials: pageOf([{ id: 'c1', name: 'Production', quotas: [quota()] }]) }),
  Usage: () => ({ usage: [bucket(1, 100, 90, 5), bucket(2, 20, 20, 0)] }),
  ProviderHead: () => ({ provider }),
  Credentials: () => ({ credentials: pageOf([{ ...credential('c1', 'Production', true), quotas: [quota()], cooldownUntil: inAnHour }]) }),
  CredentialQuotas: () => ({ credential: { id: 'c1', name: 'Production', quotas: [quota()] } }),
}

beforeEach(() => sessionState.set('starting'))

describe('usage', () => {
  it('is told in numbers, in words of the picture, and in a table', async () => {
    serve(reads)
    const { user } = open('/usage')
    expect(await screen.findByText('Calls by day')).toBeTruthy()
    await user.click(screen.getByText('Show as table'))
    const rows = within(screen.getByRole('table', { name: 'Usage' })).getAllByRole('row').slice(1)
    expect(rows.map(row => [...row.children].map(cell => cell.textContent))).toEqual([
      ['Jan 2, 2027', '20', '20', '0', '0', '200', '20'],
      ['Jan 1, 2027', '100', '90', '5', '5', '1,000', '100'],
    ])
    expect(screen.getByText('40 of 100 calls today')).toBeTruthy()
    expect(await problems()).toEqual([])
  })

  it('is asked for by hour, and of one credential', async () => {
    const requests = serve(reads)
    const { user } = open('/usage')
    await screen.findByText('Calls by day')
    await user.click(screen.getByRole('radio', { name: '24 hours' }))
    await screen.findByText('Calls by hour')
    await user.click(screen.getByRole('button', { name: /Credential/ }))
    await user.click(await screen.findByRole('option', { name: 'Production' }))
    await waitFor(() => expect(requests.at(-1)!.variables).toMatchObject({ bucket: 'HOUR', credentialId: 'c1', owner: { providerId: 'acme' } }))
    expect(location.search).toBe('?span=day&credential=c1')
  })

  it('says how an application asks, where nothing was handed out', async () => {
    serve({ ...reads, Usage: () => ({ usage: [bucket(1, 0, 0, 0)] }) })
    const { user } = open('/usage')
    expect(await screen.findByText('Nothing was handed out in this time')).toBeTruthy()
    expect(screen.getByText(/acquireCredential/)).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Create a token' }))
    const panel = await screen.findByRole('dialog', { name: 'Create token' })
    expect(within(panel).getByRole('button', { name: /Role/ }).textContent).toBe('Runtime')
  })
})

describe('quotas', () => {
  it('and rest stand on the credential, counting down', async () => {
    serve(reads)
    open('/providers/acme')
    expect(await screen.findByText('40 of 100 calls today')).toBeTruthy()
    expect(screen.getByText(/Rests, back in (59 min|1 hour)/)).toBeTruthy()
  })

  it('are set for each period, and lifted by leaving them empty', async () => {
    const requests = serve({ ...reads, SetQuotas: () => ({ setCredentialQuotas: { credential: { id: 'c1' }, userErrors: [] } }) })
    const { user } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'More actions for Production' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Quotas' }))
    const panel = await screen.findByRole('dialog', { name: 'Quotas' })
    const [minute, day] = await within(panel).findAllByLabelText('Calls')
    await user.type(minute!, 'many')
    await user.clear(day!)
    await user.click(within(panel).getByRole('button', { name: 'Save quotas' }))
    expect(await within(panel).findByText('A whole number of at least 1, or empty for no limit.')).toBeTruthy()
    await user.clear(minute!)
    await user.type(minute!, '60')
    await user.type(within(panel).getAllByLabelText('Tokens')[2]!, '1,000,000')
    expect(await problems()).toEqual([])
    await user.click(within(panel).getByRole('button', { name: 'Save quotas' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(requests.filter(one => one.operation === 'SetQuotas').map(one => one.variables)).toEqual([
      {
        input: {
          id: 'c1',
          quotas: [{ period: 'MINUTE', requests: 60, tokens: null }, { period: 'MONTH', requests: null, tokens: 1_000_000 }],
          clientMutationId: KEY,
        },
      },
    ])
  })

  it('are used up by whichever of calls and tokens comes first, and rest until the last of them ends', () => {
    const now = Date.parse('2027-01-01T00:00:00Z')
    expect(usedPart(quota({ tokens: 1000, usedTokens: 900 }))).toBe(0.9)
    expect(restsUntil({ cooldownUntil: null, quotas: [quota()] }, now)).toBeNull()
    const over = quota({ usedRequests: 100, resetsAt: '2027-01-02T00:00:00Z' })
    expect(restsUntil({ cooldownUntil: '2027-01-01T00:10:00Z', quotas: [over] }, now)).toBe('2027-01-02T00:00:00Z')
    expect(restsUntil({ cooldownUntil: '2026-12-31T00:00:00Z', quotas: [] }, now)).toBeNull()
  })
})

describe('charts', () => {
  it('have axes from zero with round steps', () => {
    expect(ticksTo(1980)).toEqual([0, 500, 1000, 1500, 2000])
    expect(ticksTo(7)).toEqual([0, 2, 4, 6, 8])
    expect(ticksTo(2)).toEqual([0, 1, 2])
    expect(ticksTo(0)).toEqual([0, 1])
  })

  it('label as many bars as there is room for', () => {
    expect(labelled(30, 300, 100)).toEqual([0, 10, 20])
    expect(labelled(3, 900, 100)).toEqual([0, 1, 2])
  })

  it('ask for whole hours or days with the running one, at most 400', () => {
    const now = Date.parse('2027-03-01T10:20:00Z')
    expect(rangeOf('day', now)).toEqual({ from: '2027-02-28T11:00:00.000Z', to: '2027-03-01T11:00:00.000Z', bucket: 'HOUR' })
    expect(rangeOf('week', now)).toEqual({ from: '2027-02-23T00:00:00.000Z', to: '2027-03-02T00:00:00.000Z', bucket: 'DAY' })
    const year = rangeOf('year', now)
    expect((Date.parse(year.to) - Date.parse(year.from)) / 86_400_000).toBeLessThanOrEqual(400)
  })

  it('sum weeks from the end', () => {
    const days = Array.from({ length: 9 }, (_, index) => bucket(index + 1, 1, 1, 0))
    expect(merged(days, 7).map(({ from, requests }) => [from, requests])).toEqual([['2027-01-01T00:00:00Z', 2], ['2027-01-03T00:00:00Z', 7]])
  })
})
