import type { Sharer, Sharing } from '../../api/pools'

/** What calls use without a pool: the default, or with an environment what is bound there. */
export function assigned({ credentials }: Sharing, environment: string | null): Sharer | undefined {
  return credentials.find(one => (environment ? one.environments.includes(environment) : one.isDefault))
}
