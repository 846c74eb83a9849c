import { getRouteApi, Link } from '@tanstack/react-router'
import { Boxes } from 'lucide-react'
import { t } from '../../texts/en'
import { useTitle } from '../../ui/Page'
import { State } from '../../ui/states'
import { CredentialList } from '../credential/CredentialList'
import { CredentialPanels } from '../credential/CredentialPanels'
import { InstallButton } from '../providers/InstallButton'
import { useMay } from '../../api/viewer'
import { useProvider } from './ProviderLayout'

const route = getRouteApi('/providers/$providerId/')

export function CredentialsTab() {
  const provider = useProvider()
  const { add, edit } = route.useSearch()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  useTitle(provider.label)
  if (!provider.installed) {
    return (
      <State title={t.providers.notInstalledTitle(provider.label)} icon={Boxes}>
        <p>{t.providers.notInstalled}</p>
        {mayManage && <InstallButton provider={provider} variant="primary" />}
      </State>
    )
  }
  if (!provider.credentialForm) return <CustomModelsOnly providerId={provider.id} />
  return (
    <>
      <CredentialList
        owner={{ providerId: provider.id }}
        subject={{
          label: provider.label,
          predefinedModels: provider.predefinedModels.length,
          status: provider.status,
          default: provider.defaultCredential ?? null,
        }}
        form={provider.credentialForm.fields}
      />
      <CredentialPanels
        add={add !== undefined}
        edit={edit}
        target={{
          owner: { providerId: provider.id },
          label: provider.label,
          icon: provider.icon,
          form: provider.credentialForm.fields,
          credentialCount: provider.credentialCount,
          defaultName: provider.defaultCredential?.name ?? null,
        }}
      />
    </>
  )
}

function CustomModelsOnly({ providerId }: { providerId: string }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  return (
    <State title={t.credentials.customOnlyTitle} icon={Boxes}>
      <p>{mayManage ? t.credentials.customOnly : t.credentials.emptyReadOnly}</p>
      {mayManage && (
        <Link to="/providers/$providerId/custom-models/add" params={{ providerId }} className="button">
          {t.models.add}
        </Link>
      )}
    </State>
  )
}
