import { Link } from '@tanstack/react-router'
import type { CredentialStatus } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'

interface DefaultNoticeProps {
  status: CredentialStatus
  predefinedModels: number
  providerId: string
}

/** Says that a default is missing, and how many models lack a credential; leads to where it is chosen. */
export function DefaultNotice({ status, predefinedModels, providerId }: DefaultNoticeProps) {
  if (status !== 'DEFAULT_MISSING') return null
  return (
    <Notice tone="warning" title={t.credentials.defaultMissing}>
      <p>{t.credentials.defaultMissingModels(predefinedModels)}</p>
      <Link to="/providers/$providerId" params={{ providerId }}>
        {t.credentials.chooseDefault}
      </Link>
    </Notice>
  )
}
