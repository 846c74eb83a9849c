import { Link } from '@tanstack/react-router'
import { Boxes, KeyRound } from 'lucide-react'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { State } from '../../ui/states'

/** Why there is no provider to show, and the next step. */
export function NoProviders({ reason }: { reason: 'first' | 'noneInstalled' | 'allInstalled' }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  switch (reason) {
    case 'first':
      return (
        <Notice tone="accent" icon={KeyRound} title={mayManage ? t.providers.firstTitle : t.providers.noneInstalledTitle}>
          <p>{mayManage ? t.providers.first : t.providers.firstReadOnly}</p>
        </Notice>
      )
    case 'noneInstalled':
      return (
        <State title={t.providers.noneInstalledTitle} icon={Boxes}>
          <p>{t.providers.noneInstalled}</p>
          <Link to="/providers" search={{ show: 'available' }} className="button primary">
            {t.providers.seeAvailable}
          </Link>
        </State>
      )
    case 'allInstalled':
      return (
        <State title={t.providers.allInstalledTitle} icon={Boxes}>
          <p>{t.providers.allInstalled}</p>
        </State>
      )
  }
}
