import { useQuery, useQueryClient } from '@tanstack/react-query'
import { impactQuery } from '../../api/credentials'
import type { CustomModelRowFragment } from '../../api/gql/graphql'
import { RemoveCustomModel } from '../../api/models'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { Question } from '../../ui/Question'
import { Loaded } from '../../ui/states'
import { confirm } from '../../ui/toasts'

interface RemoveQuestionProps {
  model: CustomModelRowFragment
  providerId: string
  onClose: () => void
}

export function RemoveQuestion({ model, providerId, onClose }: RemoveQuestionProps) {
  const client = useQueryClient()
  const change = useChange()
  const impact = useQuery(impactQuery(providerId, { customModelId: model.id }))
  const remove = async () => {
    await change(RemoveCustomModel, { id: model.id })
    confirm(t.models.removedToast(model.name))
    await renewProvider(client, providerId)
  }
  return (
    <Question
      title={t.models.removeTitle(model.name)}
      keep={t.models.keep}
      confirm={t.models.removeConfirm}
      ready={impact.data !== undefined}
      onConfirm={remove}
      onClose={onClose}
    >
      <Loaded query={impact} skeleton={<p className="quiet">{t.loading} …</p>}>
        {known => (
          <Notice tone="warning">
            <p>{t.models.removeKeeps(known?.credentialsKept ?? model.credentialCount)}</p>
          </Notice>
        )}
      </Loaded>
    </Question>
  )
}
