import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionState } from '../src/session/session'
import { pageOf, provider, rows, toEdit } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const reads = {
  Viewer: () => viewer(ALL),
  ProviderHead: () => ({ provider }),
  Credentials: () => ({ credentials: pageOf(rows) }),
  CredentialToEdit: () => ({ credential: toEdit }),
}

beforeEach(() => sessionState.set('starting'))

describe('the credentials of a provider', () => {
  it('say which is in use, and for what', async () => {
    serve(reads)
    open('/providers/acme')
    const list = await screen.findByRole('list', { name: 'Credentials' })
    expect(within(list).getAllByRole('listitem').map(row => row.textContent)).toEqual([
      expect.stringContaining('Staging'),
      expect.stringMatching(/ProductionDefault.*Option key.*••••••••wxyz/),
    ])
    expect(screen.getByRole('link', { name: '2 predefined models' })).toBeTruthy()
    expect(await problems()).toEqual([])
  })

  it('offer no change to a role that may make none', async () => {
    serve({ ...reads, Viewer: () => viewer(['READ'], 'MEMBER') })
    const { user } = open('/providers/acme?add')
    await screen.findByText('Staging')
    expect(screen.queryByRole('button', { name: /Make .* default/ })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Add credential' })).toBeNull()
    expect(screen.queryByRole('dialog')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'More actions for Staging' }))
    expect((await screen.findAllByRole('menuitem')).map(item => item.textContent)).toEqual(['Usage'])
  })

  it('change the default by one press, once the server has', async () => {
    let defaultIs = 'Production'
    const requests = serve({
      ...reads,
      Credentials: () => ({ credentials: pageOf(rows.map(row => ({ ...row, isDefault: row.name === defaultIs }))) }),
      SetDefault: () => {
        defaultIs = 'Staging'
        return { setDefaultCredential: { credential: { id: 'c2', name: 'Staging' }, previousDefault: null, userErrors: [] } }
      },
    })
    const { user } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'Make Staging the default' }))
    await screen.findByRole('button', { name: 'Make Production the default' })
    expect(requests.find(one => one.operation === 'SetDefault')!.variables).toEqual({ input: { id: 'c2', clientMutationId: KEY } })
    expect((await screen.findAllByText('Staging is now the default.')).length).toBeGreaterThan(0)
  })

  it('without a default offer the only one there is, or lead to the first', async () => {
    const missing = { ...provider, status: 'DEFAULT_MISSING', defaultCredential: null }
    const others = rows.map(row => ({ ...row, isDefault: false }))
    let shown = others
    const requests = serve({
      ...reads,
      ProviderHead: () => ({ provider: missing }),
      Credentials: () => ({ credentials: pageOf(shown) }),
      SetDefault: () => ({ setDefaultCredential: { credential: { id: 'c2' }, previousDefault: null, userErrors: [] } }),
    })
    const { user, unmount } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'Choose the default' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: `Make ${others[0]!.name} the default` }))
    unmount()
    shown = others.slice(0, 1)
    open('/providers/acme')
    const [offer] = await screen.findAllByRole('button', { name: `Make ${others[0]!.name} the default` })
    await user.click(offer!)
    await waitFor(() => expect(requests.find(one => one.operation === 'SetDefault')!.variables).toMatchObject({ input: { id: others[0]!.id } }))
  })

  it('are deleted only after the consequence is known and confirmed', async () => {
    const requests = serve({
      ...reads,
      Impact: () => ({
        deletionImpact: {
          clearsDefault: true,
          credentialsKept: 0,
          deletesCustomModel: false,
          unconfiguresProvider: false,
          pools: 1,
          environments: ['production'],
        },
      }),
      DeleteCredential: () => ({
        deleteCredential: { deletedCredentialId: 'c1', deletedCustomModelId: null, userErrors: [] },
      }),
    })
    const { user } = open('/providers/acme')
    await user.click(await screen.findByRole('button', { name: 'More actions for Production' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Delete …' }))
    const question = await screen.findByRole('alertdialog', { name: 'Delete Production?' })
    await within(question).findByText(/2 predefined models will have no credential/)
    expect(within(question).getByText('One model shares its calls without it from then on.')).toBeTruthy()
    expect(within(question).getByText(/Calls for production get no credential until/)).toBeTruthy()
    expect(document.activeElement?.textContent).toBe('Keep it')
    expect(await problems()).toEqual([])
    await user.click(within(question).getByRole('button', { name: 'Delete credential' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(requests.filter(one => one.operation === 'DeleteCredential')).toHaveLength(1)
  })

  it('say why they did not load, with the id of the request', async () => {
    serve({
      ...reads,
      Credentials: () =>
        Response.json({ errors: [{ message: 'Internal server error.', extensions: { code: 'INTERNAL_ERROR', requestId: 'r-7' } }] }),
    })
    open('/providers/acme')
    expect(await screen.findByText('Request r-7')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })
})

describe('adding', () => {
  const refusals = [
    { code: 'REQUIRED', field: ['input', 'values', 'api_key'], message: 'API Key is required.' },
    { code: 'NAME_TAKEN', field: ['input', 'name'], message: 'The name is already in use.' },
  ]

  it('shows all refusals in a summary with the focus, and at their fields', async () => {
    serve({ ...reads, AddCredential: () => ({ addCredential: { credential: null, previousDefault: null, userErrors: refusals } }) })
    const { user } = open('/providers/acme?add')
    const panel = await screen.findByRole('dialog', { name: 'Add credential' })
    await user.click(within(panel).getByRole('button', { name: 'Add credential' }))
    const summary = await within(panel).findByRole('group', { name: '2 things need your attention' })
    await waitFor(() => expect(document.activeElement).toBe(summary))
    await user.click(within(summary).getByRole('button', { name: 'API Key is required.' }))
    expect(document.activeElement).toBe(within(panel).getByLabelText('API Key'))
    expect(within(panel).getByLabelText('API Key').getAttribute('aria-invalid')).toBe('true')
    expect(await problems()).toEqual([])
  })

  it('sends what takes part, and closes', async () => {
    const requests = serve({
      ...reads,
      AddCredential: () => ({
        addCredential: { credential: { id: 'c3', name: 'API KEY 1', isDefault: false }, previousDefault: null, userErrors: [] },
      }),
    })
    const { user } = open('/providers/acme?add')
    const panel = await screen.findByRole('dialog', { name: 'Add credential' })
    const key = within(panel).getByLabelText('API Key')
    expect(document.activeElement).toBe(key)
    expect(key.getAttribute('type')).toBe('password')
    expect(key.getAttribute('autocomplete')).toBe('new-password')
    await user.type(key, 'sk-test-1234')
    await user.click(within(panel).getByRole('button', { name: 'Add credential' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(requests.find(one => one.operation === 'AddCredential')!.variables).toEqual({
      input: {
        owner: { providerId: 'acme' },
        name: null,
        makeDefault: false,
        clientMutationId: KEY,
        values: [
          { field: 'method', value: 'key' },
          { field: 'api_key', value: 'sk-test-1234' },
        ],
      },
    })
    expect(location.search).toBe('')
    expect(JSON.stringify({ ...localStorage, ...sessionStorage, state: history.state, url: location.href })).not.toContain('sk-test')
  })

  it('asks once before what was typed is lost', async () => {
    serve(reads)
    const { user } = open('/providers/acme?add')
    const panel = await screen.findByRole('dialog', { name: 'Add credential' })
    await user.type(within(panel).getByLabelText('API Key'), 'x')
    await user.click(within(panel).getByRole('button', { name: 'Cancel' }))
    const question = await screen.findByRole('alertdialog', { name: 'Discard what you entered?' })
    await user.click(within(question).getByRole('button', { name: 'Discard' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('editing', () => {
  it('leaves secrets empty, and sends only what changed with the revision that was read', async () => {
    const requests = serve({
      ...reads,
      EditCredential: () => ({ editCredential: { credential: { id: 'c2', name: 'Stage' }, userErrors: [] } }),
    })
    const { user } = open('/providers/acme?edit=c2')
    const panel = await screen.findByRole('dialog', { name: 'Edit credential' })
    const name = await within(panel).findByLabelText('Name')
    expect((within(panel).getByLabelText('API Key') as HTMLInputElement).value).toBe('')
    expect(within(panel).getByText(/Stored: ••••••••wxyz/)).toBeTruthy()
    await user.clear(name)
    await user.type(name, 'Stage')
    await user.click(within(panel).getByRole('button', { name: 'Save changes' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(requests.find(one => one.operation === 'EditCredential')!.variables).toEqual({
      input: { id: 'c2', expectedRevision: 3, name: 'Stage', changes: [], clientMutationId: KEY },
    })
  })

  it('offers to load anew or to save over it when it was changed meanwhile', async () => {
    let revision = 3
    const requests = serve({
      ...reads,
      CredentialToEdit: () => ({ credential: { ...toEdit, revision } }),
      EditCredential: ({ input }) =>
        (input as { expectedRevision: number }).expectedRevision === 3
          ? { editCredential: { credential: null, userErrors: [{ code: 'CONFLICT', field: ['input', 'expectedRevision'], message: 'x' }] } }
          : { editCredential: { credential: { id: 'c2', name: 'Staging' }, userErrors: [] } },
    })
    const { user } = open('/providers/acme?edit=c2')
    await user.type(await screen.findByLabelText('API Key'), 'sk-new')
    revision = 4
    await user.click(screen.getByRole('button', { name: 'Save changes' }))
    await user.click(await screen.findByRole('button', { name: 'Save mine' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(requests.filter(one => one.operation === 'EditCredential').map(one => (one.variables.input as { expectedRevision: number }).expectedRevision)).toEqual([3, 4])
  })
})
