// The types of sources and tests alike.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { turbo } from '../pnpm.mjs'
import { packages } from '../workspace.mjs'
import { verdict } from './verdict.mjs'

const withSources = packages.filter(({ directory }) => existsSync(join(directory, 'src')))
const untyped = withSources.filter(({ manifest }) => !manifest.scripts?.typecheck)
const untested = withSources.filter(
  ({ directory }) => existsSync(join(directory, 'test')) && !existsSync(join(directory, 'test', 'tsconfig.json')),
)
const status = turbo(['typecheck', '--continue', '--output-logs=errors-only'], 'inherit')

verdict(
  [
    ...untyped.map(({ path }) => `${path}/package.json has no script "typecheck".`),
    ...untested.map(({ path }) => `${path}/test has no tsconfig.json: nobody checks the types of its tests.`),
    ...(status === 0 ? [] : ['The type check failed: see above.']),
  ],
  `${withSources.length} packages`,
)
