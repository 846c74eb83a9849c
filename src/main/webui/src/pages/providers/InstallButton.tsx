import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import type { ProviderCardFragment } from '../../api/gql/graphql'
import { installProvider } from '../../api/providers'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { confirm } from '../../ui/toasts'
import { messageOf } from '../../ui/states'
import { Refused } from '../../api/errors'

interface InstallButtonProps {
  provider: Pick<ProviderCardFragment, 'id' | 'label' | 'configurationMethods'>
  variant?: 'primary'
}

/** Installs the provider, and goes on to its first credential. */
export function InstallButton({ provider, variant }: InstallButtonProps) {
  const client = useQueryClient()
  const change = useChange()
  const navigate = useNavigate()
  const install = useMutation({
    mutationFn: () => installProvider(change, client, provider.id),
    onSuccess: async () => {
      confirm(t.providers.installedToast(provider.label))
      const params = { providerId: provider.id }
      await (provider.configurationMethods.includes('PREDEFINED_MODEL')
        ? navigate({ to: '/providers/$providerId', params, search: { add: '' } })
        : navigate({ to: '/providers/$providerId/custom-models/add', params }))
    },
  })
  return (
    <>
      {install.error && (
        <span className="error" role="alert">
          {install.error instanceof Refused ? install.error.message : messageOf(install.error)}
        </span>
      )}
      <Button
        {...(variant ? { variant } : { size: 'small' as const })}
        icon={Plus}
        isPending={install.isPending}
        onPress={() => install.mutate()}
        aria-label={t.providers.installNamed(provider.label)}
      >
        {t.providers.install}
      </Button>
    </>
  )
}
