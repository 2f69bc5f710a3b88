// Every pending changeset can be read, and releases only packages that are published.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { toolOutput } from '../pnpm.mjs'
import { publicPackages, root } from '../workspace.mjs'

const readPlan = () => {
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-changesets-'))
  try {
    const file = join(folder, 'plan.json')
    toolOutput('changeset', ['status', `--output=${relative(root, file)}`])
    return JSON.parse(readFileSync(file, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export const check = () => {
  const { changesets, releases } = readPlan()
  const names = publicPackages.map(({ manifest }) => manifest.name)
  const strangers = changesets.flatMap(({ id, releases }) =>
    releases
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => `.changeset/${id}.md names ${name}, which is private.`),
  )
  const released = releases.filter(({ type }) => type !== 'none')
  return { violations: strangers, lookedAt: `${changesets.length} pending, ${released.length} packages to release` }
}
