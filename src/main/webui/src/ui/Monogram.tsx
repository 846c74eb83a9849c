import { classes } from './classes'

/** The picture of a provider; the name stands beside it. */
export function Monogram({ icon, size }: { icon: string | null | undefined; size?: 'small' | 'large' }) {
  return icon ? (
    <img className={classes('monogram', size)} src={icon} alt="" width={40} height={40} loading="lazy" />
  ) : (
    <span className={classes('monogram', size, 'skeleton')} aria-hidden />
  )
}
