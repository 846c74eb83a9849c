import type { RefusedFragment } from './gql/graphql'

export type Refusal = RefusedFragment

/** A request without an answer, or with an error at the top level. */
export class RequestFailed extends Error {
  constructor(
    /** The server's code, or UNREACHABLE where there was no answer. */
    readonly code: string,
    message: string,
    readonly requestId: string | null,
  ) {
    super(message)
    this.name = 'RequestFailed'
  }

  /** Whether the same read may succeed by itself in a moment. */
  get passes(): boolean {
    return this.code === 'UNREACHABLE' || this.code === 'UNAVAILABLE'
  }
}

/** A mutation that the server refused for reasons that the person can mend. */
export class Refused extends Error {
  constructor(
    readonly refusals: Refusal[],
    /** When the same may be asked again, where the server says so. */
    readonly retryAt: string | null = null,
  ) {
    super(refusals.map(refusal => refusal.message).join(' '))
    this.name = 'Refused'
  }

  has(code: Refusal['code']): boolean {
    return this.refusals.some(refusal => refusal.code === code)
  }
}
