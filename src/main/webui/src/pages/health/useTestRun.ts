import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Refused } from '../../api/errors'
import type { HealthFragment } from '../../api/gql/graphql'
import { testCredential, type Testable } from '../../api/health'
import { renewProvider } from '../../api/queries'
import { messageOf } from '../../ui/states'

/** What became of one credential: a verdict, or why there is none. */
export type Outcome = { health: HealthFragment } | { failure: string }

interface Run {
  state: 'ready' | 'running' | 'stopped' | 'over'
  outcomes: ReadonlyMap<string, Outcome>
  current: { id: string; since: number } | null
  /** When the server takes the next question, while it takes none. */
  pauseUntil: string | null
}

const READY: Run = { state: 'ready', outcomes: new Map(), current: null, pauseUntil: null }

/** Tests credentials one after the other, until it is stopped; waits where the server wants to be asked less often. */
export function useTestRun(providerId: string, credentials: readonly Testable[]) {
  const client = useQueryClient()
  const [run, setRun] = useState(READY)
  const stopping = useRef<AbortController>(undefined)
  const set = (change: Partial<Run>) => setRun(last => ({ ...last, ...change }))
  const stop = () => stopping.current?.abort()
  useEffect(() => () => stopping.current?.abort(), [])

  const start = async () => {
    const { signal } = (stopping.current = new AbortController())
    set({ ...READY, state: 'running' })
    for (const { id } of credentials) {
      set({ current: { id, since: Date.now() } })
      const outcome = await tested(id, signal, pauseUntil => set({ pauseUntil }))
      if (signal.aborted) break
      setRun(last => ({ ...last, outcomes: new Map([...last.outcomes, [id, outcome]]) }))
    }
    set({ state: signal.aborted ? 'stopped' : 'over', current: null, pauseUntil: null })
    await renewProvider(client, providerId)
  }
  return { ...run, start, stop }
}

async function tested(id: string, signal: AbortSignal, onPause: (until: string | null) => void): Promise<Outcome> {
  for (;;) {
    try {
      return { health: await testCredential({ id }, signal) }
    } catch (failure) {
      const until = failure instanceof Refused && failure.has('BUSY') ? failure.retryAt : null
      if (signal.aborted || until === null) {
        return { failure: failure instanceof Refused ? failure.message : messageOf(failure) }
      }
      onPause(until)
      await passed(until, signal)
      onPause(null)
      if (signal.aborted) return { failure: '' }
    }
  }
}

/** Waits until the moment, or until stopped. */
function passed(moment: string, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, Math.max(1000, new Date(moment).getTime() - Date.now()))
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
