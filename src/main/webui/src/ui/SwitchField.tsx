import { Switch } from 'react-aria-components'

interface SwitchFieldProps {
  label: string
  help?: string
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  isDisabled?: boolean
  /** The label is heard, not seen: what is switched stands beside it. */
  isBare?: boolean
  id?: string
}

export function SwitchField({ label, help, isBare = false, ...props }: SwitchFieldProps) {
  return (
    <Switch {...props} className="switch" {...(isBare ? { 'aria-label': label } : {})}>
      <span className="switch-track" aria-hidden>
        <span className="switch-thumb" />
      </span>
      {!isBare && (
        <span>
          <span className="label">{label}</span>
          {help && <span className="help"> {help}</span>}
        </span>
      )}
    </Switch>
  )
}
