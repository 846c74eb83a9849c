import { useEffect, useRef } from 'react'
import { Refused } from '../../api/errors'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { failureTitle, messageOf, RequestId } from '../../ui/states'
import { focusField, type FormErrors } from './errors'

interface ErrorSummaryProps {
  error: unknown
  errors: FormErrors
  /** Grows with each refusal, so that each one gets the focus. */
  refusals: number
}

/** Why a form was not taken: has the focus, and leads to the fields. */
export function ErrorSummary({ error, errors, refusals }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusals > 0) summary.current?.focus()
  }, [refusals])
  if (!error) return null
  if (!(error instanceof Refused)) {
    return (
      <Notice tone="danger" title={failureTitle(error)} ref={summary} tabIndex={-1} role="alert">
        <p>{messageOf(error)}</p>
        <RequestId of={error} />
      </Notice>
    )
  }
  return (
    <Notice
      tone="danger"
      title={t.form.summary(errors.all.length)}
      label={t.form.summary(errors.all.length)}
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
    </Notice>
  )
}
