import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/CheckField'
import { Notice } from '../../ui/Notice'
import { LeavingQuestion } from '../credential/FormShell'

/** A token that is shown this one time: closing waits until it was kept. */
export function ShownOnce({ secret, onDone }: { secret: string; onDone: () => void }) {
  const [isCopied, setCopied] = useState(false)
  const [isKept, setKept] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    setCopied(true)
  }
  return (
    <>
      <div className="panel-body">
        <Notice tone="warning" role="status">
          <p>{t.access.secretOnce}</p>
        </Notice>
        <div className="field">
          <p className="field-head">
            <span className="label" id="secret-label">
              {t.access.secretLabel}
            </span>
          </p>
          <output className="input mono secret-shown" aria-labelledby="secret-label">
            {secret}
          </output>
          <div className="actions">
            <Button icon={isCopied ? Check : Copy} onPress={() => void copy()}>
              {isCopied ? t.copied : t.copy}
            </Button>
          </div>
        </div>
        <CheckField label={t.access.kept} isSelected={isKept} onChange={setKept} />
      </div>
      <div className="panel-foot">
        <Button variant="primary" isDisabled={!isKept} onPress={onDone}>
          {t.access.done}
        </Button>
      </div>
      <LeavingQuestion isTouched={!isKept} texts={t.access.notKept} />
    </>
  )
}
