import { expect, it } from 'vitest'
import { summaryOf } from '../src/api/summary'
import { BASE_URL, field, METHOD, options, SECRET, stored } from './fields'

it('says choices in words and addresses by host', () => {
  const form = [METHOD, SECRET, BASE_URL]
  const fields = [stored('method', { value: 'role' }), stored('api_key', { secret: true }), stored('base_url', { value: 'https://proxy.example:8443/v1' })]
  expect(summaryOf(fields, form)).toEqual(['Option role', 'https://proxy.example:8443'])
})

it('leaves out an optional choice that is the default', () => {
  const metadata = field('metadata', { required: false, default: 'off', options: options('on', 'off') })
  expect(summaryOf([stored('metadata', { value: 'off' })], [metadata])).toEqual([])
  expect(summaryOf([stored('metadata', { value: 'on' })], [metadata])).toEqual(['Option on'])
})

it('says nothing without the right to read values', () => {
  expect(summaryOf([stored('method', { value: null })], [METHOD])).toEqual([])
})
