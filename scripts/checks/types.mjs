// The types of sources and tests alike.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { turboOutput } from '../pnpm.mjs'
import { packages } from '../workspace.mjs'
import { complaints } from './complaints.mjs'

export const check = () => {
  const has =
    (...names) =>
    ({ directory }) =>
      existsSync(join(directory, ...names))
  const typed = packages.filter(has('src'))
  const uncheckedSources = typed.filter(({ manifest }) => !manifest.scripts?.typecheck)
  const uncheckedTests = typed.filter(has('test')).filter(each => !has('test', 'tsconfig.json')(each))
  return {
    violations: [
      ...uncheckedSources.map(({ path }) => `${path}/package.json has no script "typecheck".`),
      ...uncheckedTests.map(({ path }) => `${path}/test has no tsconfig.json: nobody checks the types of its tests.`),
      ...complaints('A type is wrong', () => turboOutput(['typecheck', '--continue'])),
    ],
    lookedAt: `${typed.length} packages`,
  }
}
