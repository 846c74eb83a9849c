import type { LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, ProgressBar, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { t } from '../texts/en'
import { classes } from './classes'

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  variant?: 'primary' | 'danger' | 'bare'
  size?: 'small'
  icon?: LucideIcon
  children?: ReactNode
  ref?: Ref<HTMLButtonElement>
}

export function Button({ variant, size, icon: Icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes('button', variant, size, !children && 'icon-only')}>
      {({ isPending }) => (
        <>
          {isPending ? (
            <ProgressBar isIndeterminate aria-label={t.loading} className="spinner" />
          ) : (
            Icon && <Icon size={16} aria-hidden />
          )}
          {children}
        </>
      )}
    </AriaButton>
  )
}
