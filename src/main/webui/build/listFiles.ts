import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Plugin } from 'vite'

/** Folders that do not change the bundle, or are made from what does. */
const LEFT_OUT = new Set(['node_modules', 'test', 'src/api/gql'])

function filesBelow(root: string, directory = root): string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap(entry => {
    const path = join(directory, entry.name)
    const name = relative(root, path).split(sep).join('/')
    if (LEFT_OUT.has(name)) return []
    return entry.isDirectory() ? filesBelow(root, path) : [name]
  })
}

/** SHA-256 of the sorted paths and contents, each followed by a zero byte. Line ends count as LF. */
export function hashOfSources(root: string): string {
  const hash = createHash('sha256')
  for (const name of filesBelow(root).toSorted()) {
    const content = readFileSync(join(root, name)).toString('latin1').replaceAll('\r\n', '\n')
    hash.update(`${name}\0`).update(Buffer.from(content, 'latin1')).update('\0')
  }
  return hash.digest('hex')
}

/** Writes files.txt into the bundle: the hash of the sources, then the files, since a package cannot list them. */
export function listFiles(): Plugin {
  let root = ''
  let output = ''
  return {
    name: 'list-files',
    apply: 'build',
    configResolved(config) {
      root = config.root
      output = join(config.root, config.build.outDir)
    },
    closeBundle() {
      const files = filesBelow(output).filter(name => name !== 'files.txt').toSorted()
      writeFileSync(join(output, 'files.txt'), [`# ${hashOfSources(root)}`, ...files, ''].join('\n'))
    },
  }
}
