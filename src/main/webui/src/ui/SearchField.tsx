import { Search, X } from 'lucide-react'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components'
import { t } from '../texts/en'
import { usePausedText } from './usePausedText'

interface SearchFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

/** Searches when typing pauses. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  const [text, type] = usePausedText(value, onChange)
  return (
    <AriaSearchField className="search" aria-label={label} value={text} onChange={type}>
      <div className="input-group">
        <Search size={16} aria-hidden />
        <Input className="input" placeholder={label} maxLength={200} autoComplete="off" />
        {text !== '' && (
          <Button className="inside" aria-label={t.providers.clearSearch}>
            <X size={16} aria-hidden />
          </Button>
        )}
      </div>
    </AriaSearchField>
  )
}
