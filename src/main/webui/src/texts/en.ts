import { access } from './en/access'
import { audit } from './en/audit'
import { common } from './en/common'
import { credentials } from './en/credentials'
import { health } from './en/health'
import { models } from './en/models'
import { providers } from './en/providers'
import { session } from './en/session'

/** Every text that a person reads, in English. A translation is a second object of this type. */
export const t = { ...common, access, audit, credentials, health, models, providers, session }
