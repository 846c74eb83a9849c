import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'

interface BadgeProps {
  tone?: 'accent' | 'warning' | 'danger'
  icon?: LucideIcon
  children: ReactNode
}

export function Badge({ tone, icon: Icon, children }: BadgeProps) {
  return (
    <span className={classes('badge', tone)}>
      {Icon && <Icon size={13} aria-hidden />}
      {children}
    </span>
  )
}
