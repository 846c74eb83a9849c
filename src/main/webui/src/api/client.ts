import { endSession, token } from '../session/session'
import { t } from '../texts/en'
import { Refused, RequestFailed, type Refusal } from './errors'
import type { TypedDocumentString } from './gql/graphql'
import { store } from './store'

/** Whether the last request got no answer. */
export const connectionLost = store(false)

interface Answer<Data> {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string; requestId?: string } }[]
}

/** Sends one operation. Secrets travel in variables, in the body, and nowhere else. */
export async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const bearer = await token()
  const response = await reach('/graphql', {
    method: 'POST',
    headers: {
      Accept: 'application/graphql-response+json',
      'Content-Type': 'application/json',
      ...(bearer ? { Authorization: `Bearer ${bearer}` } : {}),
    },
    body: JSON.stringify({ query: document.toString(), variables }),
    credentials: 'omit',
    signal: signal ?? null,
  })
  const requestId = response.headers.get('X-Request-Id')
  if (response.status === 401) {
    endSession('ended')
    throw new RequestFailed('UNAUTHENTICATED', t.errors.signedOut, requestId)
  }
  const answer = await read<Data>(response, requestId)
  const error = answer.errors?.[0]
  if (error) {
    throw new RequestFailed(
      error.extensions?.code ?? 'INTERNAL_ERROR',
      error.message,
      error.extensions?.requestId ?? requestId,
    )
  }
  if (!answer.data) throw new RequestFailed('INTERNAL_ERROR', t.errors.noData, requestId)
  return answer.data
}

/** Sends a mutation; its payload, or what it was refused for. */
export async function change<Data extends object, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<PayloadOf<Data>> {
  const data = await send(document, variables)
  const payload = Object.values(data)[0] as PayloadOf<Data> & { userErrors: Refusal[] }
  if (payload.userErrors.length > 0) throw new Refused(payload.userErrors)
  return payload
}

type PayloadOf<Data extends object> = Exclude<Data[keyof Data], string | undefined>

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(address, init)
    connectionLost.set(isOfAGateway(response))
    if (isOfAGateway(response)) throw new RequestFailed('UNREACHABLE', t.errors.unreachable, null)
    return response
  } catch (failure) {
    if (failure instanceof RequestFailed) throw failure
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
    connectionLost.set(true)
    throw new RequestFailed('UNREACHABLE', t.errors.unreachable, null)
  }
}

/** What stands before the server answers so while the server does not. */
function isOfAGateway(response: Response): boolean {
  return response.status === 502 || response.status === 504
}

async function read<Data>(response: Response, requestId: string | null): Promise<Answer<Data>> {
  try {
    return (await response.json()) as Answer<Data>
  } catch {
    throw new RequestFailed('INTERNAL_ERROR', t.errors.notJson(response.status), requestId)
  }
}
