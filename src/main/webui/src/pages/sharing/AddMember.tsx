import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Sharer } from '../../api/pools'
import { t } from '../../texts/en'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { ComboField } from '../../ui/ComboField'
import { SelectField } from '../../ui/SelectField'

const DEFAULT_ENTRY = 'default'
const MOST_IN_A_LIST = 12

interface AddMemberProps {
  credentials: readonly Sharer[]
  environment: string | null
  onAdd: (credentialId: string | null) => void
}

/** Chooses one more credential, or whatever is the default or bound at the time. The same one may take part twice. */
export function AddMember({ credentials, environment, onAdd }: AddMemberProps) {
  const [chosen, setChosen] = useState('')
  const options = [
    { value: DEFAULT_ENTRY, label: t.sharing.entry(environment) },
    ...credentials.map(({ id, name }) => ({ value: id, label: name })),
  ]
  const add = () => {
    if (chosen === '') return
    onAdd(chosen === DEFAULT_ENTRY ? null : chosen)
    announce(t.sharing.addedMember(options.find(option => option.value === chosen)?.label ?? ''))
    setChosen('')
  }
  const shared = { label: t.sharing.addMember, optional: 'unsaid' as const, value: chosen, onChange: setChosen, options }
  return (
    <div className="add-member">
      {options.length > MOST_IN_A_LIST ? <ComboField {...shared} allowsOther={false} /> : <SelectField {...shared} />}
      <Button icon={Plus} isDisabled={chosen === ''} onPress={add}>
        {t.sharing.addMemberButton}
      </Button>
    </div>
  )
}
