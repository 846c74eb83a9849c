import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sessionState } from '../src/session/session'
import { pageOf, provider } from './provider'
import { open, problems } from './render'
import { ALL, serve, viewer } from './server'

const types = ['LLM', 'TEXT_EMBEDDING', 'SPEECH_TO_TEXT', 'RERANK']
const acme = { ...provider, installed: false, status: 'NOT_CONFIGURED', defaultCredential: null, modelTypes: types }
const other = { ...acme, id: 'other', label: 'Other', modelTypes: ['LLM'] }

function serveProviders(...all: (typeof acme)[]) {
  serve({
    Viewer: () => viewer(ALL),
    Providers: ({ search }) => ({
      providers: pageOf(all.filter(one => one.label.toLowerCase().includes(String(search ?? '').toLowerCase()))),
    }),
  })
}

beforeEach(() => sessionState.set('starting'))

describe('a search for providers', () => {
  it('stays with the available ones while none is installed', async () => {
    serveProviders(acme, other)
    const { user } = open('/providers')
    await user.type(await screen.findByRole('searchbox'), 'acm')
    expect(await screen.findByText('1 provider')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Acme' })).toBeTruthy()
    expect(screen.getByRole('radio', { name: 'Available' }).getAttribute('aria-checked')).toBe('true')
  })

  it('leads to matches among those that are not shown', async () => {
    serveProviders(acme, { ...other, installed: true })
    const { user } = open('/providers?q=acm')
    expect(await screen.findByText('1 provider matches among those you can install.')).toBeTruthy()
    expect(await problems()).toEqual([])
    await user.click(screen.getByRole('link', { name: 'Show available' }))
    expect(await screen.findByRole('link', { name: 'Acme' })).toBeTruthy()
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'acm')
  })
})

it('features of models stand in words', async () => {
  const models = [{ ...provider.predefinedModels[0], features: ['agent-thought', 'stream-tool-call'] }]
  serve({
    Viewer: () => viewer(ALL),
    ProviderHead: () => ({ provider: { ...provider, predefinedModels: models } }),
    ModelRouting: () => ({ provider: { predefinedModels: [] } }),
  })
  open('/providers/acme/models')
  expect(await screen.findByText('agent thought')).toBeTruthy()
  expect(screen.getByText('stream tool call')).toBeTruthy()
})

it('a card prints the type that is asked for, and names the types that it has no room for', async () => {
  serveProviders(acme)
  open('/providers?show=available&type=RERANK')
  const more = await screen.findByTitle('Embedding, Speech to text')
  expect(more.textContent).toBe(' +2, Embedding, Speech to text')
  expect(more.parentElement!.textContent).toContain('Rerank, Text generation')
  expect(await problems()).toEqual([])
})
