import { useBlocker } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { Question } from '../../ui/Question'
import { focusField } from './errors'

interface FormShellProps {
  children: ReactNode
  submit: string
  isPending: boolean
  isTouched: boolean
  /** The field that has the focus when the form opens, where none asks for it. */
  firstField?: string | undefined
  /** A further action beside the buttons, and what came of it above them. */
  aside?: ReactNode
  outcome?: ReactNode
  onSubmit: () => void
  onClose: () => void
}

/** A form in a panel with its buttons; leaving it with something entered asks once. */
export function FormShell({
  children, submit, isPending, isTouched, firstField, aside, outcome, onSubmit, onClose,
}: FormShellProps) {
  useEffect(() => {
    if (firstField) focusField(firstField)
  }, [firstField])
  return (
    <form
      className="contents"
      noValidate
      autoComplete="off"
      onSubmit={event => {
        event.preventDefault()
        if (!isPending) onSubmit()
      }}
    >
      <div className="panel-body">{children}</div>
      <div className="panel-foot">
        {outcome}
        {aside && <span className="aside">{aside}</span>}
        <Button onPress={onClose}>{t.cancel}</Button>
        <Button variant="primary" type="submit" isPending={isPending}>
          {submit}
        </Button>
      </div>
      <LeavingQuestion isTouched={isTouched} />
    </form>
  )
}

const DISCARD = { title: t.form.discardTitle, text: t.form.discard, keep: t.form.keepEditing, confirm: t.form.discardConfirm }

/** Asks before an address is left on which something was entered, or is shown this one time. */
export function LeavingQuestion({ isTouched, texts = DISCARD }: { isTouched: boolean; texts?: typeof DISCARD }) {
  const leaving = useBlocker({ shouldBlockFn: () => isTouched, enableBeforeUnload: () => isTouched, withResolver: true })
  if (leaving.status !== 'blocked') return null
  return (
    <Question
      title={texts.title}
      keep={texts.keep}
      confirm={texts.confirm}
      onConfirm={async () => leaving.proceed()}
      onClose={() => leaving.reset()}
    >
      <p>{texts.text}</p>
    </Question>
  )
}
