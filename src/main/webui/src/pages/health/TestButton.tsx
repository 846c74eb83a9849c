import { Activity } from 'lucide-react'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import type { FormTest } from './useFormTest'

interface TestButtonProps {
  test: FormTest
  onPress: () => void
  isDisabled: boolean
}

/** Tests what a form holds, before it is saved. */
export function TestButton({ test, onPress, isDisabled }: TestButtonProps) {
  return (
    <Button icon={Activity} isPending={test.isPending} isDisabled={isDisabled} onPress={onPress}>
      {t.health.testForm}
    </Button>
  )
}
