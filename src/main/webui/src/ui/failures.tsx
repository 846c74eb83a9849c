import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Refused } from '../api/errors'
import { store, useStore } from '../api/store'
import { t } from '../texts/en'
import { Button } from './Button'
import { Countdown } from './Countdown'
import { failureTitle, messageOf, RequestId } from './states'

const failure = store<unknown>(null)

/** Says that a change by one press did not happen. Stays until it is read, unlike a toast. */
export function failed(error: unknown): void {
  failure.set(error)
}

export function Failures() {
  const error = useStore(failure)
  if (error === null) return null
  const close = () => failure.set(null)
  return (
    <ModalOverlay className="veil middle" isOpen isDismissable onOpenChange={open => !open && close()}>
      <Modal className="question">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {failureTitle(error)}
          </Heading>
          <p>{error instanceof Refused ? error.message : messageOf(error)}</p>
          {error instanceof Refused && error.retryAt && (
            <p>
              <Countdown until={error.retryAt} as={t.health.testAgain} />
            </p>
          )}
          <RequestId of={error} />
          <div className="actions">
            <Button autoFocus onPress={close}>
              {t.close}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
