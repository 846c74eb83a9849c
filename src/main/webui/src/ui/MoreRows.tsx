import { t } from '../texts/en'
import { Button } from './Button'

interface MoreRowsProps {
  shown: number
  total: number
  hasNext: boolean
  isFetching: boolean
  onMore: () => void
}

/** The next page of a list, and how much of it is shown. */
export function MoreRows({ shown, total, hasNext, isFetching, onMore }: MoreRowsProps) {
  if (!hasNext) return null
  return (
    <div className="more-rows row-name">
      <Button size="small" isPending={isFetching} onPress={onMore}>
        {t.loadMore}
      </Button>
      <span className="quiet figures">{t.shown(shown, total)}</span>
    </div>
  )
}
