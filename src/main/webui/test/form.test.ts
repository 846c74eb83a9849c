import { describe, expect, it } from 'vitest'
import { changesOf, EMPTY, evaluate, isTouched, place, valuesOf, type Draft } from '../src/api/form'
import { BASE_URL, field, METHOD, options, SECRET, stored } from './fields'

const typed = (values: Record<string, string>): Draft => ({ typed: values, cleared: new Set() })
const names = (form: ReturnType<typeof evaluate>) => form.fields.map(one => one.name)
const key = { ...SECRET, visibleWhen: [{ field: 'method', value: 'key' }] }
const arn = field('arn', { visibleWhen: [{ field: 'method', value: 'role' }] })

describe('a form', () => {
  it('shows the fields whose conditions hold', () => {
    expect(names(evaluate([METHOD, key, arn], EMPTY))).toEqual(['method', 'api_key'])
    expect(names(evaluate([METHOD, key, arn], typed({ method: 'role' })))).toEqual(['method', 'arn'])
  })

  it('follows chains of conditions, whatever the order of the fields', () => {
    const last = field('last', { visibleWhen: [{ field: 'arn', value: 'x' }] })
    expect(names(evaluate([last, arn, METHOD], typed({ method: 'role', arn: 'x' })))).toEqual(['last', 'arn', 'method'])
    expect(names(evaluate([last, arn, METHOD], typed({ method: 'key', arn: 'x' })))).toEqual(['method'])
  })

  it('lets the type of a model decide', () => {
    const forText = field('mode', { visibleWhen: [{ field: '__model_type', value: 'LLM' }] })
    expect(names(evaluate([forText], EMPTY, [], 'LLM'))).toEqual(['mode'])
    expect(names(evaluate([forText], EMPTY, [], 'RERANK'))).toEqual([])
  })

  it('sends no field that takes no part, and keeps what was typed into it', () => {
    const draft = typed({ api_key: 'typed before', method: 'role', arn: 'arn:aws' })
    expect(valuesOf(evaluate([METHOD, key, arn], draft))).toEqual([
      { field: 'method', value: 'role' },
      { field: 'arn', value: 'arn:aws' },
    ])
    const back = { ...draft, typed: { ...draft.typed, method: 'key' } }
    expect(valuesOf(evaluate([METHOD, key, arn], back))).toContainEqual({ field: 'api_key', value: 'typed before' })
  })

  it('drops a choice that is no longer offered', () => {
    const version = field('version', {
      options: [{ value: 'old', label: 'Old', visibleWhen: [{ field: 'method', value: 'role' }] }, ...options('new')],
    })
    expect(evaluate([METHOD, version], typed({ version: 'old', method: 'role' })).value(version)).toBe('old')
    expect(evaluate([METHOD, version], typed({ version: 'old', method: 'key' })).value(version)).toBe('')
  })

  it('takes other values where the field is open', () => {
    const region = field('region', { options: options('eu'), allowsOther: true })
    expect(valuesOf(evaluate([region], typed({ region: 'moon' })))).toEqual([{ field: 'region', value: 'moon' }])
  })

  it('leaves an optional field empty that was emptied, in spite of its default', () => {
    const size = field('size', { required: false, default: '4096' })
    expect(valuesOf(evaluate([size], EMPTY))).toEqual([{ field: 'size', value: '4096' }])
    expect(valuesOf(evaluate([size], typed({ size: '' })))).toEqual([])
  })
})

describe('an edit', () => {
  const before = [stored('api_key', { secret: true, hint: '••••wxyz' }), stored('base_url', { value: 'https://a.example/v1' })]

  const again = (url: string) => evaluate([SECRET, BASE_URL], typed({ base_url: url }), before).secretsAgain

  it('sends nothing for what was not touched', () => {
    expect(changesOf(evaluate([SECRET, BASE_URL], EMPTY, before), EMPTY)).toEqual([])
  })

  it('sends values that differ, and clears what was emptied', () => {
    const draft = typed({ base_url: '', api_key: '' })
    expect(changesOf(evaluate([SECRET, BASE_URL], draft, before), draft)).toEqual([{ field: 'base_url', clear: true }])
    const changed = typed({ api_key: 'sk-new' })
    expect(changesOf(evaluate([SECRET, BASE_URL], changed, before), changed)).toEqual([{ field: 'api_key', value: 'sk-new' }])
  })

  it('clears a secret only when told so', () => {
    const draft: Draft = { typed: {}, cleared: new Set(['api_key']) }
    expect(changesOf(evaluate([SECRET], draft, before), draft)).toEqual([{ field: 'api_key', clear: true }])
  })

  it('never puts a hint into a field', () => {
    expect(evaluate([SECRET], EMPTY, before).value(SECRET)).toBe('')
  })

  it('asks for the secret again when the host changes, not when the path does', () => {
    expect(again('https://a.example/v2')).toBe(false)
    expect(again('https://A.example:443/v1')).toBe(false)
    expect(again('https://b.example/v1')).toBe(true)
    expect(again('http://a.example/v1')).toBe(true)
    expect(again('')).toBe(true)
  })

  it('shows the default of a field that a choice brings into play', () => {
    const region = field('region', { default: 'eu', visibleWhen: [{ field: 'method', value: 'role' }] })
    const form = evaluate([METHOD, region], typed({ method: 'role' }), [stored('method', { value: 'key' })])
    expect(form.value(region)).toBe('eu')
  })
})

describe('closing', () => {
  it('loses something only if something was entered', () => {
    expect(isTouched(EMPTY)).toBe(false)
    expect(isTouched(typed({ a: '' }))).toBe(false)
    expect(isTouched(typed({ a: 'x' }))).toBe(true)
    expect(isTouched({ typed: {}, cleared: new Set(['a']) })).toBe(true)
  })
})

it('a place is scheme, host and port', () => {
  expect(place(' https://Host.example/path?x ')).toBe('https://host.example')
  expect(place('EU-west-1')).toBe('eu-west-1')
})
