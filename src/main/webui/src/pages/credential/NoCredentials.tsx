import { useNavigate } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { State } from '../../ui/states'
import type { Subject } from './subject'

export function NoCredentials({ subject }: { subject: Subject }) {
  const mayManage = useMay('MANAGE_CREDENTIALS')
  const navigate = useNavigate()
  return (
    <State title={t.credentials.emptyTitle}>
      <p>{mayManage ? t.credentials.empty(subject.label) : t.credentials.emptyReadOnly}</p>
      {mayManage && (
        <Button icon={Plus} onPress={() => void navigate({ to: '.', search: { add: '' } as never })}>
          {t.credentials.add}
        </Button>
      )}
    </State>
  )
}
