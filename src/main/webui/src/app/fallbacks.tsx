import { Link } from '@tanstack/react-router'
import { CircleAlert, Compass } from 'lucide-react'
import { t } from '../texts/en'
import { Button } from '../ui/Button'
import { Page } from '../ui/Page'
import { messageOf, RequestId, State } from '../ui/states'

export function PageMissing() {
  return (
    <Page title={t.errors.notFoundTitle}>
      <State title={t.errors.notFoundTitle} icon={Compass}>
        <p>{t.errors.notFound}</p>
        <Link to="/providers" className="button">
          {t.errors.toProviders}
        </Link>
      </State>
    </Page>
  )
}

/** An error of a page itself, and a part of it that did not load: after an upgrade its name is another one. */
export function PageFailed({ error }: { error: unknown }) {
  return (
    <Page title={t.errors.title}>
      <State title={t.errors.title} icon={CircleAlert} tone="warning">
        <p role="alert">{messageOf(error)}</p>
        <RequestId of={error} />
        <Button onPress={() => location.reload()}>{t.errors.reload}</Button>
      </State>
    </Page>
  )
}
