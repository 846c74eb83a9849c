import { BASE_URL, METHOD, SECRET, stored } from './fields'

const form = { fields: [METHOD, SECRET, BASE_URL] }

export const provider = {
  id: 'acme',
  label: 'Acme',
  description: 'Models of Acme.',
  icon: '/icons/acme.svg',
  installed: true,
  status: 'READY',
  configurationMethods: ['PREDEFINED_MODEL', 'CUSTOM_MODEL'],
  modelTypes: ['LLM'],
  credentialCount: 2,
  customModelCount: 0,
  removedCustomModelCount: 0,
  defaultCredential: { id: 'c1', name: 'Production' },
  help: null,
  predefinedModels: [
    { name: 'acme-1', label: 'Acme 1', type: 'LLM', contextSize: 128000, features: ['vision'], deprecated: false },
    { name: 'acme-0', label: 'Acme 0', type: 'LLM', contextSize: null, features: [], deprecated: true },
  ],
  credentialForm: form,
}

export function credential(id: string, name: string, isDefault: boolean) {
  return {
    id,
    name,
    isDefault,
    readable: true,
    revision: 3,
    createdAt: '2027-01-01T00:00:00Z',
    updatedAt: '2027-01-01T00:00:00Z',
    health: null as object | null,
    cooldownUntil: null as string | null,
    lastUsedAt: null,
    environments: [] as string[],
    quotas: [] as object[],
    fields: [
      stored('method', { value: 'key' }),
      stored('api_key', { label: 'API Key', secret: true, hint: '••••••••wxyz' }),
      stored('base_url', { isSet: false }),
    ],
  }
}

export const rows = [credential('c2', 'Staging', false), credential('c1', 'Production', true)]

export function pageOf<Node>(nodes: Node[], totalCount = nodes.length) {
  return { totalCount, pageInfo: { endCursor: null, hasNextPage: false }, nodes }
}

export const toEdit = { ...rows[0], owner: { __typename: 'Provider', id: 'acme', label: 'Acme', credentialForm: form } }
