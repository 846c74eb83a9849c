import { Boxes, ChartColumn, Layers2, ScrollText, Users, Waypoints, type LucideIcon } from 'lucide-react'
import type { Permission } from '../api/gql/graphql'
import { t } from '../texts/en'

interface Place {
  to: '/providers' | '/load-sharing' | '/environments' | '/usage' | '/access' | '/audit'
  label: string
  icon: LucideIcon
  permission: Permission
}

/** The places of the console, each with the permission that shows it. */
export const places: readonly Place[] = [
  { to: '/providers', label: t.nav.providers, icon: Boxes, permission: 'READ' },
  { to: '/load-sharing', label: t.nav.sharing, icon: Waypoints, permission: 'READ' },
  { to: '/environments', label: t.nav.environments, icon: Layers2, permission: 'READ' },
  { to: '/usage', label: t.nav.usage, icon: ChartColumn, permission: 'READ' },
  { to: '/access', label: t.nav.access, icon: Users, permission: 'MANAGE_ACCESS' },
  { to: '/audit', label: t.nav.audit, icon: ScrollText, permission: 'READ_AUDIT' },
]

export function firstPage(permissions: readonly Permission[]): Place['to'] {
  return places.find(place => permissions.includes(place.permission))?.to ?? '/providers'
}
