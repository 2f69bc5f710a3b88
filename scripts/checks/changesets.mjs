// Every pending changeset can be read, and releases only packages that are published. Where there is a history, what it
// has changed since `main` has one.
import { createRequire } from 'node:module'
import { toolOutput } from '../pnpm.mjs'
import { publicPackages, root } from '../workspace.mjs'
import { complaints } from './complaints.mjs'
import { hasHistory } from './own-files.mjs'

/** The command that prints the plan asks git about it first. This is what it prints. */
const readPlan = () => {
  const command = createRequire(import.meta.url).resolve('@changesets/cli/package.json')
  return createRequire(command)('@changesets/get-release-plan').default(root)
}

export const check = async () => {
  const { changesets, releases } = await readPlan()
  const names = publicPackages.map(({ manifest }) => manifest.name)
  const strangers = changesets.flatMap(({ id, releases }) =>
    releases
      .filter(({ name }) => !names.includes(name))
      .map(({ name }) => `.changeset/${id}.md names ${name}, which is private.`),
  )
  const released = releases.filter(({ type }) => type !== 'none')
  return {
    violations: [
      ...strangers,
      ...(hasHistory ? complaints('changeset status', () => toolOutput('changeset', ['status'])) : []),
    ],
    lookedAt: `${changesets.length} pending, ${released.length} packages to release`,
  }
}
