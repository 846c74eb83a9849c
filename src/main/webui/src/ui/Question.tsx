import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Refused } from '../api/errors'
import { Button } from './Button'
import { Notice } from './Notice'
import { failureTitle, messageOf, RequestId } from './states'

interface QuestionProps {
  title: string
  children: ReactNode
  keep: string
  confirm: string
  /** Whether what follows is known, so that the answer can be given. */
  ready?: boolean
  onConfirm: () => Promise<void>
  onClose: () => void
}

/** Asks before something is destroyed. The focus is on what changes nothing. */
export function Question({ title, children, keep, confirm, ready = true, onConfirm, onClose }: QuestionProps) {
  const answer = useMutation({ mutationFn: onConfirm, onSuccess: onClose })
  return (
    <ModalOverlay
      className="veil middle"
      isOpen
      onOpenChange={open => !open && !answer.isPending && onClose()}
    >
      <Modal className="question">
        <Dialog role="alertdialog">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          {answer.error && (
            <Notice tone="danger" role="alert" title={failureTitle(answer.error)}>
              <p>{answer.error instanceof Refused ? answer.error.message : messageOf(answer.error)}</p>
              <RequestId of={answer.error} />
            </Notice>
          )}
          <div className="actions">
            <Button autoFocus onPress={onClose} isDisabled={answer.isPending}>
              {keep}
            </Button>
            <Button
              variant="danger"
              isDisabled={!ready}
              isPending={answer.isPending}
              onPress={() => answer.mutate()}
            >
              {confirm}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
