// Every pending changeset can be read, and names packages that exist and are published.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { tool } from '../pnpm.mjs'
import { publicPackages, root } from '../workspace.mjs'
import { verdict } from './verdict.mjs'

const folder = mkdtempSync(join(tmpdir(), 'ammeter-changesets-'))
const file = join(folder, 'plan.json')
const status = tool('changeset', ['status', `--output=${relative(root, file)}`])
const plan = status === 0 ? JSON.parse(readFileSync(file, 'utf8')) : { changesets: [], releases: [] }
rmSync(folder, { recursive: true })

const names = publicPackages.map(({ manifest }) => manifest.name)
const released = plan.releases.filter(({ type }) => type !== 'none')
const strangers = released.filter(({ name }) => !names.includes(name))

verdict(
  [
    ...(status === 0 ? [] : ['changeset status failed: see above.']),
    ...strangers.map(({ name }) => `A changeset releases ${name}, which is not published.`),
  ],
  `${plan.changesets.length} changesets, ${released.length} packages to release`,
)
