import type { Field, StoredField } from '../src/api/form'

export function field(name: string, more: Partial<Field> = {}): Field {
  return {
    name,
    label: name,
    kind: 'TEXT',
    secret: false,
    required: true,
    default: null,
    help: null,
    placeholder: null,
    maxLength: null,
    pattern: null,
    allowsOther: false,
    redirects: false,
    options: [],
    visibleWhen: [],
    ...more,
  }
}

export function options(...values: string[]): Field['options'] {
  return values.map(value => ({ value, label: `Option ${value}`, visibleWhen: [] }))
}

export function stored(name: string, more: Partial<StoredField> = {}): StoredField {
  return { name, label: name, secret: false, isSet: true, value: null, hint: null, ...more }
}

export const SECRET = field('api_key', { label: 'API Key', kind: 'SECRET', secret: true })
export const BASE_URL = field('base_url', { label: 'Base URL', required: false, redirects: true })
export const METHOD = field('method', { label: 'Method', kind: 'SELECT', default: 'key', options: options('key', 'role') })
