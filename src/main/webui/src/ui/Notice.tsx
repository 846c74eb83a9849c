import { CircleAlert, KeyRound, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { classes } from './classes'

export type Tone = 'accent' | 'warning' | 'danger'

const icons: Record<Tone, LucideIcon> = { accent: KeyRound, warning: TriangleAlert, danger: CircleAlert }

interface NoticeProps {
  tone: Tone
  icon?: LucideIcon
  title?: string
  children?: ReactNode
  role?: 'status' | 'alert' | 'group'
  label?: string
  ref?: Ref<HTMLDivElement>
  tabIndex?: number
}

export function Notice({ tone, icon, title, children, role, label, ref, tabIndex }: NoticeProps) {
  const Icon = icon ?? icons[tone]
  return (
    <div className={classes('notice', tone)} role={role} aria-label={label} ref={ref} tabIndex={tabIndex}>
      <Icon size={18} aria-hidden />
      <div>
        {title && <p className="title">{title}</p>}
        {children}
      </div>
    </div>
  )
}
