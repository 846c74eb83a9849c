import { useRef } from 'react'
import { change } from './client'
import { Refused } from './errors'
import type { TypedDocumentString } from './gql/graphql'

interface Attempt {
  content: string
  id: string
}

/**
 * Sends mutations of one form or one button, each with an idempotency key. The key stays while the same content is sent again
 * without an answer, so that nothing is done twice; an answer ends it.
 */
export function useChange() {
  const attempt = useRef<Attempt>(undefined)
  return async <Data extends object, Input extends object>(
    document: TypedDocumentString<Data, { input: Input }>,
    input: Input,
  ) => {
    const content = document.toString() + JSON.stringify(input)
    if (attempt.current?.content !== content) attempt.current = { content, id: randomId() }
    try {
      const payload = await change(document, { input: { ...input, clientMutationId: attempt.current.id } })
      attempt.current = undefined
      return payload
    } catch (failure) {
      if (failure instanceof Refused) attempt.current = undefined
      throw failure
    }
  }
}

export type Change = ReturnType<typeof useChange>

/** 128 random bits; `crypto.randomUUID` is missing where the console is served without TLS. */
function randomId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
