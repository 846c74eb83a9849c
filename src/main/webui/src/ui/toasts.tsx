import { X } from 'lucide-react'
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { t } from '../texts/en'
import { Button } from './Button'

const SHOWN_FOR = 8000

interface Confirmation {
  text: string
  undo: (() => void) | undefined
}

const queue = new ToastQueue<Confirmation>({ maxVisibleToasts: 3 })

/** Confirms what was done. Never an error, and never the only way to something. */
export function confirm(text: string, undo?: () => void): void {
  queue.add({ text, undo }, { timeout: SHOWN_FOR })
}

export function Toasts() {
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              variant="bare"
              size="small"
              onPress={() => {
                toast.content.undo?.()
                queue.close(toast.key)
              }}
            >
              {t.undo}
            </Button>
          )}
          <Button slot="close" variant="bare" size="small" icon={X} aria-label={t.close} />
        </Toast>
      )}
    </ToastRegion>
  )
}
