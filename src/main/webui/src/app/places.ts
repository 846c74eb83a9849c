import { Boxes, ScrollText, Users, type LucideIcon } from 'lucide-react'
import type { Permission } from '../api/gql/graphql'
import { t } from '../texts/en'

interface Place {
  to: '/providers' | '/access' | '/audit'
  label: string
  icon: LucideIcon
  permission: Permission
}

/** The places of the console, each with the permission that shows it. */
export const places: readonly Place[] = [
  { to: '/providers', label: t.nav.providers, icon: Boxes, permission: 'READ' },
  { to: '/access', label: t.nav.access, icon: Users, permission: 'MANAGE_ACCESS' },
  { to: '/audit', label: t.nav.audit, icon: ScrollText, permission: 'READ_AUDIT' },
]

export function firstPage(permissions: readonly Permission[]): Place['to'] {
  return places.find(place => permissions.includes(place.permission))?.to ?? '/providers'
}
