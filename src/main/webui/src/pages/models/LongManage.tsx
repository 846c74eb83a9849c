import {
  Collection,
  GridList,
  GridListHeader,
  GridListItem,
  GridListLoadMoreItem,
  GridListSection,
  ListLayout,
  Virtualizer,
} from 'react-aria-components'
import { t } from '../../texts/en'
import { CredentialRow } from '../credential/CredentialRow'
import { AllOfModel, ModelHead, subjectOf, type ManagedModel } from './ModelGroup'

const ROW = 71
const HEAD = 49

interface LongManageProps {
  providerId: string
  models: ManagedModel[]
  isLoadingMore: boolean
  onMore: () => void
}

/** All credentials of many models, of which only those in sight are in the document. */
export function LongManage({ providerId, models, isLoadingMore, onMore }: LongManageProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: ROW, estimatedHeadingHeight: HEAD }}>
      <GridList
        className="card long-list"
        aria-label={t.models.manageTitle}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
      >
        <Collection items={models} dependencies={[providerId]}>
          {model => (
            <GridListSection id={model.id} aria-label={model.name}>
              <GridListHeader className="group-head">
                <ModelHead model={model} providerId={providerId} />
              </GridListHeader>
              <Collection items={model.credentials} dependencies={[model]}>
                {credential => (
                  <GridListItem className="row" textValue={credential.name}>
                    <CredentialRow
                      credential={credential}
                      owner={{ providerId, customModelId: model.id }}
                      subject={subjectOf(model)}
                      form={model.credentialForm?.fields ?? []}
                    />
                  </GridListItem>
                )}
              </Collection>
              {model.credentialCount > model.credentials.length && (
                <GridListItem id={`all-${model.id}`} className="more-rows" textValue={t.models.manageAll(model.credentialCount)}>
                  <AllOfModel model={model} providerId={providerId} />
                </GridListItem>
              )}
            </GridListSection>
          )}
        </Collection>
        <GridListLoadMoreItem onLoadMore={onMore} isLoading={isLoadingMore} className="more-rows">
          {t.loading}
        </GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  )
}
