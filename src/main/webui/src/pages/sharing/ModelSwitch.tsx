import { useMutation, useQueryClient } from '@tanstack/react-query'
import { SwitchModel, type Target } from '../../api/pools'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { failed } from '../../ui/failures'
import { SwitchField } from '../../ui/SwitchField'
import { confirm } from '../../ui/toasts'

interface ModelSwitchProps {
  target: Target
  isOn: boolean
  isBare?: boolean
}

/** Whether calls for a model are answered at all. Shown as changed once the server has changed it. */
export function ModelSwitch({ target, isOn, isBare = false }: ModelSwitchProps) {
  const client = useQueryClient()
  const change = useChange()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const switching = useMutation({
    mutationFn: async (enabled: boolean) => {
      await change(SwitchModel, { target, enabled })
      await renewProvider(client, target.providerId)
    },
    onSuccess: (_data, enabled) =>
      enabled
        ? confirm(t.sharing.switchedOn(target.model))
        : confirm(t.sharing.switchedOff(target.model), () => switching.mutate(true)),
    onError: failed,
  })
  return (
    <SwitchField
      isBare={isBare}
      label={isBare ? t.sharing.switchNamed(target.model) : isOn ? t.sharing.modelIsOn : t.sharing.modelOff}
      isSelected={isOn}
      isDisabled={!mayManage || switching.isPending}
      onChange={enabled => switching.mutate(enabled)}
    />
  )
}
