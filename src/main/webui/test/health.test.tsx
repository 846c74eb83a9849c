import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionState } from '../src/session/session'
import { credential, pageOf, provider, rows, toEdit } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const at = '2027-01-02T00:00:00Z'
const rejected = { verdict: 'REJECTED', checkedAt: at, message: 'The provider does not accept this key.', retryAt: null }
const valid = { verdict: 'VALID', checkedAt: at, message: 'The provider accepts this credential.', retryAt: null }
const later = () => new Date(Date.now() + 1500).toISOString()
const said = (health: object | null, refusals: object[] = [], retryAt: string | null = null) => ({
  testCredential: { health, retryAt, userErrors: refusals },
})
const busy = [{ code: 'BUSY', field: [], message: 'Too many credentials of this provider were tested lately.' }]

const reads = {
  Viewer: () => viewer(ALL),
  ProviderHead: () => ({
    provider: { ...provider, defaultCredential: { id: 'c1', name: 'Production', health: rejected } },
  }),
  Credentials: () => ({ credentials: pageOf([rows[0], { ...credential('c1', 'Production', true), health: rejected }]) }),
  CredentialToEdit: () => ({ credential: toEdit }),
  CredentialNames: () => ({ credentials: pageOf(rows.map(({ id, name }) => ({ id, name }))) }),
  ModelsToTest: () => ({ customModels: pageOf([]) }),
}

beforeEach(() => sessionState.set('starting'))

describe('a default that the provider rejects', () => {
  it('is never called ready', async () => {
    serve(reads)
    open('/providers/acme')
    await screen.findByText('Staging')
    expect(screen.getAllByText('Default rejected').length).toBe(2)
    expect(screen.queryByText('Ready')).toBeNull()
    expect(screen.getAllByText('The provider does not accept this key.').length).toBe(1)
    expect(await problems()).toEqual([])
  })

  it('is reset by hand', async () => {
    const requests = serve({
      ...reads,
      ResetHealth: () => ({ resetCredentialHealth: { credential: { id: 'c1' }, userErrors: [] } }),
    })
    const { user } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'More actions for Production' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Reset health' }))
    await screen.findByText('The health of Production is reset.')
    expect(requests.find(one => one.operation === 'ResetHealth')!.variables).toEqual({ input: { id: 'c1', clientMutationId: KEY } })
  })
})

describe('testing', () => {
  it('a stored credential says what came of it', async () => {
    const requests = serve({ ...reads, TestCredential: () => said(valid) })
    const { user } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'More actions for Staging' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Test' }))
    expect((await screen.findAllByText('Staging: Works')).length).toBeGreaterThan(0)
    expect(requests.find(one => one.operation === 'TestCredential')!.variables).toEqual({ input: { id: 'c2' } })
  })

  it('says when it is possible again', async () => {
    serve({ ...reads, TestCredential: () => said(null, busy, new Date(Date.now() + 50_000).toISOString()) })
    const { user } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'More actions for Staging' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Test' }))
    const dialog = await screen.findByRole('alertdialog')
    expect(within(dialog).getByText(/Another test is possible in \d+ s/)).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  })

  it('new values stores nothing, and its result ends when they change', async () => {
    const requests = serve({ ...reads, TestCredential: () => said(rejected) })
    const { user } = open('/providers/acme?add')
    const panel = await screen.findByRole('dialog', { name: 'Add credential' })
    const key = within(panel).getByLabelText('API Key')
    await user.type(key, 'sk-1')
    await user.click(within(panel).getByRole('button', { name: 'Test' }))
    expect(await within(panel).findByText('Rejected')).toBeTruthy()
    expect(await problems()).toEqual([])
    await user.type(key, '2')
    await waitFor(() => expect(within(panel).queryByText('Rejected')).toBeNull())
    expect(requests.find(one => one.operation === 'TestCredential')!.variables).toEqual({
      input: { owner: { providerId: 'acme' }, values: [{ field: 'method', value: 'key' }, { field: 'api_key', value: 'sk-1' }] },
    })
    expect(requests.some(one => one.operation === 'AddCredential')).toBe(false)
  })

  it('an edit tests what is stored until something is changed', async () => {
    const requests = serve({ ...reads, TestCredential: () => said(valid) })
    const { user } = open('/providers/acme?edit=c2')
    const panel = await screen.findByRole('dialog', { name: 'Edit credential' })
    await user.click(await within(panel).findByRole('button', { name: 'Test' }))
    await within(panel).findByText('Works')
    await user.type(within(panel).getByLabelText('API Key'), 'sk-2')
    await user.click(within(panel).getByRole('button', { name: 'Test' }))
    await waitFor(() => expect(requests.filter(one => one.operation === 'TestCredential')).toHaveLength(2))
    expect(requests.filter(one => one.operation === 'TestCredential').map(one => one.variables)).toEqual([
      { input: { id: 'c2' } },
      { input: { id: 'c2', changes: [{ field: 'api_key', value: 'sk-2' }] } },
    ])
  })

  it('all goes one by one, waits where the server wants it, and tells the results', async () => {
    let asked = 0
    serve({ ...reads, TestCredential: () => (++asked === 2 ? said(null, busy, later()) : said(asked === 1 ? valid : rejected)) })
    const { user } = open('/providers/acme?test')
    const panel = await screen.findByRole('dialog', { name: 'Test all credentials' })
    await user.click(await within(panel).findByRole('button', { name: 'Start testing' }))
    expect(await within(panel).findByText('2 credentials are tested.')).toBeTruthy()
    const results = within(within(panel).getByRole('list', { name: 'Results' })).getAllByRole('listitem')
    expect(results.map(result => result.textContent)).toEqual([
      expect.stringContaining('StagingWorks'),
      expect.stringContaining('ProductionRejected'),
    ])
    expect(asked).toBe(3)
    expect(await problems()).toEqual([])
  })
})

it('a credential that is refused on saving says so at the form, and that nothing was saved', async () => {
  const refusals = [{ code: 'CREDENTIAL_REJECTED', field: ['input', 'values', 'api_key'], message: 'The provider does not accept this key.' }]
  serve({ ...reads, AddCredential: () => ({ addCredential: { credential: null, previousDefault: null, userErrors: refusals } }) })
  const { user } = open('/providers/acme?add')
  const panel = await screen.findByRole('dialog', { name: 'Add credential' })
  await user.type(within(panel).getByLabelText('API Key'), 'sk-1')
  await user.click(within(panel).getByRole('button', { name: 'Add credential' }))
  const summary = await within(panel).findByRole('group', { name: 'The provider does not accept this credential' })
  expect(within(summary).getByText('Nothing was saved.')).toBeTruthy()
  expect(within(panel).getByLabelText('API Key').getAttribute('aria-invalid')).toBe('true')
})

it('a change sent again without an answer has the same key, another one has another', async () => {
  let answers = 0
  const requests = serve({
    ...reads,
    SetDefault: () => {
      if (++answers === 1) return new Response('', { status: 502 })
      return { setDefaultCredential: { credential: { id: 'c2', name: 'Staging' }, previousDefault: null, userErrors: [] } }
    },
  })
  const { user } = open('/providers/acme')
  const press = async () => user.click(await screen.findByRole('button', { name: 'Make Staging the default' }))
  await press()
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Close' }))
  await press()
  await waitFor(() => expect(answers).toBe(2))
  await screen.findAllByText('Staging is now the default.')
  await press()
  await waitFor(() => expect(answers).toBe(3))
  const sent = requests
    .filter(one => one.operation === 'SetDefault')
    .map(one => (one.variables.input as { clientMutationId: string }).clientMutationId)
  expect(sent[1]).toBe(sent[0])
  expect(sent[2]).not.toBe(sent[0])
})
