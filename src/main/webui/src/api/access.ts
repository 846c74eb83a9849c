import { infiniteQueryOptions } from '@tanstack/react-query'
import { send } from './client'
import { graphql } from './gql'
import type { ApiTokensQuery, WorkspacesQuery } from './gql/graphql'
import { nextCursor } from './pages'
import { keys } from './queries'

const ApiTokens = graphql(`
  query ApiTokens($after: String) {
    apiTokens(first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        role
        environments
        hint
        createdAt
        expiresAt
        lastUsedAt
        revokedAt
      }
    }
  }
`)

const Workspaces = graphql(`
  query Workspaces($after: String) {
    workspaces(first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
        createdAt
      }
    }
  }
`)

export const CreateToken = graphql(`
  mutation CreateToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      secret
      token {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const RevokeToken = graphql(`
  mutation RevokeToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      token {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const CreateWorkspace = graphql(`
  mutation CreateWorkspace($input: CreateWorkspaceInput!) {
    createWorkspace(input: $input) {
      ownerToken
      workspace {
        id
        name
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

export const DeleteWorkspace = graphql(`
  mutation DeleteWorkspace($input: DeleteWorkspaceInput!) {
    deleteWorkspace(input: $input) {
      deletedWorkspaceId
      userErrors {
        ...Refused
      }
    }
  }
`)

export const tokensQuery = infiniteQueryOptions({
  queryKey: keys.tokens,
  queryFn: async ({ pageParam, signal }) => (await send(ApiTokens, { after: pageParam }, signal)).apiTokens!,
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export const workspacesQuery = infiniteQueryOptions({
  queryKey: keys.workspaces,
  queryFn: async ({ pageParam, signal }) => (await send(Workspaces, { after: pageParam }, signal)).workspaces!,
  initialPageParam: null as string | null,
  getNextPageParam: nextCursor,
})

export type ApiToken = NonNullable<ApiTokensQuery['apiTokens']>['nodes'][number]
export type Workspace = NonNullable<WorkspacesQuery['workspaces']>['nodes'][number]
