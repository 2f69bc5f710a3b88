// Every pending changeset can be read, and names packages that exist and are published.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { exec } from '../pnpm.mjs'
import { publicPackages, root } from '../workspace.mjs'
import { verdict } from './verdict.mjs'

const folder = mkdtempSync(join(tmpdir(), 'ammeter-changesets-'))
const file = join(folder, 'plan.json')
const status = exec(['changeset', 'status', `--output=${relative(root, file)}`], { stdio: 'inherit' })
const plan = status === 0 ? JSON.parse(readFileSync(file, 'utf8')) : { changesets: [], releases: [] }
rmSync(folder, { recursive: true })

const names = publicPackages.map(({ manifest }) => manifest.name)
const strangers = plan.releases.filter(({ name }) => !names.includes(name))

verdict(
  [
    ...(status === 0 ? [] : ['changeset status failed: see above.']),
    ...strangers.map(({ name }) => `A changeset releases ${name}, which is not published.`),
  ],
  `${plan.changesets.length} changesets, ${plan.releases.length} packages to release`,
)
