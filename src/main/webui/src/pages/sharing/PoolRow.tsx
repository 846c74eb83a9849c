import { Link } from '@tanstack/react-router'
import { CirclePause, TriangleAlert } from 'lucide-react'
import type { PoolFragment } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { KeyMark } from '../../ui/KeyMark'
import { targetSearch } from './target'

/** A model with how its calls are shared, and whether that works at the moment. */
export function PoolRow({ pool, provider }: { pool: PoolFragment; provider: string }) {
  const on = pool.members.filter(member => member.enabled)
  return (
    <>
      <KeyMark filled={pool.enabled} />
      <div>
        <p className="row-name">
          <Link to="/load-sharing/model" search={targetSearch(pool, pool.environment)} className="mono">
            {pool.model}
          </Link>
          {pool.environment && <Badge>{pool.environment}</Badge>}
          {!pool.enabled && <Badge icon={CirclePause}>{t.sharing.off}</Badge>}
          {pool.degraded && (
            <Badge tone="warning" icon={TriangleAlert}>
              {t.sharing.degraded}
            </Badge>
          )}
        </p>
        <p className="row-detail">
          <span>{provider}</span>
          <span>{t.modelTypes[pool.type]}</span>
          <span>{t.sharing.strategies[pool.strategy]}</span>
        </p>
      </div>
      <p className="row-when figures">{t.sharing.members(on.length)}</p>
    </>
  )
}
