import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionState } from '../src/session/session'
import { pageOf, provider } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const bindings = (...bound: [string, string, string?][]) =>
  bound.map(([environment, name, verdict]) => ({
    environment,
    credential: { id: name, name, health: verdict ? { verdict, checkedAt: '2027-01-01T00:00:00Z', message: '', retryAt: null } : null },
  }))
const acme = {
  ...provider,
  __typename: 'Provider',
  environmentBindings: bindings(['production', 'Production', 'REJECTED'], ['test', 'Staging']),
}
const tuned = {
  __typename: 'CustomModel', id: 'm1', name: 'tuned', type: 'LLM', provider: { id: 'acme' },
  defaultCredential: null, credentialCount: 1, environmentBindings: [],
}
const reads = {
  Viewer: () => viewer(ALL),
  Environments: () => ({ environments: ['production', 'test'] }),
  ProviderBindings: () => ({ providers: pageOf([acme]) }),
  ModelBindings: () => ({ customModels: pageOf([tuned]) }),
  CredentialNames: () => ({ credentials: pageOf([{ id: 'Staging', name: 'Staging' }, { id: 'Production', name: 'Production' }]) }),
  BindCredential: () => ({ setEnvironmentCredential: { owner: { id: 'acme' }, userErrors: [] as object[] } }),
}

beforeEach(() => sessionState.set('starting'))

describe('environments', () => {
  it('stand beside each other, for providers and their models', async () => {
    serve(reads)
    open('/environments')
    const table = await screen.findByRole('table', { name: 'Credentials by environment' })
    const rows = within(table).getAllByRole('row').map(row => [...row.children].map(cell => cell.textContent?.trim()))
    expect(rows).toEqual([
      ['Provider or model', 'No environment', 'production', 'test'],
      ['Acme', 'Production', 'Production Rejected', 'Staging'],
      ['tunedAcme', 'No default', 'Not bound', 'Not bound'],
    ])
    expect(await problems()).toEqual([])
  })

  it('are bound cell by cell, and cleared', async () => {
    const requests = serve(reads)
    const { user } = open('/environments')
    await user.click(await screen.findByRole('link', { name: 'Not bound: tuned in test. Bind a credential' }))
    const panel = await screen.findByRole('dialog', { name: 'Bind a credential' })
    await user.click(await within(panel).findByRole('radio', { name: 'Staging' }))
    await user.click(within(panel).getByRole('button', { name: 'Bind' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.click(screen.getByRole('link', { name: 'Staging: Acme in test. Change' }))
    const second = await screen.findByRole('dialog', { name: 'Bind a credential' })
    await user.click(await within(second).findByRole('radio', { name: /^None/ }))
    await user.click(within(second).getByRole('button', { name: 'Bind' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(requests.filter(one => one.operation === 'BindCredential').map(one => one.variables)).toEqual([
      { input: { owner: { customModelId: 'm1' }, environment: 'test', credentialId: 'Staging', clientMutationId: KEY } },
      { input: { owner: { providerId: 'acme' }, environment: 'test', credentialId: null, clientMutationId: KEY } },
    ])
  })

  it('are named when the first credential is bound, and refusals stand at the name', async () => {
    const requests = serve({
      ...reads,
      BindCredential: () => ({
        setEnvironmentCredential: { owner: null, userErrors: [{ code: 'INVALID', field: ['input', 'environment'], message: 'Not such a name.' }] },
      }),
    })
    const { user } = open('/environments')
    await user.click(await screen.findByRole('link', { name: 'Add environment' }))
    const panel = await screen.findByRole('dialog', { name: 'Add environment' })
    const name = await within(panel).findByLabelText('Name')
    await user.click(within(panel).getByRole('button', { name: 'Bind' }))
    const summary = await within(panel).findByRole('group', { name: '2 things need your attention' })
    expect(within(summary).getAllByRole('button').map(one => one.textContent)).toEqual(['Name is required.', 'Credential is required.'])
    expect(requests.some(one => one.operation === 'BindCredential')).toBe(false)
    await user.type(name, 'Grün')
    await user.click(within(panel).getByRole('radio', { name: 'Staging' }))
    await user.click(within(panel).getByRole('button', { name: 'Bind' }))
    await within(panel).findByRole('group', { name: 'One thing needs your attention' })
    expect(name.getAttribute('aria-invalid')).toBe('true')
    expect(requests.at(-1)!.variables).toMatchObject({ input: { environment: 'grün' } })
  })

  it('say what they are for, where there is none', async () => {
    serve({ ...reads, Environments: () => ({ environments: [] }) })
    open('/environments')
    expect(await screen.findByText('No environment yet')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Add environment' })).toBeTruthy()
  })
})
