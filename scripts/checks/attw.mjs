// Are the types wrong? Every public package, packed, as an ESM-only consumer resolves it.
import { exec } from '../pnpm.mjs'
import { withTarballs } from './tarballs.mjs'
import { verdict } from './verdict.mjs'

withTarballs(packed => {
  const typed = packed.filter(({ manifest }) => Object.keys(manifest.exports).some(path => path !== './package.json'))
  const failing = typed.filter(
    ({ tarball }) => exec(['attw', '--profile', 'esm-only', '--format', 'ascii', tarball], { stdio: 'inherit' }) !== 0,
  )
  verdict(
    typed.length === 0 ? ['No package exports types.'] : failing.map(({ path }) => `attw refuses ${path}: see above.`),
    `${typed.length} tarballs with types`,
  )
})
