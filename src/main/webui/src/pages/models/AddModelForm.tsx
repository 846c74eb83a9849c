import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ModelType } from '../../api/gql/graphql'
import { customModelFormQuery } from '../../api/models'
import type { ProviderHead } from '../../api/providers'
import { t } from '../../texts/en'
import { RadioField } from '../../ui/RadioField'
import { SelectField } from '../../ui/SelectField'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { TypedModelForm } from './TypedModelForm'

const MOST_RADIOS = 3

/** The form for a new model: its type decides the fields. */
export function AddModelForm({ provider }: { provider: ProviderHead }) {
  const [type, setType] = useState<ModelType>(provider.modelTypes[0] ?? 'LLM')
  // The form of the last type stays until the next is there, and what was typed with it.
  const form = useQuery({ ...customModelFormQuery(provider.id, type), placeholderData: keepPreviousData })
  const types = provider.modelTypes.map(one => ({ value: one, label: t.modelTypes[one] }))
  const TypeField = types.length <= MOST_RADIOS ? RadioField : SelectField
  return (
    <section aria-labelledby="fresh" className="stack">
      <div>
        <h3 id="fresh">{t.models.fresh}</h3>
        <p className="quiet">{t.models.freshLead}</p>
      </div>
      <div className="card form-card">
        <TypeField
          label={t.models.type}
          value={type}
          onChange={value => setType(value as ModelType)}
          options={types}
        />
        <Loaded query={form} skeleton={<Skeletons shape="form" />}>
          {known =>
            known ? (
              <TypedModelForm key={provider.id} provider={provider} type={type} fields={known.fields} />
            ) : (
              <State title={t.models.notTaken} bare />
            )
          }
        </Loaded>
      </div>
    </section>
  )
}
