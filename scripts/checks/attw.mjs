// Are the types wrong? Every public package, packed, as an ESM-only consumer resolves it.
import { toolOutput } from '../pnpm.mjs'
import { complaints } from './complaints.mjs'
import { withTarballs } from './tarballs.mjs'

const rules = ['--profile', 'esm-only', '--format', 'ascii', '--no-color', '--no-emoji']
const examine = ({ path, tarball }) => complaints(path, () => toolOutput('attw', [...rules, tarball]))

/** A package that is only a command exports no module. */
const exportsModules = ({ manifest }) => Object.keys(manifest.exports).some(path => path !== './package.json')

export const check = () =>
  withTarballs(packed => {
    const typed = packed.filter(exportsModules)
    return {
      violations: typed.length === 0 ? ['No package exports types.'] : typed.flatMap(examine),
      lookedAt: `${typed.length} tarballs with types`,
    }
  })
