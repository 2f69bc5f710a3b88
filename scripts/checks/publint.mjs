// Every public package, packed, under publint's strict rules.
import { toolOutput } from '../pnpm.mjs'
import { complaints } from './complaints.mjs'
import { withTarballs } from './tarballs.mjs'

const lint = ({ path, tarball }) => complaints(path, () => toolOutput('publint', ['--strict', tarball]))

export const check = () =>
  withTarballs(packed => ({
    violations: packed.length === 0 ? ['No package is public.'] : packed.flatMap(lint),
    lookedAt: `${packed.length} tarballs`,
  }))
