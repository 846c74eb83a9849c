import { Ellipsis, type LucideIcon } from 'lucide-react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Button } from './Button'
import { classes } from './classes'

export interface MenuAction {
  id: string
  label: string
  icon: LucideIcon
  danger?: boolean
  onAction: () => void
}

interface RowMenuProps {
  label: string
  actions: MenuAction[]
  size?: 'small'
}

/** The further actions of a row. What destroys comes last. */
export function RowMenu({ label, actions, size = 'small' }: RowMenuProps) {
  return (
    <MenuTrigger>
      <Button variant="bare" size={size} icon={Ellipsis} aria-label={label} />
      <Popover className="popover" placement="bottom end">
        <AriaMenu className="menu" aria-label={label} onAction={id => actions.find(one => one.id === id)?.onAction()}>
          {actions.map(({ id, label: text, icon: Icon, danger }) => (
            <MenuItem key={id} id={id} className={classes('menu-item', danger && 'danger')} textValue={text}>
              <Icon size={16} aria-hidden />
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
