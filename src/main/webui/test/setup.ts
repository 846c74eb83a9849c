import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// A busy machine takes its time.
configure({ asyncUtilTimeout: 30_000 })

// What jsdom lacks and React Aria calls.
globalThis.CSS ??= {} as typeof CSS
CSS.escape ??= (text: string) => text.replaceAll(/[^\w-]/g, match => `\\${match}`)
Element.prototype.scrollIntoView ??= () => {}
Element.prototype.getAnimations ??= () => []
globalThis.matchMedia ??= ((query: string) => ({
  matches: false,
  media: query,
  addEventListener() {},
  removeEventListener() {},
})) as unknown as typeof matchMedia
window.scrollTo = () => {}

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})
