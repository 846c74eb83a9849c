import { getRouteApi } from '@tanstack/react-router'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { ModelType } from '../../api/gql/graphql'
import { t } from '../../texts/en'
import { SearchField } from '../../ui/SearchField'
import type { Show } from './ProvidersPage'

const route = getRouteApi('/providers')
const types: readonly ModelType[] = ['LLM', 'TEXT_EMBEDDING', 'RERANK', 'SPEECH_TO_TEXT', 'TEXT_TO_SPEECH', 'MODERATION']

interface ProviderFiltersProps {
  show: Show
  search: string
  type: ModelType | undefined
}

export function ProviderFilters({ show, search, type }: ProviderFiltersProps) {
  const navigate = route.useNavigate()
  const set = (change: { show?: string; type?: string | undefined; q?: string | undefined }) =>
    navigate({ search: kept => ({ ...kept, ...change }), replace: true })
  return (
    <div className="filters">
      <div className="filter-line">
        <ToggleButtonGroup
          className="segments"
          aria-label={t.providers.show}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[show]}
          onSelectionChange={keys => set({ show: String([...keys][0]) })}
        >
          <ToggleButton id="installed" className="segment">
            {t.providers.installed}
          </ToggleButton>
          <ToggleButton id="available" className="segment">
            {t.providers.available}
          </ToggleButton>
        </ToggleButtonGroup>
        <SearchField label={t.providers.search} value={search} onChange={text => set({ q: text || undefined })} />
      </div>
      <ToggleButtonGroup
        className="chips"
        aria-label={t.providers.types}
        selectionMode="single"
        selectedKeys={type ? [type] : []}
        onSelectionChange={keys => set({ type: [...keys][0] as string | undefined })}
      >
        {types.map(one => (
          <ToggleButton key={one} id={one} className="chip">
            {t.modelTypes[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
