import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { uninstallProvider, type ProviderHead } from '../../api/providers'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { Question } from '../../ui/Question'
import { confirm } from '../../ui/toasts'

export function UninstallQuestion({ provider, onClose }: { provider: ProviderHead; onClose: () => void }) {
  const client = useQueryClient()
  const change = useChange()
  const navigate = useNavigate()
  const models = provider.customModelCount + provider.removedCustomModelCount
  const deletes = provider.credentialCount + models > 0
  const uninstall = async () => {
    await uninstallProvider(change, client, provider.id, deletes)
    confirm(t.providers.uninstalledToast(provider.label))
    await navigate({ to: '/providers' })
  }
  return (
    <Question
      title={t.providers.uninstallTitle(provider.label)}
      keep={t.providers.keep}
      confirm={t.providers.uninstallConfirm}
      onConfirm={uninstall}
      onClose={onClose}
    >
      {deletes ? (
        <Notice tone="warning">
          <p>{t.providers.uninstallDeletes(provider.credentialCount, models)}</p>
        </Notice>
      ) : (
        <p>{t.providers.uninstallEmpty}</p>
      )}
    </Question>
  )
}
