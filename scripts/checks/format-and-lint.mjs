// Formatting, import order and lint rules, over every file that git knows and biome can read.
import { tool } from '../pnpm.mjs'
import { verdict } from './verdict.mjs'

const status = tool('biome', ['ci', '--error-on-warnings', '--colors=off', '.'])
verdict(status === 0 ? [] : ['Run `npm run format`: what it cannot mend is listed above.'], 'biome has no complaint')
