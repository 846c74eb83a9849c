import { access } from './en/access'
import { audit } from './en/audit'
import { common } from './en/common'
import { credentials } from './en/credentials'
import { environments } from './en/environments'
import { health } from './en/health'
import { models } from './en/models'
import { providers } from './en/providers'
import { sharing } from './en/sharing'
import { usage } from './en/usage'
import { quotas } from './en/quotas'
import { session } from './en/session'

/** Every text that a person reads, in English. A translation is a second object of this type. */
export const t = { ...common, access, audit, credentials, environments, health, models, providers, quotas, session, sharing, usage }
