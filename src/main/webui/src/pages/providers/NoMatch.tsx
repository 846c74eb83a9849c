import { Link } from '@tanstack/react-router'
import { SearchX } from 'lucide-react'
import { t } from '../../texts/en'
import { State } from '../../ui/states'
import type { Show } from './ProvidersPage'

interface NoMatchProps {
  show: Show
  /** How many match among those that are not shown. */
  elsewhere: number
}

/** Nothing that is shown matches: the way to what does, or back to all. */
export function NoMatch({ show, elsewhere }: NoMatchProps) {
  const other: Show = show === 'installed' ? 'available' : 'installed'
  return (
    <State title={elsewhere > 0 ? t.providers.noneFoundIn[show] : t.providers.noneFoundTitle} icon={SearchX}>
      <p>{elsewhere > 0 ? t.providers.foundIn[other](elsewhere) : t.providers.noneFound}</p>
      <div className="page-actions">
        {elsewhere > 0 && (
          <Link to="/providers" search={kept => ({ ...kept, show: other })} className="button primary">
            {t.providers.seeIn[other]}
          </Link>
        )}
        <Link to="/providers" search={({ show: kept }) => (kept ? { show: kept } : {})} className="button">
          {t.providers.clearFilters}
        </Link>
      </div>
    </State>
  )
}
