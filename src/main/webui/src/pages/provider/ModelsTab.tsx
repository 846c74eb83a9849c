import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect } from 'react'
import { Layers, SearchX } from 'lucide-react'
import type { ModelType } from '../../api/gql/graphql'
import { modelRoutingQuery } from '../../api/modelSwitches'
import type { ProviderHead } from '../../api/providers'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { Badge } from '../../ui/Badge'
import { useTitle } from '../../ui/Page'
import { SearchField } from '../../ui/SearchField'
import { State } from '../../ui/states'
import { ModelCalls } from '../sharing/ModelCalls'
import { DefaultNotice } from '../credential/DefaultNotice'
import { useProvider } from './ProviderLayout'

type Model = ProviderHead['predefinedModels'][number]

const SEARCHED_FROM = 12
const route = getRouteApi('/providers/$providerId/models')

export function ModelsTab() {
  const provider = useProvider()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const models = provider.predefinedModels
  const found = models.filter(model => `${model.label} ${model.name}`.toLowerCase().includes(q.toLowerCase()))
  const types = [...new Set(found.map(model => model.type))]
  useTitle(`${t.providers.models} · ${provider.label}`)
  useEffect(() => {
    if (q !== '') announce(t.providers.predefined.found(found.length))
  }, [q, found.length])
  if (models.length === 0) {
    return (
      <State title={t.providers.predefined.noneTitle} icon={Layers}>
        <p>{t.providers.predefined.none}</p>
      </State>
    )
  }
  return (
    <>
      <DefaultNotice status={provider.status} predefinedModels={models.length} providerId={provider.id} />
      <p className="quiet">{t.providers.predefined.lead(models.length)}</p>
      {models.length > SEARCHED_FROM && (
        <SearchField
          label={t.providers.predefined.search}
          value={q}
          onChange={text => navigate({ search: text ? { q: text } : {}, replace: true })}
        />
      )}
      {found.length === 0 && <State title={t.providers.predefined.noneFound} icon={SearchX} />}
      {types.map(type => (
        <ModelTable
          key={type}
          providerId={provider.id}
          type={type}
          models={found.filter(model => model.type === type)}
        />
      ))}
    </>
  )
}

interface ModelTableProps {
  providerId: string
  type: ModelType
  models: Model[]
}

function ModelTable({ providerId, type, models }: ModelTableProps) {
  const routing = useQuery(modelRoutingQuery(providerId)).data
  const texts = t.providers.predefined
  const id = `models-${type}`
  return (
    <section className="card">
      <div className="table-title">
        <h2 id={id}>{t.modelTypes[type]}</h2>
        <span className="quiet figures">{t.count(models.length)}</span>
      </div>
      <table className="table" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{texts.model}</th>
            <th scope="col">{texts.features}</th>
            <th scope="col" className="number">
              {texts.context}
            </th>
            <th scope="col">{t.sharing.inUse}</th>
          </tr>
        </thead>
        <tbody>
          {models.map(model => (
            <tr key={model.name}>
              <td>
                <span className="mono">{model.name}</span>
                {model.label !== model.name && <span className="quiet"> {model.label}</span>}{' '}
                {model.deprecated && <Badge tone="warning">{texts.deprecated}</Badge>}
              </td>
              <td>
                {model.features.length > 0 && (
                  <span className="tags">
                    {model.features.map(feature => (
                      <Badge key={feature}>{feature.replaceAll('-', ' ')}</Badge>
                    ))}
                  </span>
                )}
              </td>
              <td className="number figures" data-label={texts.context}>
                {model.contextSize !== null && model.contextSize !== undefined && texts.tokens(model.contextSize)}
              </td>
              <td className="calls">
                <ModelCalls
                  target={{ providerId, model: model.name, type, custom: false }}
                  routing={routing?.find(one => one.name === model.name && one.type === type)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
