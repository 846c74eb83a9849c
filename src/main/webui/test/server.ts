import { expect, vi } from 'vitest'

type Answers = Record<string, (variables: Record<string, unknown>) => unknown>

/** A server that answers operations by name, and remembers what it was sent. */
export function serve(answers: Answers) {
  const requests: { operation: string; variables: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    if (address === '/console.json') {
      return Response.json({ version: 'test', developmentAccess: true, explorer: false, signIn: null })
    }
    const { query, variables } = JSON.parse(String(init.body)) as { query: string; variables: Record<string, unknown> }
    const operation = /(?:query|mutation) (\w+)/.exec(query)![1]!
    requests.push({ operation, variables })
    const answer = answers[operation]
    if (!answer) throw new Error(`No answer to ${operation}`)
    const result = answer(variables)
    return result instanceof Response ? result : Response.json({ data: result }, { headers: { 'X-Request-Id': 'r-1' } })
  })
  return requests
}

export const viewer = (permissions: string[], role = 'OWNER') => ({
  viewer: { name: 'Ada', role, permissions, workspace: { id: 'w', name: 'default' } },
})

export const ALL = ['READ', 'READ_FIELDS', 'MANAGE_CREDENTIALS', 'MANAGE_ACCESS', 'MANAGE_WORKSPACES', 'READ_AUDIT']

/** An idempotency key, whatever it is. */
export const KEY = expect.stringMatching(/^[0-9a-f]{32}$/) as unknown
