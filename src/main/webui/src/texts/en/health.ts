import type { HealthVerdict } from '../../api/gql/graphql'
import { count, counted } from '../plural'

const verdicts: Record<HealthVerdict, string> = {
  VALID: 'Works',
  REJECTED: 'Rejected',
  NO_CREDIT: 'No credit',
  RATE_LIMITED: 'Rate limited',
  UNREACHABLE: 'Unreachable',
  INCONCLUSIVE: 'Not proved',
}

/** The standing of a default credential with which calls fail, in place of “Ready”. */
const ofDefault = {
  REJECTED: 'Default rejected',
  NO_CREDIT: 'Default has no credit',
  UNREACHABLE: 'Default unreachable',
}

export const health = {
  verdicts,
  ofDefault,
  tested: (ago: string) => `Tested ${ago}`,
  /** A test that proved nothing. */
  tried: (ago: string) => `Test tried ${ago}`,
  again: (left: string) => `The provider said to come again ${left}.`,
  testAgain: (left: string) => `Another test is possible ${left}.`,
  test: 'Test',
  testing: 'Testing',
  result: (name: string, verdict: string) => `${name}: ${verdict}`,
  reset: 'Reset health',
  resetToast: (name: string) => `The health of ${name} is reset.`,
  testForm: 'Test',
  rejectedTitle: 'The provider does not accept this credential',
  rejected: 'Nothing was saved.',
  all: 'Test all',
  allTitle: 'Test all credentials',
  allLead: (value: number) =>
    `${counted(value, 'credential is', 'credentials are')} tested one after the other. Each test asks the provider, and may use up a few tokens.`,
  allNone: 'There is no credential to test.',
  start: 'Start testing',
  stop: 'Stop',
  stopped: (done: number, total: number) => `Stopped after ${count(done)} of ${count(total)}.`,
  progress: 'Progress',
  progressOf: (done: number, total: number) => `${count(done)} of ${count(total)} tested`,
  pause: (left: string) => `The server asks a provider so often and no more: going on ${left}.`,
  over: (total: number) => `${counted(total, 'credential is', 'credentials are')} tested.`,
  summary: (verdict: string, value: number) => `${verdict}: ${count(value)}`,
  resultsLabel: 'Results',
  waiting: 'Waiting',
  notTested: 'Not tested',
}
