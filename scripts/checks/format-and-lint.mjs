// Formatting, import order and lint rules, over every file that git knows and biome can read.
import { exec } from '../pnpm.mjs'
import { verdict } from './verdict.mjs'

const status = exec(['biome', 'ci', '--error-on-warnings', '.'], { stdio: 'inherit' })
verdict(status === 0 ? [] : ['Run `npm run format`: what it cannot mend is listed above.'], 'biome has no complaint')
