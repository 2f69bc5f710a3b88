// Are the types wrong? Every public package, packed, as an ESM-only consumer resolves it.
import { tool } from '../pnpm.mjs'
import { withTarballs } from './tarballs.mjs'
import { verdict } from './verdict.mjs'

withTarballs(packed => {
  const typed = packed.filter(({ manifest }) => Object.keys(manifest.exports).some(path => path !== './package.json'))
  const failing = typed.filter(
    ({ tarball }) => tool('attw', ['--profile', 'esm-only', '--format', 'ascii', tarball]) !== 0,
  )
  verdict(
    typed.length === 0 ? ['No package exports types.'] : failing.map(({ path }) => `attw refuses ${path}: see above.`),
    `${typed.length} tarballs with types`,
  )
})
