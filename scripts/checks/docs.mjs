// The API reference builds, with no warning.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { turbo } from '../pnpm.mjs'
import { root } from '../workspace.mjs'
import { verdict } from './verdict.mjs'

const status = turbo(['docs', '--output-logs=errors-only'], 'inherit')
const index = join(root, 'docs', 'dist', 'index.html')

verdict(
  [
    ...(status === 0 ? [] : ['typedoc failed: see above.']),
    ...(existsSync(index) ? [] : ['docs/dist/index.html was not written.']),
  ],
  'docs/dist',
)
