import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionState } from '../src/session/session'
import { settings } from '../src/session/start'
import { pageOf } from './provider'
import { open, problems } from './render'
import { ALL, serve, viewer } from './server'

const offered = (signIn: object | null) => ({ version: 'x', developmentAccess: false, explorer: false, signIn })
const sent: Headers[] = []

/** A server that wants a token, in front of the one that answers. */
function wantToken(signIn: object | null = null) {
  serve({ Viewer: () => viewer(ALL), Providers: () => ({ providers: pageOf([]) }) })
  const answering = fetch
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (address === '/console.json') return Response.json(offered(signIn))
    const headers = new Headers(init.headers)
    sent.push(headers)
    if (headers.get('Authorization') !== 'Bearer mk_owner_good') return new Response('{}', { status: 401 })
    if (String(init.body).includes('{ viewer { name } }')) return Response.json({ data: {} })
    return answering(address, init)
  })
}

beforeEach(() => {
  sessionState.set('starting')
  settings.set(null)
  sent.length = 0
})

describe('signing in with a token', () => {
  it('says beforehand that it is not kept', async () => {
    wantToken()
    open('/providers')
    expect(await screen.findByText(/after loading the page again you are asked again/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /Sign in with/ })).toBeNull()
    expect(await problems()).toEqual([])
  })

  it('refuses one that the server does not know, in words at the field', async () => {
    wantToken()
    const { user } = open('/providers')
    await user.type(await screen.findByLabelText('API token'), 'mk_owner_bad')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText(/does not accept this token/)).toBeTruthy()
    expect(screen.getByLabelText('API token').getAttribute('aria-invalid')).toBe('true')
  })

  it('sends no text that is no header, and quotes none', async () => {
    wantToken()
    const { user } = open('/providers')
    await user.type(await screen.findByLabelText('API token'), 'ключ')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByText(/does not accept this token/)).toBeTruthy()
    expect(sent).toEqual([])
  })

  it('shows the page that was asked for, and keeps the token nowhere', async () => {
    wantToken()
    const { user } = open('/providers')
    await user.type(await screen.findByLabelText('API token'), ' mk_owner_good ')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('heading', { name: 'Providers' })).toBeTruthy()
    expect(sent.every(headers => headers.get('Authorization') === 'Bearer mk_owner_good')).toBe(true)
    expect(localStorage.length + sessionStorage.length).toBe(0)
    expect(document.documentElement.outerHTML).not.toContain('mk_owner_good')
  })
})

it('offers the issuer where there is one', async () => {
  wantToken({ issuer: 'https://login.example/realms/staff', clientId: 'c', scopes: 'openid', parameters: {} })
  open('/providers')
  expect(await screen.findByRole('button', { name: 'Sign in with login.example' })).toBeTruthy()
})
