import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const FONT = '@fontsource-variable/instrument-sans'

/** Adds the licence of the font, which must go with it; Vite lists what scripts import, and no font. */
export function fontLicense(): Plugin {
  let root = ''
  return {
    name: 'font-license',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    writeBundle({ dir }) {
      const license = readFileSync(join(root, 'node_modules', FONT, 'LICENSE'), 'utf8')
      appendFileSync(join(dir!, 'licenses.md'), `\n## ${FONT} (OFL-1.1)\n\n${license}`)
    },
  }
}
