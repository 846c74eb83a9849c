import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Draft } from '../../api/form'
import type { TestCredentialInput } from '../../api/gql/graphql'
import { testCredential } from '../../api/health'
import { renewProvider } from '../../api/queries'

interface Tried {
  draft: Draft
  input: TestCredentialInput
}

/** Tests what a form holds, without saving it. A result counts until something else is entered. */
export function useFormTest(providerId: string, draft: Draft, onRefused: () => void) {
  const client = useQueryClient()
  const test = useMutation({
    mutationFn: async ({ input }: Tried) => {
      const health = await testCredential(input)
      // The verdict on what is stored is stored as well.
      if (input.id && !input.changes) await renewProvider(client, providerId)
      return health
    },
    // Values must not stay in the memory of the library longer than the form.
    gcTime: 0,
    onError: onRefused,
  })
  return {
    run: (input: TestCredentialInput) => test.mutate({ draft, input }),
    isPending: test.isPending,
    since: test.submittedAt,
    error: test.error,
    result: test.variables?.draft === draft ? test.data : undefined,
    reset: test.reset,
  }
}

export type FormTest = ReturnType<typeof useFormTest>
