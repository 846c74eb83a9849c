import { CircleAlert, KeyRound, LockKeyhole, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { RequestFailed } from '../api/errors'
import { passes } from '../api/queries'
import { useViewer } from '../api/viewer'
import { t } from '../texts/en'
import { Button } from './Button'
import { classes } from './classes'
import { Skeletons } from './Skeletons'

interface StateProps {
  title: string
  icon?: LucideIcon
  tone?: 'warning'
  children?: ReactNode
  bare?: boolean
}

/** What is shown in place of a list: why there is none, and the one next step. */
export function State({ title, icon: Icon = KeyRound, tone, children, bare = false }: StateProps) {
  return (
    <div className={classes('state', !bare && 'card')}>
      <span className={classes('mark', tone)} aria-hidden>
        <Icon size={17} />
      </span>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const role = useViewer()?.role
  if (error instanceof RequestFailed && error.code === 'FORBIDDEN') {
    return (
      <State title={t.errors.refusedTitle} icon={LockKeyhole}>
        <p>{role ? t.errors.refused(t.roles[role]) : error.message}</p>
        <RequestId of={error} />
      </State>
    )
  }
  return (
    <State title={t.errors.title} icon={CircleAlert} tone="warning">
      <p role="alert">{messageOf(error)}</p>
      <RequestId of={error} />
      <Button onPress={onRetry}>{t.retry}</Button>
    </State>
  )
}

export function messageOf(error: unknown): string {
  return error instanceof RequestFailed ? error.message : t.errors.unexpected
}

/** A write without an answer may have been done. */
export function failureTitle(error: unknown): string {
  return error instanceof RequestFailed && error.code === 'UNREACHABLE' ? t.errors.noAnswerTitle : t.errors.changeTitle
}

export function RequestId({ of: error }: { of: unknown }) {
  return error instanceof RequestFailed && error.requestId ? (
    <p className="request-id mono">{t.requestId(error.requestId)}</p>
  ) : null
}

interface LoadedProps<Data> {
  query: {
    data: Data | undefined
    error: unknown
    failureReason?: unknown
    refetch: () => unknown
  }
  skeleton?: ReactNode
  children: (data: Data) => ReactNode
}

/** A query's data once it is there; until then its skeleton, or why it did not come. */
export function Loaded<Data>({ query, skeleton = <Skeletons />, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error && !passes(query.error)) return <ErrorState error={query.error} onRetry={() => query.refetch()} />
  return skeleton
}
