import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Ban, Clock } from 'lucide-react'
import { useState } from 'react'
import { RevokeToken, tokensQuery, type ApiToken } from '../../api/access'
import { keys } from '../../api/queries'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { KeyMark } from '../../ui/KeyMark'
import { MoreRows } from '../../ui/MoreRows'
import { Question } from '../../ui/Question'
import { Loaded, State } from '../../ui/states'
import { relativeTime, Time } from '../../ui/Time'
import { confirm } from '../../ui/toasts'

export function TokenList() {
  const list = useInfiniteQuery(tokensQuery)
  return (
    <Loaded query={list}>
      {({ pages }) => {
        const tokens = pages.flatMap(page => page.nodes)
        if (tokens.length === 0) {
          return (
            <State title={t.access.emptyTitle}>
              <p>{t.access.empty}</p>
            </State>
          )
        }
        return (
          <div className="card rows">
            <ul className="rows" aria-label={t.access.listLabel}>
              {tokens.map(token => (
                <TokenRow key={token.id} token={token} />
              ))}
            </ul>
            <MoreRows list={list} />
          </div>
        )
      }}
    </Loaded>
  )
}

function TokenRow({ token }: { token: ApiToken }) {
  const [asks, setAsks] = useState(false)
  const [now] = useState(() => Date.now())
  const isExpired = !token.revokedAt && token.expiresAt ? new Date(token.expiresAt).getTime() <= now : false
  const isOver = isExpired || Boolean(token.revokedAt)
  return (
    <li className={classes('row', 'token-row', isOver && 'dim')}>
      <KeyMark filled={!isOver} />
      <div>
        <p className="row-name">
          <span>{token.name}</span>
          <Badge>{t.roles[token.role]}</Badge>
          {token.revokedAt && (
            <Badge tone="danger" icon={Ban}>
              {t.access.revoked(relativeTime(token.revokedAt))}
            </Badge>
          )}
          {isExpired && token.expiresAt && (
            <Badge tone="warning" icon={Clock}>
              {t.access.expired(relativeTime(token.expiresAt))}
            </Badge>
          )}
        </p>
        <p className="row-detail">
          <span className="mono">{token.hint}</span>
          {token.environments && <span>{t.access.onlyFor(token.environments)}</span>}
          <span>
            {t.access.lastUsed} {token.lastUsedAt ? <Time at={token.lastUsedAt} /> : t.access.neverUsed}
          </span>
          {!isOver && token.expiresAt && (
            <span>
              {t.access.ends} <Time at={token.expiresAt} />
            </span>
          )}
        </p>
      </div>
      <p className="row-when">
        {t.access.created} <Time at={token.createdAt} />
      </p>
      <div className="row-actions">
        {!isOver && (
          <Button size="small" onPress={() => setAsks(true)} aria-label={t.access.revokeNamed(token.name)}>
            {t.access.revoke}
          </Button>
        )}
      </div>
      {asks && <RevokeQuestion token={token} onClose={() => setAsks(false)} />}
    </li>
  )
}

function RevokeQuestion({ token, onClose }: { token: ApiToken; onClose: () => void }) {
  const client = useQueryClient()
  const change = useChange()
  const revoke = async () => {
    await change(RevokeToken, { id: token.id })
    await client.invalidateQueries({ queryKey: keys.tokens })
    confirm(t.access.revokedToast(token.name))
  }
  return (
    <Question
      title={t.access.revokeTitle(token.name)}
      keep={t.access.keep}
      confirm={t.access.revokeConfirm}
      onConfirm={revoke}
      onClose={onClose}
    >
      <p>{t.access.revokeText}</p>
    </Question>
  )
}
