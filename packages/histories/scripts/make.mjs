// Makes the data module of a built-in history out of its source, which is not in the repository:
// node packages/histories/scripts/make.mjs <name> <file>

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { moduleText, packHistory } from './pack-history.mjs'

const TOKEN_ENGINEERING =
  'TokenEngineeringCommunity/BalancerPools_Model, MIT, Copyright (c) 2020 TokenEngineeringCommunity'
const CURVESIM = 'curveresearch/curvesim, MIT, Copyright (c) 2022 Curve Research'

/** To how many decimals volumes are rounded, about a dollar or ten, and whose figures they are. */
const HISTORIES = {
  'eth-usd-2020-12': { volumeDecimals: 2, notice: TOKEN_ENGINEERING },
  'dai-usd-2020-12': { volumeDecimals: 0, notice: TOKEN_ENGINEERING },
  'mim-usdc-2021-12': { volumeDecimals: 0, notice: CURVESIM },
}

const [name, file] = process.argv.slice(2)
if (!Object.hasOwn(HISTORIES, name ?? '') || file === undefined) {
  console.error(`make.mjs <name> <file>: the name is one of ${Object.keys(HISTORIES).join(', ')}`)
  process.exit(2)
}

const { volumeDecimals, notice } = HISTORIES[name]
const packed = packHistory(readFileSync(file, 'utf8'), volumeDecimals)
const made = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src', 'data', `${name}.ts`)
writeFileSync(made, moduleText(packed, notice))
console.log(`${made}: ${packed.points} hours`)
