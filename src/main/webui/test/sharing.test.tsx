import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { badNumbers, newMember, sharesOf, type PoolDraft } from '../src/pages/sharing/draft'
import { sessionState } from '../src/session/session'
import { pageOf, provider } from './provider'
import { open, problems } from './render'
import { ALL, KEY, serve, viewer } from './server'

const ADDRESS = '/load-sharing/model?provider=acme&model=acme-1&type=LLM'
const target = { providerId: 'acme', model: 'acme-1', type: 'LLM', custom: false }
const soon = () => new Date(Date.now() + 1_200_000).toISOString()
const sharer = (id: string, name: string, more: object = {}) => ({
  id, name, isDefault: false, environments: id === 'c1' ? ['production'] : [], readable: true, cooldownUntil: null, health: null, quotas: [], ...more,
})
const sharers = [sharer('c2', 'Staging', { cooldownUntil: soon() }), sharer('c1', 'Production', { isDefault: true })]
const pool = (more: object = {}) => ({
  ...target, environment: null, enabled: true, strategy: 'WEIGHTED', degraded: true,
  members: sharers.map(({ id, name, cooldownUntil }, index) => ({
    credential: { id, name }, isDefaultEntry: false, enabled: true, weight: index + 1, priority: 0, cooldownUntil,
  })),
  ...more,
})
const trace = {
  credential: { id: 'c1', name: 'Production' }, refusal: null, retryAt: null,
  steps: [
    { credential: { id: 'c2', name: 'Staging' }, decision: 'SKIPPED', reason: 'COOLING', until: soon() },
    { credential: { id: 'c1', name: 'Production' }, decision: 'CHOSEN', reason: 'WEIGHT', until: null },
  ],
}

const reads = {
  Viewer: () => viewer(ALL),
  Providers: () => ({ providers: pageOf([{ ...provider, credentialCount: 2 }]) }),
  Pools: () => ({ loadBalancings: pageOf([] as object[]) }),
  PredefinedTarget: () => ({
    provider: { label: 'Acme', icon: null, predefinedModels: [{ name: 'acme-1', type: 'LLM', enabled: true }] },
  }),
  Sharers: () => ({ credentials: pageOf(sharers) }),
  Environments: () => ({ environments: ['production'] }),
  Explain: () => ({ explainResolution: trace }),
  ModelRouting: () => ({ provider: { predefinedModels: [{ name: 'acme-1', type: 'LLM', enabled: true, loadBalancing: null }] } }),
  CustomNames: () => ({ customModels: pageOf([{ name: 'tuned', type: 'LLM' }]) }),
}

function draft(strategy: PoolDraft['strategy'], ...members: Partial<PoolDraft['members'][number]>[]): PoolDraft {
  return { enabled: true, strategy, members: members.map(member => ({ ...newMember('c'), ...member })) }
}

beforeEach(() => sessionState.set('starting'))

describe('the list of shared models', () => {
  it('says how, by how many, and which are degraded', async () => {
    serve({ ...reads, Pools: () => ({ loadBalancings: pageOf([pool(), pool({ environment: 'production', enabled: false, degraded: false })]) }) })
    open('/load-sharing')
    const list = await screen.findByRole('list', { name: 'Models that share calls' })
    expect(within(list).getAllByRole('listitem').map(row => row.textContent)).toEqual([
      expect.stringMatching(/acme-1Degraded.*By weight.*2 credentials/),
      expect.stringMatching(/acme-1productionOff/),
    ])
    expect(await problems()).toEqual([])
  })

  it('leads from nothing to the first shared model', async () => {
    serve(reads)
    const { user } = open('/load-sharing')
    expect(await screen.findByText('No model shares its calls yet')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Share a model' }))
    const panel = await screen.findByRole('dialog', { name: 'Share the calls of a model' })
    await user.click(await within(panel).findByRole('button', { name: /Model/ }))
    await user.click(await screen.findByRole('option', { name: 'acme-1 · Text generation' }))
    await user.click(within(panel).getByRole('button', { name: 'Choose credentials' }))
    expect(await screen.findByRole('heading', { name: /acme-1/ })).toBeTruthy()
    expect(location.search).toBe('?provider=acme&model=acme-1&type=LLM')
  })

  it('offers the model that is asked for before those whose names only contain it', async () => {
    const names = ['acme-10', 'new-acme-1', ...Array.from({ length: 10 }, (_, index) => `other-${index}`), 'acme-1']
    const predefinedModels = names.map(name => ({ name, type: 'LLM', enabled: true, loadBalancing: null }))
    serve({ ...reads, ModelRouting: () => ({ provider: { predefinedModels } }) })
    const { user } = open('/load-sharing?add')
    await user.type(await screen.findByRole('combobox', { name: 'Model' }), 'acme-1')
    const options = await screen.findAllByRole('option')
    expect(options.map(option => option.textContent!.split(' ')[0])).toEqual(['acme-1', 'acme-10', 'new-acme-1'])
  })
})

describe('the pool of a model', () => {
  it('begins with the few credentials that there are, and is saved whole', async () => {
    const requests = serve({ ...reads, SavePool: () => ({ saveLoadBalancing: { loadBalancing: { enabled: true }, userErrors: [] } }) })
    const { user } = open(ADDRESS)
    const list = await screen.findByRole('list', { name: 'Credentials that share the calls' })
    expect(within(list).getAllByText('50% of calls')).toHaveLength(2)
    expect(screen.getByText('Nothing is shared yet')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'By weight' }))
    const weight = screen.getByRole('textbox', { name: 'Weight of Staging' })
    await user.clear(weight)
    await user.type(weight, '3')
    expect(within(list).getByText('75% of calls')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Move Production up' }))
    expect(await problems()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Save load sharing' }))
    expect((await screen.findAllByText('The calls of acme-1 are shared.')).length).toBeGreaterThan(0)
    expect(screen.queryByText('Nothing is shared yet')).toBeNull()
    expect(requests.find(one => one.operation === 'SavePool')!.variables).toEqual({
      input: {
        target, environment: null, enabled: true, strategy: 'WEIGHTED', clientMutationId: KEY,
        members: [
          { credentialId: 'c1', enabled: true, weight: 1, priority: 0 },
          { credentialId: 'c2', enabled: true, weight: 3, priority: 0 },
        ],
      },
    })
  })

  it('takes the default credential as a member, whichever it is', async () => {
    const requests = serve({ ...reads, SavePool: () => ({ saveLoadBalancing: { loadBalancing: { enabled: true }, userErrors: [] } }) })
    const { user } = open(`${ADDRESS}&environment=production`)
    await user.click(await screen.findByRole('button', { name: /Add a credential/ }))
    await user.click(await screen.findByRole('option', { name: 'The credential bound to production' }))
    await user.click(screen.getByRole('button', { name: 'Add' }))
    await user.click(screen.getByRole('button', { name: 'Take Staging out' }))
    expect(screen.getByText('Production at the moment')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Save load sharing' }))
    await waitFor(() => expect(requests.some(one => one.operation === 'SavePool')).toBe(true))
    const { input } = requests.find(one => one.operation === 'SavePool')!.variables as { input: { environment: string; members: { credentialId: string | null }[] } }
    expect(input.environment).toBe('production')
    expect(input.members.map(member => member.credentialId)).toEqual(['c1', null])
  })

  it('sends no number that is none, and shows refusals at their rows', async () => {
    const requests = serve({
      ...reads,
      SavePool: () => ({
        saveLoadBalancing: {
          loadBalancing: null,
          userErrors: [{ code: 'INVALID', field: ['input', 'members', '1', 'weight'], message: 'The weight is too high.' }],
        },
      }),
    })
    const { user } = open(ADDRESS)
    await user.click(await screen.findByRole('radio', { name: 'By weight' }))
    const weight = screen.getByRole('textbox', { name: 'Weight of Production' })
    await user.clear(weight)
    await user.click(screen.getByRole('button', { name: 'Save load sharing' }))
    expect(await screen.findByText('A whole number from 1 to 1,000.')).toBeTruthy()
    expect(requests.some(one => one.operation === 'SavePool')).toBe(false)
    await user.type(weight, '1000')
    await user.click(screen.getByRole('button', { name: 'Save load sharing' }))
    const summary = await screen.findByRole('group', { name: 'One thing needs your attention' })
    await user.click(within(summary).getByRole('button', { name: 'The weight is too high.' }))
    expect(document.activeElement).toBe(weight)
    await user.clear(weight)
  })

  it('explains the next choice step by step, and counts down', async () => {
    serve({ ...reads, Pools: () => ({ loadBalancings: pageOf([pool()]) }) })
    open(ADDRESS)
    expect(await screen.findByText('The next call gets Production.')).toBeTruthy()
    const steps = within(screen.getByRole('list', { name: 'Steps of the choice' })).getAllByRole('listitem')
    expect(steps[0]!.textContent).toMatch(/StagingSkippedIt rests.*It can serve again in 1\d min \d+ s/)
    expect(steps[1]!.textContent).toMatch(/ProductionChosenIt is its turn by weight/)
    expect(screen.getByText('Only one credential can serve at the moment')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Who rests' })).toBeTruthy()
    expect(await problems()).toEqual([])
  })

  it('offers the way back where a model was switched off', async () => {
    const requests = serve({
      ...reads,
      ProviderHead: () => ({ provider }),
      SwitchModel: () => ({ setModelEnabled: { enabled: true, userErrors: [] } }),
    })
    const { user } = open('/providers/acme/models')
    await user.click(await screen.findByRole('switch', { name: 'Calls for acme-1' }))
    await user.click(await screen.findByRole('button', { name: 'Undo' }))
    const switched = () => requests.filter(one => one.operation === 'SwitchModel').map(one => one.variables.input)
    await waitFor(() => expect(switched()).toMatchObject([{ enabled: false }, { enabled: true }]))
  })

  it('is only read by a role that may not change it', async () => {
    serve({ ...reads, Viewer: () => viewer(['READ'], 'MEMBER'), Pools: () => ({ loadBalancings: pageOf([pool()]) }) })
    open(ADDRESS)
    await screen.findByText('The next call gets Production.')
    expect(screen.queryByRole('button', { name: /Save|Add|Move|Take/ })).toBeNull()
  })
})

describe('shares', () => {
  it('follow turn, weight and priority, and leave out what is off', () => {
    expect(sharesOf(draft('ROUND_ROBIN', {}, {}, { enabled: false }))).toEqual([0.5, 0.5, 0])
    expect(sharesOf(draft('WEIGHTED', { weight: '3' }, { weight: '1' }, { weight: '9', enabled: false }))).toEqual([0.75, 0.25, 0])
    expect(sharesOf(draft('PRIORITY', { priority: '2' }, { priority: '1' }, { priority: '0', enabled: false }))).toEqual([0, 1, 0])
    expect(sharesOf(draft('WEIGHTED'))).toEqual([])
  })

  it('need whole numbers in their bounds', () => {
    expect([...badNumbers(draft('WEIGHTED', { weight: '0' }, { weight: '1000' }, { weight: '1.5' }))]).toEqual(['members.0.weight', 'members.2.weight'])
    expect([...badNumbers(draft('PRIORITY', { priority: '0' }, { priority: '1001' }, { priority: '' }))]).toEqual(['members.1.priority', 'members.2.priority'])
    expect([...badNumbers(draft('ROUND_ROBIN', { weight: 'x' }))]).toEqual([])
  })
})
