import { Collection, GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { Owner } from '../../api/credentials'
import type { Field } from '../../api/form'
import type { CredentialRowFragment } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { CredentialRow } from './CredentialRow'
import type { Subject } from './subject'

const ROW = 71

interface LongListProps {
  owner: Owner
  subject: Subject
  form: readonly Field[]
  rows: CredentialRowFragment[]
  isLoadingMore: boolean
  onMore: () => void
}

/** A list of which only the rows in sight are in the document. Tab moves within a row, arrows between rows. */
export function LongList({ owner, subject, form, rows, isLoadingMore, onMore }: LongListProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW }}>
      <GridList
        className="card long-list"
        aria-label={t.credentials.listLabel}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
      >
        <Collection items={rows} dependencies={[subject, form]}>
          {credential => (
            <GridListItem className="row" textValue={credential.name}>
              <CredentialRow credential={credential} owner={owner} subject={subject} form={form} />
            </GridListItem>
          )}
        </Collection>
        <GridListLoadMoreItem onLoadMore={onMore} isLoading={isLoadingMore} className="more-rows">
          {t.loading}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  )
}
