/** What the server tells everyone, without a token. */
export interface ConsoleSettings {
  version: string
  developmentAccess: boolean
  explorer: boolean
  signIn: SignInSettings | null
}

export interface SignInSettings {
  issuer: string
  clientId: string
  scopes: string
  parameters: Record<string, string>
}

export async function readSettings(): Promise<ConsoleSettings> {
  const response = await fetch('/console.json', { credentials: 'omit' })
  if (!response.ok) throw new Error(`/console.json: ${response.status}`)
  return (await response.json()) as ConsoleSettings
}
