import type { CredentialStatus, ModelType, Role } from '../../api/gql/graphql'
import { count, counted } from '../plural'

const modelTypes: Record<ModelType, string> = {
  LLM: 'Text generation',
  TEXT_EMBEDDING: 'Embedding',
  RERANK: 'Rerank',
  SPEECH_TO_TEXT: 'Speech to text',
  TEXT_TO_SPEECH: 'Text to speech',
  MODERATION: 'Moderation',
}

const statuses: Record<CredentialStatus, string> = {
  READY: 'Ready',
  DEFAULT_MISSING: 'No default credential',
  NOT_CONFIGURED: 'Not set up',
}

const roles: Record<Role, string> = {
  OWNER: 'Owner',
  MANAGER: 'Manager',
  MEMBER: 'Member',
  RUNTIME: 'Runtime',
  AUDITOR: 'Auditor',
}

const roleMeanings: Record<Role, string> = {
  OWNER: 'May do everything in this workspace.',
  MANAGER: 'Manages providers, credentials and custom models.',
  MEMBER: 'Sees names and states, no value of any field.',
  RUNTIME: 'For applications. It reads nothing here.',
  AUDITOR: 'Reads and verifies the audit log, nothing else.',
}

export const common = {
  product: 'Modelkeys',
  title: (page: string) => `${page} · Modelkeys`,
  count,
  modelTypes,
  statuses,
  roles,
  roleMeanings,
  optional: 'optional',
  cancel: 'Cancel',
  close: 'Close',
  loading: 'Loading',
  loadMore: 'Show more',
  more: 'More actions',
  moreFor: (name: string) => `More actions for ${name}`,
  retry: 'Try again',
  copy: 'Copy',
  copied: 'Copied',
  requestId: (id: string) => `Request ${id}`,
  opensElsewhere: 'opens in a new tab',
  nav: {
    label: 'Main',
    providers: 'Providers',
    access: 'Access',
    audit: 'Audit',
    explorer: 'GraphiQL',
    open: 'Open the menu',
    skip: 'Skip to the content',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    account: 'Account',
    signOut: 'Sign out',
  },
  connection: {
    lost: 'No connection to the server. Trying again …',
    back: 'The connection is back.',
  },
  errors: {
    title: 'This did not load',
    changeTitle: 'Nothing was changed',
    signedOut: 'You are signed out.',
    noAnswerTitle: 'No answer',
    unreachable: 'The server did not answer. A change may have been made or not: look before you make it again.',
    noData: 'The server answered without data.',
    notJson: (status: number) => `The server answered with status ${status} and no content that this page can read.`,
    unexpected: 'Something in this page went wrong. Load it again.',
    refusedTitle: 'Not for your role',
    refused: (role: string) => `The role ${role} does not see this page. An owner of the workspace can give you another one.`,
    notFoundTitle: 'Nothing here',
    notFound: 'This address leads to nothing, or to something that was deleted.',
    toProviders: 'Go to the providers',
    reload: 'Load the page again',
  },
  form: {
    summary: (problems: number) => (problems === 1 ? 'One thing needs your attention' : `${count(problems)} things need your attention`),
    discardTitle: 'Discard what you entered?',
    discard: 'What you entered in this form is not saved.',
    keepEditing: 'Keep editing',
    discardConfirm: 'Discard',
    notSet: 'Not set',
    choose: 'Choose one',
    orOther: 'Choose one, or enter another value.',
    none: 'No option matches.',
    show: 'Show',
    hide: 'Hide',
    showFor: (label: string) => `Show ${label}`,
    hideFor: (label: string) => `Hide ${label}`,
    yes: 'Yes',
    no: 'No',
  },
  shown: (shown: number, total: number) => `${count(shown)} of ${count(total)}`,
  credentialsCounted: (value: number) => counted(value, 'credential', 'credentials'),
  modelsCounted: (value: number) => counted(value, 'model', 'models'),
}
