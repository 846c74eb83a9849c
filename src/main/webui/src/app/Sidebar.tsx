import { Link } from '@tanstack/react-router'
import { KeyRound, SquareTerminal } from 'lucide-react'
import { useStore } from '../api/store'
import { useViewer } from '../api/viewer'
import { settings } from '../session/start'
import { t } from '../texts/en'
import { AccountMenu } from './AccountMenu'
import { places } from './places'

export function Brand() {
  return (
    <Link to="/providers" className="brand">
      <span className="brand-mark">
        <KeyRound size={15} aria-hidden />
      </span>
      {t.product}
    </Link>
  )
}

export function Sidebar() {
  const viewer = useViewer()
  const known = useStore(settings)
  const shown = places.filter(place => viewer?.permissions.includes(place.permission))
  return (
    <>
      <Brand />
      <nav className="nav" aria-label={t.nav.label}>
        <ul>
          {shown.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ includeSearch: false }}>
                <Icon size={17} aria-hidden />
                {label}
              </Link>
            </li>
          ))}
          {known?.explorer && (
            <li>
              <a href="/q/graphql-ui/">
                <SquareTerminal size={17} aria-hidden />
                {t.nav.explorer}
              </a>
            </li>
          )}
        </ul>
      </nav>
      <div className="sidebar-foot">
        <p className="account">
          {viewer && (
            <>
              <b>{viewer.workspace.name}</b>
              <span>
                {viewer.name} · {t.roles[viewer.role]}
              </span>
            </>
          )}
        </p>
        <AccountMenu />
      </div>
    </>
  )
}
