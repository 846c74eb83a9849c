import { KeyRound } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useStore } from '../api/store'
import { t } from '../texts/en'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { SecretField } from '../ui/SecretField'
import { useTitle } from '../ui/Page'
import '../ui/sign-in.css'
import { sessionState, signedOutReason, startSession } from './session'
import type { SignInSettings } from './settings'
import { issuerFailed, settings } from './start'
import { tryToken } from './tryToken'

/** Asks who is there, over the address that was asked for. */
export function SignIn() {
  const state = useStore(sessionState)
  const known = useStore(settings)
  useTitle(t.session.title)
  if (state === 'starting' || !known) {
    return <div role="status" aria-label={t.loading} className="sign-in" />
  }
  return <SignInPage signIn={known.signIn} />
}

function SignInPage({ signIn }: { signIn: SignInSettings | null }) {
  const reason = useStore(signedOutReason)
  return (
    <div className="sign-in">
      <main>
        <div className="brand">
          <span className="brand-mark">
            <KeyRound size={15} aria-hidden />
          </span>
          {t.product}
        </div>
        <div>
          <h1>{t.session.title}</h1>
          <p className="quiet">{t.session.lead}</p>
        </div>
        {reason !== 'none' && (
          <Notice tone="accent" role="status">
            <p>{reason === 'ended' ? t.session.ended : t.session.left}</p>
          </Notice>
        )}
        <div className="card">
          {signIn && (
            <>
              <IssuerButton signIn={signIn} />
              <p className="or">{t.session.or}</p>
            </>
          )}
          <TokenForm primary={!signIn} />
        </div>
        <p className="help">{t.session.where}</p>
      </main>
    </div>
  )
}

function IssuerButton({ signIn }: { signIn: SignInSettings }) {
  const [isPending, setPending] = useState(false)
  const failed = useStore(issuerFailed)
  const host = URL.canParse(signIn.issuer) ? new URL(signIn.issuer).host : signIn.issuer
  const leave = async () => {
    setPending(true)
    try {
      const { leaveForIssuer } = await import('./oidc')
      await leaveForIssuer(signIn)
    } catch {
      setPending(false)
      issuerFailed.set(true)
    }
  }
  return (
    <>
      {failed && (
        <Notice tone="danger" role="alert">
          <p>{t.session.issuerFailed(host)}</p>
        </Notice>
      )}
      <Button variant="primary" isPending={isPending} onPress={leave}>
        {t.session.withIssuer(host)}
      </Button>
    </>
  )
}

function TokenForm({ primary }: { primary: boolean }) {
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const [isPending, setPending] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const token = text.trim()
    if (token === '') return setError(t.session.empty)
    setPending(true)
    const problem = await tryToken(token)
    setPending(false)
    setError(problem)
    if (problem === undefined) startSession(async () => token)
  }
  return (
    <form onSubmit={submit} noValidate>
      <SecretField
        label={t.session.token}
        help={t.session.tokenHelp}
        error={error}
        value={text}
        onChange={value => {
          setText(value)
          setError(undefined)
        }}
      />
      <Button type="submit" {...(primary ? { variant: 'primary' as const } : {})} isPending={isPending}>
        {t.session.signIn}
      </Button>
    </form>
  )
}
