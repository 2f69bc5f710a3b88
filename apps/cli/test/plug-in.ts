import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { temporaryFolder } from './csv-file.ts'

/** The path of a module among those of this folder. */
export const plugIn = (name: string): string => fileURLToPath(new URL(`plug-ins/${name}.ts`, import.meta.url))

/** The path of a module with this text, alone in a folder that is gone when the test is over. */
export const moduleOf = (text: string, name = 'mine.ts'): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

/** The text of a module with a curve `√(xy)`, exported in some way. */
export const product = (exported: string, core = "import { defineCurve } from '@ammeter/core'"): string => `${core}
const curve = defineCurve({
  name: 'product',
  summary: 'Constant product',
  formula: 'x y',
  parameters: {},
  over: real => ({ tradingFunction: (x, y) => real.mul(x, y) }),
})
${exported}
`
