// Formatting, import order and lint rules, over every file that git knows and biome can read.
import { toolOutput } from '../pnpm.mjs'
import { complaints } from './complaints.mjs'

export const check = () => ({
  violations: complaints('Run `npm run format`, and mend by hand what remains', () =>
    toolOutput('biome', ['ci', '--error-on-warnings', '--colors=off', '.']),
  ),
  lookedAt: 'biome has no complaint',
})
