import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionState } from '../src/session/session'
import { field, SECRET } from './fields'
import { credential, pageOf, provider } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const model = {
  id: 'm1',
  name: 'tuned',
  type: 'LLM',
  state: 'LISTED',
  status: 'READY',
  revision: 1,
  credentialCount: 2,
  defaultCredential: { id: 'c1', name: 'One' },
}
const removed = { ...model, state: 'REMOVED', status: 'DEFAULT_MISSING', defaultCredential: null }
const credentials = [credential('c2', 'Two', false), credential('c1', 'One', false)]
const mode = field('mode', { label: 'Mode', visibleWhen: [{ field: '__model_type', value: 'LLM' }] })
const both = { ...provider, modelTypes: ['LLM', 'RERANK'], customModelCount: 0, removedCustomModelCount: 1 }

const reads = {
  Viewer: () => viewer(ALL),
  ProviderHead: () => ({ provider: both }),
  CustomModels: () => ({ customModels: pageOf([model]) }),
  RemovedModels: () => ({ customModels: pageOf([{ ...removed, credentials }]) }),
  CustomModelForm: () => ({ provider: { customModelForm: { fields: [SECRET, mode] } } }),
  ModelCredentials: () => ({ customModels: pageOf([{ ...removed, credentialForm: { fields: [SECRET] }, credentials }]) }),
}

beforeEach(() => sessionState.set('starting'))

describe('adding a model', () => {
  it('adds a removed one again with the credential that was chosen', async () => {
    const requests = serve({
      ...reads,
      ReaddCustomModel: () => ({
        readdCustomModel: { customModel: { id: 'm1', name: 'tuned' }, credential: { name: 'One' }, userErrors: [] },
      }),
    })
    const { user } = open('/providers/acme/custom-models/add')
    await user.click(await screen.findByRole('button', { name: /Credential for tuned/ }))
    await user.click(await screen.findByRole('option', { name: 'One' }))
    expect(await problems()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Add tuned again' }))
    expect((await screen.findAllByText('tuned is listed again, with One as default.')).length).toBeGreaterThan(0)
    expect(requests.find(one => one.operation === 'ReaddCustomModel')!.variables).toEqual({
      input: { id: 'm1', credentialId: 'c1', clientMutationId: KEY },
    })
  })

  it('says in words that a model existed, and sends the fields of the type', async () => {
    const requests = serve({
      ...reads,
      AddCustomModel: () => ({
        addCustomModel: {
          outcome: 'CREDENTIAL_ADDED',
          customModel: { id: 'm1', name: 'tuned' },
          credential: { id: 'c3', name: 'Three' },
          userErrors: [],
        },
      }),
    })
    const { user } = open('/providers/acme/custom-models/add')
    await user.type(await screen.findByLabelText('Model name'), 'tuned')
    await user.type(screen.getByLabelText('API Key'), 'sk-1')
    await user.type(screen.getByLabelText('Mode'), 'chat')
    await user.click(screen.getByRole('radio', { name: 'Rerank' }))
    await waitFor(() => expect(screen.queryByLabelText('Mode')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Add model' }))
    expect((await screen.findAllByText(/Three is added to the existing model tuned. Its default stays./)).length).toBeGreaterThan(0)
    expect(requests.find(one => one.operation === 'AddCustomModel')!.variables).toEqual({
      input: {
        providerId: 'acme',
        name: 'tuned',
        type: 'RERANK',
        credentialName: null,
        values: [{ field: 'api_key', value: 'sk-1' }],
        clientMutationId: KEY,
      },
    })
  })
})

describe('the list of custom models', () => {
  it('leads to the credentials of a model, and to a new one', async () => {
    serve({
      ...reads,
      CustomModelHead: () => ({ customModel: { ...model, credentialForm: { fields: [SECRET] } } }),
      Credentials: () => ({ credentials: pageOf(credentials) }),
    })
    const { user } = open('/providers/acme/custom-models')
    await user.click(await screen.findByRole('button', { name: 'More actions for tuned' }))
    expect(await screen.findByRole('menuitem', { name: 'Credentials' })).toBeTruthy()
    await user.click(screen.getByRole('menuitem', { name: 'Add a credential' }))
    expect(await screen.findByRole('dialog', { name: 'Add credential' })).toBeTruthy()
  })

  it('leads to where removed ones are added again once all are removed', async () => {
    serve({ ...reads, CustomModels: () => ({ customModels: pageOf([]) }) })
    const { user } = open('/providers/acme/custom-models')
    await user.click(await screen.findByRole('link', { name: 'Add a removed model again' }))
    expect(await screen.findByRole('button', { name: 'Add tuned again' })).toBeTruthy()
  })
})

describe('a form with many settings', () => {
  const settings = Array.from({ length: 11 }, (_, index) =>
    field(`setting_${index}`, { label: `Setting ${index}`, required: false, default: index === 0 ? 'usual' : null }),
  )
  const long = { ...reads, CustomModelForm: () => ({ provider: { customModelForm: { fields: [...settings, SECRET] } } }) }

  it('keeps them behind one button, and what was entered there', async () => {
    const requests = serve({
      ...long,
      AddCustomModel: () => ({ addCustomModel: { outcome: null, customModel: null, credential: null, userErrors: [] } }),
    })
    const { user } = open('/providers/acme/custom-models/add')
    const more = await screen.findByRole('button', { name: 'More settings (11)' })
    expect(screen.queryByRole('textbox', { name: /Setting 3/ })).toBeNull()
    expect(screen.getByLabelText('API Key')).toBeTruthy()
    await user.click(more)
    await user.type(screen.getByRole('textbox', { name: /Setting 3/ }), 'mine')
    expect(await problems()).toEqual([])
    await user.click(more)
    expect(screen.queryByRole('textbox', { name: /Setting 3/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Add model' }))
    await waitFor(() => expect(requests.some(one => one.operation === 'AddCustomModel')).toBe(true))
    expect(requests.find(one => one.operation === 'AddCustomModel')!.variables).toMatchObject({
      input: { values: [{ field: 'setting_0', value: 'usual' }, { field: 'setting_3', value: 'mine' }] },
    })
  })

  it('shows them when one of them is refused', async () => {
    serve({
      ...long,
      AddCustomModel: () => ({
        addCustomModel: {
          outcome: null,
          customModel: null,
          credential: null,
          userErrors: [{ code: 'INVALID', message: 'Setting 7 is wrong.', field: ['input', 'values', 'setting_7'] }],
        },
      }),
    })
    const { user } = open('/providers/acme/custom-models/add')
    await screen.findByRole('button', { name: 'More settings (11)' })
    await user.click(screen.getByRole('button', { name: 'Add model' }))
    await user.click(await screen.findByRole('button', { name: 'Setting 7 is wrong.' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: /Setting 7/ }))
  })
})

it('the page of a new model does not lead to itself', async () => {
  serve({ ...reads, ProviderHead: () => ({ provider: { ...both, configurationMethods: ['CUSTOM_MODEL'] } }) })
  open('/providers/acme/custom-models/add')
  await screen.findByLabelText('Model name')
  expect(screen.queryByRole('link', { name: 'Add model' })).toBeNull()
})

it('all credentials of all models stand in one place, of removed ones too', async () => {
  serve(reads)
  open('/providers/acme/custom-models/manage')
  const group = await screen.findByRole('region', { name: 'tuned' })
  expect(within(group).getByText('Removed')).toBeTruthy()
  expect(within(group).getAllByRole('listitem')).toHaveLength(2)
  expect(within(group).getByRole('button', { name: 'Make One the default' })).toBeTruthy()
  expect(await problems()).toEqual([])
})
