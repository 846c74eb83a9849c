import type { InfiniteData } from '@tanstack/react-query'
import { t } from '../texts/en'
import { Button } from './Button'

interface PagedList {
  data: InfiniteData<{ totalCount: number; nodes: readonly unknown[] }> | undefined
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** The next page of a list, and how much of it is shown. */
export function MoreRows({ list }: { list: PagedList }) {
  if (!list.hasNextPage) return null
  const pages = list.data?.pages ?? []
  const shown = pages.reduce((rows, page) => rows + page.nodes.length, 0)
  return (
    <div className="more-rows row-name">
      <Button size="small" isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {t.loadMore}
      </Button>
      <span className="quiet figures">{t.shown(shown, pages[0]?.totalCount ?? 0)}</span>
    </div>
  )
}
