import { store } from '../api/store'
import { endSession, sessionState, startSession } from './session'
import { readSettings, type ConsoleSettings } from './settings'

const CALLBACK_PATH = '/signed-in'
const LONGEST_WAIT = 15_000

/** What the server offers, once known. */
export const settings = store<ConsoleSettings | null>(null)

/** Whether what the issuer sent back could not be taken. */
export const issuerFailed = store(false)

let running = false

/**
 * Reads how to sign in, and signs in where no person is needed: in development, and coming back from the issuer.
 *
 * @param goOn replaces the address
 */
export async function start(goOn: (address: string) => void): Promise<void> {
  if (running || sessionState.get() !== 'starting') return
  running = true
  try {
    const read = await readPatiently()
    settings.set(read)
    if (location.pathname === CALLBACK_PATH && read.signIn) await comeBack(read, goOn)
    else if (read.developmentAccess) startSession(null)
    else endSession('none')
  } finally {
    running = false
  }
}

async function comeBack({ signIn }: ConsoleSettings, goOn: (address: string) => void): Promise<void> {
  try {
    const oidc = await import('./oidc')
    goOn(await oidc.comeBack(signIn!))
  } catch {
    goOn('/')
    issuerFailed.set(true)
    endSession('none')
  }
}

async function readPatiently(): Promise<ConsoleSettings> {
  for (let wait = 1000; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return await readSettings()
    } catch {
      await new Promise(resolve => setTimeout(resolve, wait))
    }
  }
}
