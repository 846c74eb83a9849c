import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { namesQuery } from '../../api/credentialNames'
import type { Span } from '../../api/usage'
import { t } from '../../texts/en'
import { ComboField } from '../../ui/ComboField'
import { SelectField } from '../../ui/SelectField'
import type { BoundOwner } from '../environments/owners'

const route = getRouteApi('/usage')
const spans = Object.keys(t.usage.spans) as Span[]
const MOST_IN_A_LIST = 12
const ALL = 'all'

interface UsageFiltersProps {
  owners: readonly BoundOwner[]
  owner: BoundOwner
  credential: string | null
  span: Span
}

export function UsageFilters({ owners, owner, credential, span }: UsageFiltersProps) {
  const navigate = route.useNavigate()
  const names = useQuery(namesQuery(owner.owner)).data ?? []
  const options = [{ value: ALL, label: t.usage.allCredentials }, ...names.map(({ id, name }) => ({ value: id, label: name }))]
  const field = {
    label: t.usage.credential,
    optional: 'unsaid' as const,
    value: credential ?? ALL,
    onChange: (value: string) =>
      void navigate({
        search: ({ credential: _last, ...kept }) => (value === ALL || value === '' ? kept : { ...kept, credential: value }),
        replace: true,
      }),
    options,
  }
  const chooseOwner = (index: string) => {
    const { providerId, customModelId } = owners[Number(index)]!.owner
    void navigate({
      search: { provider: providerId, ...(customModelId ? { model: customModelId } : {}), span },
      replace: true,
    })
  }
  return (
    <div className="usage-filters">
      <SelectField
        label={t.usage.owner}
        optional="unsaid"
        value={String(owners.indexOf(owner))}
        onChange={chooseOwner}
        options={owners.map((one, index) => ({
          value: String(index),
          label: one.provider ? `${one.label} · ${one.provider}` : one.label,
        }))}
      />
      {options.length > MOST_IN_A_LIST ? <ComboField {...field} allowsOther={false} /> : <SelectField {...field} />}
      <ToggleButtonGroup
        className="segments"
        aria-label={t.usage.span}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[span]}
        onSelectionChange={keys => void navigate({ search: kept => ({ ...kept, span: String([...keys][0]) }), replace: true })}
      >
        {spans.map(one => (
          <ToggleButton key={one} id={one} className="segment">
            {t.usage.spans[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
