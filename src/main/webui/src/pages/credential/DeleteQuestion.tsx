import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { DeleteCredential, impactQuery, type Owner } from '../../api/credentials'
import type { CredentialRowFragment, ImpactQuery } from '../../api/gql/graphql'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { Question } from '../../ui/Question'
import { Loaded } from '../../ui/states'
import { confirm } from '../../ui/toasts'
import { isModel, type Subject } from './subject'

type DeletionImpact = NonNullable<ImpactQuery['deletionImpact']>

interface DeleteQuestionProps {
  credential: Pick<CredentialRowFragment, 'id' | 'name'>
  owner: Owner
  subject: Subject
  onClose: () => void
}

/** Says what follows from deleting the credential, in numbers, and does it. */
export function DeleteQuestion({ credential, owner, subject, onClose }: DeleteQuestionProps) {
  const client = useQueryClient()
  const change = useChange()
  const navigate = useNavigate()
  const impact = useQuery(impactQuery(owner.providerId, { credentialId: credential.id }))
  const destroy = async () => {
    const { deletedCustomModelId } = await change(DeleteCredential, { id: credential.id })
    confirm(
      deletedCustomModelId
        ? t.credentials.deletedWithModel(credential.name, subject.label)
        : t.credentials.deleted(credential.name),
    )
    const isOnItsPage = deletedCustomModelId && location.pathname.endsWith(`/custom-models/${deletedCustomModelId}`)
    if (isOnItsPage) {
      await navigate({ to: '/providers/$providerId/custom-models', params: { providerId: owner.providerId }, replace: true })
    }
    await renewProvider(client, owner.providerId)
  }
  return (
    <Question
      title={t.credentials.deleteTitle(credential.name)}
      keep={t.credentials.keep}
      confirm={t.credentials.deleteConfirm}
      ready={impact.data !== undefined}
      onConfirm={destroy}
      onClose={onClose}
    >
      <Loaded query={impact} skeleton={<p className="quiet">{t.loading} …</p>}>
        {known => <Consequences impact={known} subject={subject} />}
      </Loaded>
      <p className="quiet">{t.credentials.destroyed}</p>
    </Question>
  )
}

function Consequences({ impact, subject }: { impact: DeletionImpact | null; subject: Subject }) {
  if (!impact) return null
  const sentences = [
    consequenceOf(impact, subject),
    impact.pools > 0 && t.credentials.deleteFromPools(impact.pools),
    impact.environments.length > 0 && t.credentials.deleteFromEnvironments(impact.environments),
  ].filter(Boolean)
  return sentences.length > 0 ? (
    <Notice tone="warning">
      {sentences.map(sentence => (
        <p key={String(sentence)}>{sentence}</p>
      ))}
    </Notice>
  ) : null
}

function consequenceOf(impact: DeletionImpact, subject: Subject): string | null {
  const texts = t.credentials
  if (impact.deletesCustomModel) {
    return subject.state === 'REMOVED' ? texts.deleteRemovedModel(subject.label) : texts.deleteModel(subject.label)
  }
  if (impact.unconfiguresProvider) return texts.deleteLast
  if (!impact.clearsDefault) return null
  return isModel(subject) ? texts.deleteDefaultOfModel(subject.label) : texts.deleteDefault(subject.predefinedModels ?? 0)
}
