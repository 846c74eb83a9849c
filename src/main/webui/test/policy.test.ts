import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const LIBRARY = 'node_modules/react-aria/dist/private/'

/** The text that a file of React Aria puts into a style element. */
function styleOf(file: string): string {
  const source = readFileSync(LIBRARY + file, 'utf8')
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? ''
  const text = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)![1]!
  return text.replace(/\$\{[^}]+\}/, attribute).trim()
}

it("the policy allows React Aria's own style sheets, and no other", () => {
  const policy = readFileSync('../java/dev/modelkeys/console/ConsolePolicy.java', 'utf8')
  const allowed = [...policy.matchAll(/'sha256-([^']+)'/g)].map(match => match[1])
  const added = ['interactions/usePress.mjs', 'overlays/usePreventScroll.mjs'].map(styleOf)
  expect(allowed).toEqual(added.map(text => createHash('sha256').update(text).digest('base64')))
})
