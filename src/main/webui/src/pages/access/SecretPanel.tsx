import { useMutation } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { t } from '../../texts/en'
import { Notice } from '../../ui/Notice'
import { Panel } from '../../ui/Panel'
import { ErrorSummary } from '../credential/ErrorSummary'
import { formErrors } from '../credential/errors'
import { FormShell } from '../credential/FormShell'
import { ShownOnce } from './ShownOnce'

interface SecretPanelProps {
  action: string
  secretTitle: string
  fieldNames: readonly string[]
  isTouched: boolean
  /** Returns the secret of what was created. */
  create: () => Promise<string | null | undefined>
  onClose: (saved?: boolean) => void
  /** The form, with the errors of its fields. */
  children: (errors: ReadonlyMap<string, string>) => ReactNode
}

/** A form that creates something with a secret, which then stands in its place, this one time. */
export function SecretPanel({
  action, secretTitle, fieldNames, isTouched, create, onClose, children,
}: SecretPanelProps) {
  const [refusals, setRefusals] = useState(0)
  const creation = useMutation({
    mutationFn: create,
    // The secret must not stay in the memory of the library longer than it is shown.
    gcTime: 0,
    onError: () => setRefusals(count => count + 1),
  })
  const errors = formErrors(creation.error, fieldNames)
  const secret = creation.data
  return (
    <Panel title={secret ? secretTitle : action} onClose={() => onClose()}>
      {creation.isSuccess && !secret ? (
        <div className="panel-body">
          <Notice tone="warning" role="alert">
            <p>{t.access.createdBefore}</p>
          </Notice>
        </div>
      ) : secret ? (
        <ShownOnce secret={secret} onDone={() => onClose(true)} />
      ) : (
        <FormShell
          submit={action}
          isPending={creation.isPending}
          isTouched={isTouched}
          onSubmit={() => creation.mutate()}
          onClose={() => onClose()}
        >
          <ErrorSummary error={creation.error} errors={errors} refusals={refusals} />
          {children(errors.byField)}
        </FormShell>
      )}
    </Panel>
  )
}
