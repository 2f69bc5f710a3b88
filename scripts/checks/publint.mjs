// Every public package, packed, under publint's strict rules.
import { exec } from '../pnpm.mjs'
import { withTarballs } from './tarballs.mjs'
import { verdict } from './verdict.mjs'

withTarballs(packed => {
  const failing = packed.filter(({ tarball }) => exec(['publint', '--strict', tarball], { stdio: 'inherit' }) !== 0)
  verdict(
    packed.length === 0 ? ['No package is public.'] : failing.map(({ path }) => `publint refuses ${path}: see above.`),
    `${packed.length} tarballs`,
  )
})
