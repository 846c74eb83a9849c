import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RemovedModelsQuery } from '../../api/gql/graphql'
import { ReaddCustomModel, removedModelsQuery } from '../../api/models'
import type { ProviderHead } from '../../api/providers'
import { renewProvider } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { failed } from '../../ui/failures'
import { MoreRows } from '../../ui/MoreRows'
import { SelectField } from '../../ui/SelectField'
import { Loaded } from '../../ui/states'
import { confirm } from '../../ui/toasts'

type RemovedModel = RemovedModelsQuery['customModels']['nodes'][number]

export function RemovedModels({ provider }: { provider: ProviderHead }) {
  const list = useInfiniteQuery(removedModelsQuery(provider.id))
  return (
    <section aria-labelledby="again" className="stack">
      <div>
        <h3 id="again">{t.models.again}</h3>
        <p className="quiet">{t.models.againLead}</p>
      </div>
      <Loaded query={list}>
        {({ pages }) => (
          <div className="card rows">
            <ul className="rows">
              {pages
                .flatMap(page => page.nodes)
                .map(model => (
                  <li className="again-row" key={model.id}>
                    <ReaddRow model={model} providerId={provider.id} />
                  </li>
                ))}
            </ul>
            <MoreRows list={list} />
          </div>
        )}
      </Loaded>
    </section>
  )
}

/** A removed model with one of its credentials to choose: the newest, until another one is chosen. */
function ReaddRow({ model, providerId }: { model: RemovedModel; providerId: string }) {
  const client = useQueryClient()
  const change = useChange()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState(model.credentials[0]?.id ?? '')
  const readd = useMutation({
    mutationFn: async () => {
      const { credential } = await change(ReaddCustomModel, { id: model.id, credentialId: chosen })
      confirm(t.models.againToast(model.name, credential?.name ?? ''))
      await navigate({
        to: '/providers/$providerId/custom-models',
        params: { providerId },
      })
      await renewProvider(client, providerId)
    },
    onError: failed,
  })
  return (
    <>
      <p className="row-name">
        <span className="mono">{model.name}</span>
        <Badge>{t.modelTypes[model.type]}</Badge>
      </p>
      <SelectField
        label={t.models.againCredential(model.name)}
        help={model.credentialCount > model.credentials.length ? t.models.againMany : undefined}
        value={chosen}
        onChange={setChosen}
        options={model.credentials.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button isPending={readd.isPending} onPress={() => readd.mutate()} aria-label={t.models.againNamed(model.name)}>
        {t.models.againAdd}
      </Button>
    </>
  )
}
