import { store } from '../api/store'

/** Where the token of a request comes from: nowhere in development. Never kept in state, storage or an address. */
type TokenSource = () => Promise<string | null>

export type SessionState = 'starting' | 'signedOut' | 'signedIn'

/** Why the sign-in page is shown: first visit, a token no longer valid, or the person's own wish. */
export type SignedOutReason = 'none' | 'ended' | 'left'

const NO_TOKEN: TokenSource = async () => null

let source: TokenSource = NO_TOKEN
let leave: () => Promise<void> = async () => {}

export const sessionState = store<SessionState>('starting')
export const signedOutReason = store<SignedOutReason>('none')
/** Whether there is anything to sign out of. */
export const hasToken = store(false)

/** Whether requests have their token from there. */
export function isCurrent(one: TokenSource): boolean {
  return source === one
}

export function token(): Promise<string | null> {
  return source()
}

export function startSession(newSource: TokenSource | null, onLeave: () => Promise<void> = async () => {}): void {
  source = newSource ?? NO_TOKEN
  leave = onLeave
  hasToken.set(newSource !== null)
  signedOutReason.set('none')
  sessionState.set('signedIn')
}

export function endSession(reason: SignedOutReason): void {
  source = NO_TOKEN
  hasToken.set(false)
  signedOutReason.set(reason)
  sessionState.set('signedOut')
}

/** Ends the session by the person's wish; at an issuer too, where it can be asked. */
export async function signOut(): Promise<void> {
  const leaveIssuer = leave
  leave = async () => {}
  endSession('left')
  await leaveIssuer()
}
