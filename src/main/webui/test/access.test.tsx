import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionState } from '../src/session/session'
import { pageOf } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const token = {
  id: 't1', name: 'gateway', role: 'RUNTIME', environments: ['production', 'test'], hint: 'mk_…abcd',
  createdAt: '2027-01-01T00:00:00Z', expiresAt: null, lastUsedAt: null, revokedAt: null,
}
const reads = {
  Viewer: () => viewer(ALL.filter(permission => permission !== 'MANAGE_WORKSPACES')),
  ApiTokens: () => ({ apiTokens: pageOf([token]) }),
}
const created = (secret: string | null) => ({
  createApiToken: { secret, token: { id: 't2', name: 'billing' }, userErrors: [] },
})

beforeEach(() => sessionState.set('starting'))

async function create(user: ReturnType<typeof open>['user']) {
  const panel = await screen.findByRole('dialog', { name: 'Create token' })
  await user.type(within(panel).getByLabelText('Name'), 'billing')
  expect(within(panel).getByRole('button', { name: /Role/ }).textContent).toBe('Runtime')
  await user.type(within(panel).getByLabelText('Environments'), 'production, test')
  await user.click(within(panel).getByRole('button', { name: 'Create token' }))
}

describe('a token of an application', () => {
  it('says which environments it is for', async () => {
    serve(reads)
    open('/access')
    expect(await screen.findByText('Only for production and test')).toBeTruthy()
    expect(await problems()).toEqual([])
  })

  it('is limited to environments when it is created', async () => {
    const requests = serve({ ...reads, CreateToken: () => created('mk_runtime_secret') })
    const { user } = open('/access?create=token')
    await create(user)
    expect(await screen.findByText('mk_runtime_secret')).toBeTruthy()
    expect(requests.find(one => one.operation === 'CreateToken')!.variables).toMatchObject({
      input: { name: 'billing', role: 'RUNTIME', environments: ['production', 'test'], clientMutationId: KEY },
    })
    await user.click(screen.getByRole('button', { name: 'Close' }))
    const question = await screen.findByRole('alertdialog', { name: 'Close without keeping it?' })
    await user.click(within(question).getByRole('button', { name: 'Back' }))
    await user.click(screen.getByRole('checkbox', { name: 'I have kept it' }))
    await user.click(screen.getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('whose secret went with an answer that was lost is not taken for created with one', async () => {
    let attempts = 0
    const requests = serve({
      ...reads,
      CreateToken: () => (++attempts === 1 ? new Response('', { status: 502 }) : created(null)),
    })
    const { user } = open('/access?create=token')
    await create(user)
    await screen.findByText(/The server did not answer/)
    await screen.findByText(/What you entered is still here/)
    expect(screen.queryByText(/The server did not answer/)).toBeNull()
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Create token' }))
    expect(await screen.findByText(/its token is not shown again/)).toBeTruthy()
    const [first, second] = requests.filter(one => one.operation === 'CreateToken').map(one => one.variables)
    expect(second).toEqual(first)
  })
})
