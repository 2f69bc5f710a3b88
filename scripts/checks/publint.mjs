// Every public package, packed, under publint's strict rules.
import { tool } from '../pnpm.mjs'
import { withTarballs } from './tarballs.mjs'
import { verdict } from './verdict.mjs'

withTarballs(packed => {
  const failing = packed.filter(({ tarball }) => tool('publint', ['--strict', tarball]) !== 0)
  verdict(
    packed.length === 0 ? ['No package is public.'] : failing.map(({ path }) => `publint refuses ${path}: see above.`),
    `${packed.length} tarballs`,
  )
})
