import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ShieldCheck } from 'lucide-react'
import { VerifyAudit } from '../../api/audit'
import { send } from '../../api/client'
import { RequestFailed } from '../../api/errors'
import type { VerifyAuditQuery } from '../../api/gql/graphql'
import { useMay } from '../../api/viewer'
import { t } from '../../texts/en'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { messageOf, RequestId } from '../../ui/states'

/** Verifies the chain of entries on demand: the button, and what came of it. */
export function useVerification() {
  const may = useMay('READ_AUDIT')
  const verify = useMutation({ mutationFn: async () => (await send(VerifyAudit, {})).verifyAudit })
  const button = may && (
    <Button icon={ShieldCheck} isPending={verify.isPending} onPress={() => verify.mutate()}>
      {verify.isPending ? t.audit.verifying : t.audit.verify}
    </Button>
  )
  const result = <Result error={verify.error} data={verify.data} />
  return { button, result }
}

interface ResultProps {
  error: unknown
  data: VerifyAuditQuery['verifyAudit'] | undefined
}

function Result({ error, data }: ResultProps) {
  return (
    <div role="status" className="result">
      {Boolean(error) && (
        <Notice tone="danger">
          <p>{isBusy(error) ? t.audit.busy : messageOf(error)}</p>
          <RequestId of={error} />
        </Notice>
      )}
      {data?.ok && (
        <Notice tone="accent" icon={ShieldCheck}>
          <p>{t.audit.verified(data.entries)}</p>
        </Notice>
      )}
      {data && !data.ok && (
        <Notice tone="danger">
          <p>{t.audit.broken(data.entries)}</p>
          {data.firstBadId && (
            <Link to="/audit" search={{ entry: data.firstBadId }}>
              {t.audit.firstBad}
            </Link>
          )}
        </Notice>
      )}
    </div>
  )
}

function isBusy(error: unknown): boolean {
  return error instanceof RequestFailed && error.code === 'BUSY'
}
