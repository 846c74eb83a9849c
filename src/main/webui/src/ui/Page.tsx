import { useEffect, useRef, type ReactNode } from 'react'
import { t } from '../texts/en'

/** Whether a page was shown before: the first one leaves the focus where the browser puts it. */
let arrived = false

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = t.title(title)
  }, [title])
}

interface PageTitleProps {
  children: ReactNode
  /** The one heading of a page, or the first of a page below it. */
  level?: 1 | 2
  className?: string
}

/** The heading that has the focus after a change of page. */
export function PageTitle({ children, level = 1, className }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const Heading = `h${level}` as const
  useEffect(() => {
    if (arrived && !document.querySelector('[role=dialog], [role=alertdialog]')) {
      heading.current?.focus({ preventScroll: true })
    }
    arrived = true
  }, [])
  return (
    <Heading ref={heading} tabIndex={-1} className={className}>
      {children}
    </Heading>
  )
}

interface PageProps {
  title: string
  lead?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function Page({ title, lead, actions, children }: PageProps) {
  useTitle(title)
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <PageTitle>{title}</PageTitle>
          {lead && <p>{lead}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
