import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import type { HealthFragment } from '../../api/gql/graphql'
import { ResetHealth, testCredential } from '../../api/health'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { failed } from '../../ui/failures'
import { confirm } from '../../ui/toasts'

interface Named {
  id: string
  name: string
}

/** Tests a stored credential; its verdict is shown when the list has it. */
export function useTest(providerId: string, credential: Named) {
  const client = useQueryClient()
  return useMutation({
    mutationKey: testKey(credential.id),
    mutationFn: async () => {
      const health = await testCredential({ id: credential.id })
      await renewProvider(client, providerId)
      return health
    },
    onSuccess: health => tell(credential.name, health),
    onError: failed,
  })
}

function tell(name: string, { verdict }: HealthFragment) {
  const text = t.health.result(name, t.health.verdicts[verdict])
  confirm(text)
  announce(text)
}

/** When the running test of a credential began; a row that left the document and came back still knows it. */
export function useTestingSince(id: string): number | undefined {
  return useMutationState({
    filters: { mutationKey: testKey(id), status: 'pending' },
    select: mutation => mutation.state.submittedAt,
  })[0]
}

function testKey(id: string) {
  return ['test', id] as const
}

/** Ends a rejection and a cooldown by hand. */
export function useReset(providerId: string, credential: Named) {
  const client = useQueryClient()
  const change = useChange()
  return useMutation({
    mutationFn: async () => {
      await change(ResetHealth, { id: credential.id })
      await renewProvider(client, providerId)
    },
    onSuccess: () => confirm(t.health.resetToast(credential.name)),
    onError: failed,
  })
}
