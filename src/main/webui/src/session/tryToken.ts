import { t } from '../texts/en'

/** Asks the server who has the token; undefined if it knows, else why it does not. */
export async function tryToken(token: string): Promise<string | undefined> {
  // Only what a header can carry, and never a text that fetch would quote in an error.
  if (!/^[\x21-\x7e]+$/.test(token)) return t.session.refused
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: '{ viewer { name } }' }),
      credentials: 'omit',
    })
    if (response.ok) return undefined
    if (response.status === 429) return t.session.tooMany
    if (response.status === 403) return t.session.noRole
    return response.status === 401 ? t.session.refused : t.errors.notJson(response.status)
  } catch {
    return t.errors.unreachable
  }
}
