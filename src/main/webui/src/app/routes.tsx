import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRouter,
  type RouterHistory,
} from '@tanstack/react-router'
import { viewerQuery } from '../api/viewer'
import { ProvidersPage } from '../pages/providers/ProvidersPage'
import { firstPage } from './places'
import { PageFailed, PageMissing } from './fallbacks'
import { parseSearch, stringifySearch, texts } from './search'
import { Shell } from './Shell'

interface RouteContext {
  client: QueryClient
}

const root = createRootRouteWithContext<RouteContext>()({ component: Shell, notFoundComponent: PageMissing })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context }) => {
    const viewer = await context.client.ensureQueryData(viewerQuery)
    throw redirect({ to: firstPage(viewer.permissions), replace: true })
  },
})

const providers = createRoute({
  getParentRoute: () => root,
  path: '/providers',
  validateSearch: texts('show', 'type', 'q'),
  component: ProvidersPage,
})

const provider = createRoute({
  getParentRoute: () => root,
  path: '/providers/$providerId',
  validateSearch: texts('test'),
  component: lazyRouteComponent(() => import('../pages/provider/ProviderLayout'), 'ProviderLayout'),
})

const credentials = createRoute({
  getParentRoute: () => provider,
  path: '/',
  validateSearch: texts('add', 'edit', 'quotas', 'q'),
  component: lazyRouteComponent(() => import('../pages/provider/CredentialsTab'), 'CredentialsTab'),
})

const models = createRoute({
  getParentRoute: () => provider,
  path: '/models',
  validateSearch: texts('q'),
  component: lazyRouteComponent(() => import('../pages/provider/ModelsTab'), 'ModelsTab'),
})

const customModels = createRoute({
  getParentRoute: () => provider,
  path: '/custom-models',
  validateSearch: texts('q'),
  component: lazyRouteComponent(() => import('../pages/models/CustomModelsTab'), 'CustomModelsTab'),
})

const addModel = createRoute({
  getParentRoute: () => provider,
  path: '/custom-models/add',
  component: lazyRouteComponent(() => import('../pages/models/AddModelPage'), 'AddModelPage'),
})

const manage = createRoute({
  getParentRoute: () => provider,
  path: '/custom-models/manage',
  validateSearch: texts('edit', 'quotas', 'q'),
  component: lazyRouteComponent(() => import('../pages/models/ManagePage'), 'ManagePage'),
})

const customModel = createRoute({
  getParentRoute: () => provider,
  path: '/custom-models/$modelId',
  validateSearch: texts('add', 'edit', 'quotas', 'q'),
  component: lazyRouteComponent(() => import('../pages/models/CustomModelPage'), 'CustomModelPage'),
})

const loadSharing = createRoute({
  getParentRoute: () => root,
  path: '/load-sharing',
  validateSearch: texts('add'),
  component: lazyRouteComponent(() => import('../pages/sharing/LoadSharingPage'), 'LoadSharingPage'),
})

const pool = createRoute({
  getParentRoute: () => root,
  path: '/load-sharing/model',
  validateSearch: texts('provider', 'model', 'type', 'custom', 'environment'),
  component: lazyRouteComponent(() => import('../pages/sharing/PoolPage'), 'PoolPage'),
})

const environments = createRoute({
  getParentRoute: () => root,
  path: '/environments',
  validateSearch: texts('bind', 'model', 'environment'),
  component: lazyRouteComponent(() => import('../pages/environments/EnvironmentsPage'), 'EnvironmentsPage'),
})

const usage = createRoute({
  getParentRoute: () => root,
  path: '/usage',
  validateSearch: texts('provider', 'model', 'credential', 'span'),
  component: lazyRouteComponent(() => import('../pages/usage/UsagePage'), 'UsagePage'),
})

const access = createRoute({
  getParentRoute: () => root,
  path: '/access',
  validateSearch: texts('create'),
  component: lazyRouteComponent(() => import('../pages/access/AccessPage'), 'AccessPage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: texts('action', 'actor', 'credential', 'from', 'to', 'entry'),
  component: lazyRouteComponent(() => import('../pages/audit/AuditPage'), 'AuditPage'),
})

const tree = root.addChildren([
  home,
  providers,
  provider.addChildren([credentials, models, customModels, addModel, manage, customModel]),
  loadSharing,
  pool,
  environments,
  usage,
  access,
  audit,
])

export function createConsoleRouter(client: QueryClient) {
  const router = createRouter({
    routeTree: tree,
    context: { client },
    parseSearch,
    stringifySearch,
    defaultErrorComponent: PageFailed,
    defaultPendingMs: 150,
  })
  beginAtTheTop(router)
  return router
}

/** Another page begins at its top; Back is left to the browser. The router's own way would write to the session's storage. */
function beginAtTheTop(router: { history: RouterHistory; subscribe: AnyRouter['subscribe'] }) {
  let isForward = false
  router.history.subscribe(({ action }) => {
    isForward = action.type === 'PUSH'
  })
  router.subscribe('onRendered', ({ pathChanged }) => {
    if (pathChanged && isForward) window.scrollTo(0, 0)
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>
  }
}
