// What is written twice has to be changed twice: a run of lines that two places share belongs in one of them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { output } from '../processes.mjs'
import { root } from '../workspace.mjs'
import { sources } from './sources.mjs'

/** How long a run must be. One of fewer tokens is a shape that many lines share, not the same thing twice. */
const LEAST = { minLines: 6, minTokens: 50 }

/** Importing the same names is not writing the same code. */
const IMPORTS = 'import[^\'"]*[\'"][^\'"]*[\'"]'

const place = ({ name, start, end }) => `${relative(root, resolve(root, name))}:${start}-${end}`

/** The runs of lines that two of these files share, comments left out. */
export const duplicatesIn = files => {
  const folder = mkdtempSync(join(tmpdir(), 'duplicates-'))
  try {
    const config = join(folder, 'config.json')
    const settings = {
      path: files.map(file => resolve(root, file)),
      ...LEAST,
      mode: 'weak',
      ignorePattern: [IMPORTS],
      gitignore: false,
    }
    writeFileSync(config, JSON.stringify({ ...settings, reporters: ['json'], output: folder, silent: true }))
    output(process.execPath, [join(root, 'node_modules/jscpd/bin/jscpd'), '--config', config])
    const { duplicates } = JSON.parse(readFileSync(join(folder, 'jscpd-report.json'), 'utf8'))
    return duplicates.map(({ firstFile, secondFile }) => `${place(firstFile)} is also ${place(secondFile)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const check = () => {
  const files = sources()
  return { violations: duplicatesIn(files), lookedAt: `${files.length} sources` }
}
