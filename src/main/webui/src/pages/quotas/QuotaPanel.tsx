import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CredentialQuotaInput, CredentialQuotasQuery, QuotaPeriod } from '../../api/gql/graphql'
import { renewProvider } from '../../api/queries'
import { quotasQuery, SetQuotas } from '../../api/quotas'
import { useChange } from '../../api/useChange'
import { t } from '../../texts/en'
import { Panel } from '../../ui/Panel'
import { Skeletons } from '../../ui/Skeletons'
import { Loaded, State } from '../../ui/states'
import { TextField } from '../../ui/TextField'
import { confirm } from '../../ui/toasts'
import { ErrorSummary } from '../credential/ErrorSummary'
import { fieldId, formErrors } from '../credential/errors'
import { FormShell } from '../credential/FormShell'
import { QuotaBars } from './QuotaBars'

const periods: readonly QuotaPeriod[] = ['MINUTE', 'DAY', 'MONTH']
const MOST_TOKENS = 2 ** 53

type Limited = NonNullable<CredentialQuotasQuery['credential']>
type Limits = Record<QuotaPeriod, { requests: string; tokens: string }>

interface QuotaPanelProps {
  id: string
  providerId: string
  onClose: (saved?: boolean) => void
}

export function QuotaPanel({ id, providerId, onClose }: QuotaPanelProps) {
  const query = useQuery(quotasQuery(providerId, id))
  return (
    <Panel title={t.quotas.title} subtitle={query.data?.name} onClose={() => onClose()}>
      <Loaded query={query} skeleton={<Skeletons shape="form" />}>
        {credential =>
          credential ? (
            <QuotaForm credential={credential} providerId={providerId} onClose={onClose} />
          ) : (
            <State title={t.credentials.gone} bare />
          )
        }
      </Loaded>
    </Panel>
  )
}

interface QuotaFormProps {
  credential: Limited
  providerId: string
  onClose: (saved?: boolean) => void
}

function QuotaForm({ credential, providerId, onClose }: QuotaFormProps) {
  const client = useQueryClient()
  const change = useChange()
  const [read] = useState(() => limitsOf(credential))
  const [limits, setLimits] = useState(read)
  const [isChecked, setChecked] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const sent = inputOf(limits)
  const save = useMutation({
    mutationFn: async () => {
      await change(SetQuotas, { id: credential.id, quotas: sent })
      await renewProvider(client, providerId)
    },
    onSuccess: () => {
      confirm(sent.length > 0 ? t.quotas.saved(credential.name) : t.quotas.lifted(credential.name))
      onClose(true)
    },
    onError: () => setRefusals(count => count + 1),
  })
  const names = periods.flatMap(period => [`${period}.requests`, `${period}.tokens`])
  // The server names the place in what was sent.
  const errors = formErrors(save.error, names, path => `${sent[Number(path.at(-2))]?.period}.${path.at(-1)}`)
  const errorOf = (period: QuotaPeriod, of: 'requests' | 'tokens') =>
    isChecked && !isLimit(limits[period][of]) ? t.quotas.wholeNumber : errors.byField.get(`${period}.${of}`)
  const submit = () => {
    setChecked(true)
    if (periods.every(period => isLimit(limits[period].requests) && isLimit(limits[period].tokens))) save.mutate()
  }
  return (
    <FormShell
      submit={t.quotas.save}
      isPending={save.isPending}
      isTouched={!save.isSuccess && limits !== read}
      onSubmit={submit}
      onClose={() => onClose()}
    >
      <ErrorSummary error={save.error} errors={errors} refusals={refusals} />
      <p className="quiet">{t.quotas.lead}</p>
      {periods.map(period => (
        <fieldset key={period} className="quota-group">
          <legend>{t.quotas.periods[period]}</legend>
          {(['requests', 'tokens'] as const).map(of => (
            <TextField
              key={of}
              id={fieldId(`${period}.${of}`)}
              label={t.quotas[of]}
              optional
              inputMode="numeric"
              maxLength={16}
              error={errorOf(period, of)}
              value={limits[period][of]}
              onChange={value => setLimits({ ...limits, [period]: { ...limits[period], [of]: value } })}
            />
          ))}
          <QuotaBars quotas={credential.quotas.filter(quota => quota.period === period)} />
        </fieldset>
      ))}
    </FormShell>
  )
}

function limitsOf({ quotas }: Limited): Limits {
  const of = (period: QuotaPeriod) => {
    const quota = quotas.find(one => one.period === period)
    return { requests: String(quota?.requests ?? ''), tokens: String(quota?.tokens ?? '') }
  }
  return { MINUTE: of('MINUTE'), DAY: of('DAY'), MONTH: of('MONTH') }
}

/** Groups of digits may be parted by commas or blanks. */
function numberOf(text: string): number | null {
  const digits = text.replaceAll(/[\s,]/g, '')
  return digits === '' ? null : Number(digits)
}

function isLimit(text: string): boolean {
  const value = numberOf(text)
  return value === null || (Number.isInteger(value) && value >= 1 && value <= MOST_TOKENS)
}

function inputOf(limits: Limits): CredentialQuotaInput[] {
  return periods
    .map(period => ({
      period,
      requests: numberOf(limits[period].requests),
      tokens: numberOf(limits[period].tokens),
    }))
    .filter(quota => quota.requests !== null || quota.tokens !== null)
}
