import { Link } from '@tanstack/react-router'
import type { ModelCredentialsQuery } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { CredentialRow } from '../credential/CredentialRow'
import type { Subject } from '../credential/subject'

export type ManagedModel = ModelCredentialsQuery['customModels']['nodes'][number]

interface ModelGroupProps {
  model: ManagedModel
  providerId: string
}

/** A model with its credentials, as a card of its own. */
export function ModelGroup({ model, providerId }: ModelGroupProps) {
  return (
    <section className="card rows group" aria-labelledby={headId(model)}>
      <div className="group-head">
        <ModelHead model={model} providerId={providerId} />
      </div>
      <ul className="rows" aria-label={`${t.credentials.listLabel}: ${model.name}`}>
        {model.credentials.map(credential => (
          <li className="row" key={credential.id}>
            <CredentialRow
              credential={credential}
              owner={{ providerId, customModelId: model.id }}
              subject={subjectOf(model)}
              form={model.credentialForm?.fields ?? []}
            />
          </li>
        ))}
      </ul>
      {model.credentialCount > model.credentials.length && (
        <p className="more-rows">
          <AllOfModel model={model} providerId={providerId} />
        </p>
      )}
    </section>
  )
}

export function ModelHead({ model, providerId }: ModelGroupProps) {
  return (
    <>
      <h3 id={headId(model)} className="row-name">
        <Link
          to="/providers/$providerId/custom-models/$modelId"
          params={{ providerId, modelId: model.id }}
          className="mono"
        >
          {model.name}
        </Link>
      </h3>
      <Badge>{t.modelTypes[model.type]}</Badge>
      {model.state === 'REMOVED' && <Badge tone="warning">{t.models.removed}</Badge>}
      <span className="quiet figures">{t.credentialsCounted(model.credentialCount)}</span>
    </>
  )
}

/** Leads to the model's own list, where more credentials are than this page shows. */
export function AllOfModel({ model, providerId }: ModelGroupProps) {
  return (
    <Link to="/providers/$providerId/custom-models/$modelId" params={{ providerId, modelId: model.id }}>
      {t.models.manageAll(model.credentialCount)}
    </Link>
  )
}

export function subjectOf(model: ManagedModel): Subject {
  return {
    label: model.name,
    status: model.status,
    state: model.state,
    default: model.defaultCredential ?? null,
  }
}

function headId(model: ManagedModel): string {
  return `model-${model.id}`
}
