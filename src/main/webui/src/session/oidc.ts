import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts'
import { endSession, isCurrent, startSession } from './session'
import type { SignInSettings } from './settings'

export const CALLBACK_PATH = '/signed-in'

let manager: UserManager | undefined

/** Tokens stay in memory. The state and the verifier of PKCE are in the session's storage while the person is away. */
function managerOf(settings: SignInSettings): UserManager {
  manager ??= new UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: location.origin + CALLBACK_PATH,
    post_logout_redirect_uri: `${location.origin}/`,
    response_type: 'code',
    scope: settings.scopes,
    extraQueryParams: settings.parameters,
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    loadUserInfo: false,
    monitorSession: false,
    // Without a refresh token it would open a frame, which the policy of the page refuses.
    automaticSilentRenew: false,
  })
  return manager
}

/** Leaves for the issuer, which comes back to the address at hand. */
export async function leaveForIssuer(settings: SignInSettings): Promise<void> {
  await managerOf(settings).signinRedirect({ state: location.pathname + location.search })
}

/** Takes what the issuer sent back; the address to go on at. */
export async function comeBack(settings: SignInSettings): Promise<string> {
  const users = managerOf(settings)
  const user = await users.signinRedirectCallback()
  await users.clearStaleState()
  const source = async () => (await users.getUser())?.access_token ?? null
  const end = () => {
    users.stopSilentRenew()
    if (isCurrent(source)) endSession('ended')
  }
  users.events.addSilentRenewError(end)
  users.events.addAccessTokenExpired(end)
  if (user.refresh_token) users.startSilentRenew()
  startSession(source, async () => {
    users.stopSilentRenew()
    const endpoint = await users.metadataService.getEndSessionEndpoint()
    await (endpoint ? users.signoutRedirect() : users.removeUser())
  })
  return safeAddress(user.state)
}

/** An address of this server and no other. */
export function safeAddress(state: unknown): string {
  return typeof state === 'string' && /^\/(?![/\\])/.test(state) && !state.startsWith(CALLBACK_PATH) ? state : '/'
}
