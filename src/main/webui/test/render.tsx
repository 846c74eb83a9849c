import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { App } from '../src/app/App'

/** The whole console at an address. */
export function open(address: string) {
  window.history.replaceState(null, '', address)
  return { user: userEvent.setup(), ...render(<App />) }
}

/** What axe finds; contrast needs a browser. */
export async function problems(): Promise<string[]> {
  const { violations } = await axe.run(
    // What React Aria announces may name elements that are gone.
    { include: [document.body], exclude: ['[data-live-announcer]'] },
    { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } },
  )
  return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' ')}`)
}
