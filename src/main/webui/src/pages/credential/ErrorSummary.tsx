import { useEffect, useRef } from 'react'
import { connectionLost } from '../../api/client'
import { Refused, RequestFailed } from '../../api/errors'
import { useStore } from '../../api/store'
import { t } from '../../texts/en'
import { Countdown } from '../../ui/Countdown'
import { Notice } from '../../ui/Notice'
import { failureTitle, messageOf, RequestId } from '../../ui/states'
import { focusField, type FormErrors } from './errors'

interface ErrorSummaryProps {
  error: unknown
  errors: FormErrors
  /** Grows with each refusal, so that each one gets the focus. */
  refusals: number
  /** Whether it was a test, which is asked anew each time. */
  isTest?: boolean
}

/** Why a form was not taken: has the focus, and leads to the fields. */
export function ErrorSummary({ error, errors, refusals, isTest = false }: ErrorSummaryProps) {
  const isLost = useStore(connectionLost)
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals > 0) summary.current?.focus()
  }, [refusals])
  if (!error) return null
  if (error instanceof RequestFailed && error.code === 'UNREACHABLE' && !isLost) {
    return (
      <Notice tone="accent" title={t.connection.back} ref={summary} tabIndex={-1} role="status">
        {!isTest && <p>{t.connection.sendAgain}</p>}
      </Notice>
    )
  }
  if (!(error instanceof Refused)) {
    return (
      <Notice tone="danger" title={failureTitle(error)} ref={summary} tabIndex={-1} role="alert">
        <p>{messageOf(error)}</p>
        <RequestId of={error} />
      </Notice>
    )
  }
  const isRejected = error.has('CREDENTIAL_REJECTED')
  const title = isRejected ? t.health.rejectedTitle : t.form.summary(errors.all.length)
  return (
    <Notice
      tone="danger"
      title={title}
      label={title}
      ref={summary}
      tabIndex={-1}
      role="group"
    >
      <ul>
        {errors.all.map(({ message, field }) => (
          <li key={`${field} ${message}`}>
            {field ? (
              <button type="button" className="link-button" onClick={() => focusField(field)}>
                {message}
              </button>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
      {isRejected && <p>{t.health.rejected}</p>}
      {error.retryAt && (
        <p>
          <Countdown until={error.retryAt} as={t.health.testAgain} />
        </p>
      )}
    </Notice>
  )
}
