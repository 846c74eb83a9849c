import { Boxes } from 'lucide-react'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { PageTitle, useTitle } from '../../ui/Page'
import { State } from '../../ui/states'
import { useProvider } from '../provider/ProviderLayout'
import { InstallButton } from '../providers/InstallButton'
import { AddModelForm } from './AddModelForm'
import { BackToModels } from './CustomModelPage'
import { RemovedModels } from './RemovedModels'

/** Removed models first: adding one of them again is the quick way. Below them, a new one. */
export function AddModelPage() {
  const provider = useProvider()
  const mayManage = useMay('MANAGE_CREDENTIALS')
  useTitle(`${t.models.addTitle} · ${provider.label}`)
  return (
    <>
      <BackToModels />
      <PageTitle level={2}>{t.models.addTitle}</PageTitle>
      {!provider.configurationMethods.includes('CUSTOM_MODEL') ? (
        <State title={t.models.notTaken} icon={Boxes} />
      ) : !mayManage ? (
        <State title={t.errors.refusedTitle}>
          <p>{t.models.emptyReadOnly}</p>
        </State>
      ) : !provider.installed ? (
        <State title={t.providers.notInstalledTitle(provider.label)} icon={Boxes}>
          <p>{t.providers.notInstalled}</p>
          <InstallButton provider={provider} variant="primary" />
        </State>
      ) : (
        <>
          {provider.removedCustomModelCount > 0 && <RemovedModels provider={provider} />}
          <AddModelForm provider={provider} />
        </>
      )}
    </>
  )
}
