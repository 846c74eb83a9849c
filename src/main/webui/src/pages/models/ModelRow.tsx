import { Link, useNavigate } from '@tanstack/react-router'
import { KeyRound, PackageMinus, Plus, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { CustomModelRowFragment } from '../../api/gql/graphql'
import { useMay } from '../../api/viewer'
import { isBroken } from '../../api/health'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { KeyMark } from '../../ui/KeyMark'
import { RowMenu } from '../../ui/Menu'
import { HealthBadge } from '../health/HealthBadge'
import { RemoveQuestion } from './RemoveQuestion'

export function ModelRow({ model, providerId }: { model: CustomModelRowFragment; providerId: string }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const [asks, setAsks] = useState(false)
  const navigate = useNavigate()
  const credentials = (search: { add?: string }) =>
    void navigate({
      to: '/providers/$providerId/custom-models/$modelId',
      params: { providerId, modelId: model.id },
      search,
    })
  const health = model.defaultCredential?.health
  return (
    <>
      <KeyMark filled={model.defaultCredential !== null && model.defaultCredential !== undefined} />
      <div>
        <p className="row-name">
          <Link
            to="/providers/$providerId/custom-models/$modelId"
            params={{ providerId, modelId: model.id }}
            className="mono"
          >
            {model.name}
          </Link>
          <Badge>{t.modelTypes[model.type]}</Badge>
          {isBroken(health?.verdict) && <HealthBadge health={health} />}
        </p>
        <p className="row-detail">
          {model.defaultCredential ? (
            <span>{model.defaultCredential.name}</span>
          ) : (
            <span className="standing warning">
              <TriangleAlert size={14} aria-hidden />
              {t.models.noDefault}
            </span>
          )}
        </p>
      </div>
      <p className="row-when figures">{t.credentialsCounted(model.credentialCount)}</p>
      <div className="row-actions">
        {mayManage && model.status === 'DEFAULT_MISSING' && (
          <Link
            to="/providers/$providerId/custom-models/$modelId"
            params={{ providerId, modelId: model.id }}
            className="button small"
            aria-label={`${t.models.chooseDefault}: ${model.name}`}
          >
            {t.models.chooseDefault}
          </Link>
        )}
        {mayManage && (
          <RowMenu
            label={t.models.actionsOf(model.name)}
            actions={[
              { id: 'open', label: t.models.credentials, icon: KeyRound, onAction: () => credentials({}) },
              { id: 'add', label: t.models.addCredential, icon: Plus, onAction: () => credentials({ add: '' }) },
              { id: 'remove', label: t.models.remove, icon: PackageMinus, danger: true, onAction: () => setAsks(true) },
            ]}
          />
        )}
      </div>
      {asks && <RemoveQuestion model={model} providerId={providerId} onClose={() => setAsks(false)} />}
    </>
  )
}
