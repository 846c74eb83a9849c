import { QueryClient } from '@tanstack/react-query'
import { RequestFailed } from './errors'

const LONGEST_WAIT = 5000

export function passes(error: unknown): boolean {
  return error instanceof RequestFailed && error.passes
}

/** Reads are repeated after 1, 2, 4 and then each 5 seconds while there is no answer; writes never by themselves. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (_count, error) => passes(error),
        retryDelay: count => Math.min(1000 * 2 ** count, LONGEST_WAIT),
        networkMode: 'always',
        staleTime: 10_000,
        refetchOnReconnect: true,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

/** Keys of queries: everything of a provider begins alike, so that one change renews all of it. */
export const keys = {
  viewer: ['viewer'] as const,
  providers: ['providers'] as const,
  provider: (id: string) => ['provider', id] as const,
  tokens: ['tokens'] as const,
  workspaces: ['workspaces'] as const,
  audit: ['audit'] as const,
  /** What spans providers: pools, environments, bindings. */
  routing: ['routing'] as const,
}

/** Renews what a change of a provider can have changed, and waits for what is shown of it. */
export async function renewProvider(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.provider(id) }),
    client.invalidateQueries({ queryKey: keys.providers }),
    client.invalidateQueries({ queryKey: keys.routing }),
    client.invalidateQueries({ queryKey: keys.audit, refetchType: 'none' }),
  ])
}
