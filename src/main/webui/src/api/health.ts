import { queryOptions } from '@tanstack/react-query'
import { send } from './client'
import { readNames } from './credentialNames'
import { Refused } from './errors'
import { graphql } from './gql'
import type { HealthFragment, HealthVerdict, TestCredentialInput } from './gql/graphql'
import { readAll } from './pages'
import { keys } from './queries'

export const Health = graphql(`
  fragment Health on CredentialHealth {
    verdict
    checkedAt
    message
    retryAt
  }
`)

const TestCredential = graphql(`
  mutation TestCredential($input: TestCredentialInput!) {
    testCredential(input: $input) {
      health {
        ...Health
      }
      retryAt
      userErrors {
        ...Refused
      }
    }
  }
`)

export const ResetHealth = graphql(`
  mutation ResetHealth($input: ResetCredentialHealthInput!) {
    resetCredentialHealth(input: $input) {
      credential {
        id
      }
      userErrors {
        ...Refused
      }
    }
  }
`)

const ModelsToTest = graphql(`
  query ModelsToTest($providerId: ID!, $after: String) {
    customModels(providerId: $providerId, first: 50, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        name
      }
    }
  }
`)

/** Asks the provider; takes up to 20 seconds. A refusal says when another test is possible. */
export async function testCredential(input: TestCredentialInput, signal?: AbortSignal): Promise<HealthFragment> {
  const { testCredential: answer } = await send(TestCredential, { input }, signal)
  if (answer.userErrors.length > 0 || !answer.health) throw new Refused(answer.userErrors, answer.retryAt ?? null)
  return answer.health
}

export type BrokenVerdict = 'REJECTED' | 'NO_CREDIT' | 'UNREACHABLE'

/** Whether calls with such a credential fail. */
export function isBroken(verdict: HealthVerdict | undefined): verdict is BrokenVerdict {
  return verdict === 'REJECTED' || verdict === 'NO_CREDIT' || verdict === 'UNREACHABLE'
}

export interface Testable {
  id: string
  name: string
  /** The custom model that it belongs to. */
  model?: string
}

/** All credentials of a provider and of its custom models. */
export function testableQuery(providerId: string, takesOwn: boolean) {
  return queryOptions({
    queryKey: [...keys.provider(providerId), 'testable', takesOwn],
    queryFn: async ({ signal }): Promise<Testable[]> => {
      const own = takesOwn ? await readNames({ providerId }, signal) : []
      const models = await readAll(async after => (await send(ModelsToTest, { providerId, after }, signal)).customModels)
      const ofModels: Testable[] = []
      for (const model of models) {
        const credentials = await readNames({ providerId, customModelId: model.id }, signal)
        ofModels.push(...credentials.map(({ id, name }) => ({ id, name, model: model.name })))
      }
      return [...own, ...ofModels]
    },
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  })
}
