import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SetDefault, type Owner } from '../../api/credentials'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { failed } from '../../ui/failures'
import { confirm } from '../../ui/toasts'

/** Makes a credential the default: list, bar and toast change together, once the server has done it. */
export function useMakeDefault(owner: Owner) {
  const client = useQueryClient()
  const change = useChange()
  return useMutation({
    mutationFn: async ({ id }: { id: string; name: string }) => {
      await change(SetDefault, { id })
      await renewProvider(client, owner.providerId)
    },
    onSuccess: (_data, { name }) => {
      confirm(t.credentials.madeDefault(name))
      announce(t.credentials.madeDefault(name))
    },
    onError: failed,
  })
}
