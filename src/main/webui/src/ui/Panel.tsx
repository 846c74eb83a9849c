import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { t } from '../texts/en'
import { Button } from './Button'

interface PanelProps {
  title: string
  subtitle?: string | undefined
  picture?: ReactNode
  onClose: () => void
  children: ReactNode
}

/** A panel at the side; the whole screen on a phone. Its address closes it, by Back. */
export function Panel({ title, subtitle, picture, onClose, children }: PanelProps) {
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className="side">
        <Dialog className="panel">
          <header className="panel-head">
            {picture}
            <div>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              {subtitle && <p>{subtitle}</p>}
            </div>
            <Button variant="bare" size="small" icon={X} aria-label={t.close} onPress={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
