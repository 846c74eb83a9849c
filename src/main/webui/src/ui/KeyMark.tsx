import { KeyRound } from 'lucide-react'
import { classes } from './classes'

/** The sign of the product: filled is in use, a dashed ring is kept. */
export function KeyMark({ filled }: { filled: boolean }) {
  return (
    <span className={classes('mark', filled && 'filled')} aria-hidden>
      <KeyRound size={17} />
    </span>
  )
}
