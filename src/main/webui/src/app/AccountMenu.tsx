import { LogOut, Monitor, Moon, Sun, type LucideIcon } from 'lucide-react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { useStore } from '../api/store'
import { hasToken, signOut } from '../session/session'
import { t } from '../texts/en'
import { Button } from '../ui/Button'
import { chooseTheme, theme, type Theme } from './theme'

const icons: Record<Theme, LucideIcon> = { system: Monitor, light: Sun, dark: Moon }
const themes: readonly Theme[] = ['system', 'light', 'dark']

export function AccountMenu() {
  const chosen = useStore(theme)
  const canLeave = useStore(hasToken)
  return (
    <MenuTrigger>
      <Button variant="bare" size="small" icon={icons[chosen]} aria-label={`${t.nav.account}, ${t.nav.theme}`} />
      <Popover className="popover" placement="top end">
        <Menu className="menu" aria-label={t.nav.account} onAction={key => key === 'sign-out' && void signOut()}>
          <MenuSection
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[chosen]}
            onSelectionChange={keys => chooseTheme(([...keys][0] as Theme | undefined) ?? 'system')}
          >
            <Header className="menu-item quiet">{t.nav.theme}</Header>
            {themes.map(one => {
              const Icon = icons[one]
              return (
                <MenuItem key={one} id={one} className="menu-item" textValue={t.nav.themes[one]}>
                  <Icon size={16} aria-hidden />
                  {t.nav.themes[one]}
                </MenuItem>
              )
            })}
          </MenuSection>
          {canLeave && <Separator className="menu-line" />}
          {canLeave && (
            <MenuItem id="sign-out" className="menu-item" textValue={t.nav.signOut}>
              <LogOut size={16} aria-hidden />
              {t.nav.signOut}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
