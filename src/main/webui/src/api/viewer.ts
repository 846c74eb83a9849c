import { queryOptions, useQuery } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import type { Permission } from './gql/graphql'
import { keys } from './queries'

const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      name
      role
      permissions
      workspace {
        id
        name
      }
    }
  }
`)

export async function readViewer(signal?: AbortSignal) {
  return (await send(ViewerDocument, {}, signal)).viewer
}

export const viewerQuery = queryOptions({
  queryKey: keys.viewer,
  queryFn: ({ signal }) => readViewer(signal),
  staleTime: 60_000,
})

export function useViewer() {
  return useQuery(viewerQuery).data
}

/** Whether the caller has the permission: what may not be done is not offered. */
export function useMay(permission: Permission): boolean {
  return useViewer()?.permissions.includes(permission) ?? false
}
