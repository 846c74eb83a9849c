import { Link } from '@tanstack/react-router'
import { TriangleAlert } from 'lucide-react'
import type { ModelRoutingQuery } from '../../api/gql/graphql'
import type { Target } from '../../api/pools'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { ModelSwitch } from './ModelSwitch'
import { targetSearch } from './target'

type Routing = NonNullable<ModelRoutingQuery['provider']>['predefinedModels'][number]

/** Whether calls for a model are answered, and by how many credentials. */
export function ModelCalls({ target, routing }: { target: Target; routing: Routing | undefined }) {
  if (!routing) return null
  const pool = routing.loadBalancing
  const texts = t.sharing
  const text = pool?.enabled ? texts.sharedBy(pool.members.filter(member => member.enabled).length) : texts.setUp
  return (
    <span className="model-calls">
      <ModelSwitch isBare target={target} isOn={routing.enabled} />
      <Link to="/load-sharing/model" search={targetSearch(target)} aria-label={texts.linkNamed(text, target.model)}>
        {text}
      </Link>
      {pool?.degraded && (
        <Badge tone="warning" icon={TriangleAlert}>
          {texts.degraded}
        </Badge>
      )}
    </span>
  )
}
