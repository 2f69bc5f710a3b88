import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PATHS, type SimulationTiming, STEPS } from './job.js'

const source = fileURLToPath(new URL('../../src/simulation/monte-carlo.c', import.meta.url))

/** The same Monte Carlo loop in C. */
export interface InC {
  readonly run: (fees: 'compounded' | 'collected') => SimulationTiming
  readonly remove: () => void
}

/** Compiles the loop; nothing where there is no compiler. */
export const compiledC = (): InC | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'ammeter-'))
  const program = join(folder, 'monte-carlo')
  const remove = () => rmSync(folder, { recursive: true })
  try {
    execFileSync('gcc', ['-O3', '-std=c11', source, '-o', program, '-lm'], { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch (error) {
    remove()
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
  return {
    run: fees => {
      const words = [PATHS, STEPS, fees === 'compounded' ? 1 : 0].map(String)
      return JSON.parse(execFileSync(program, words, { encoding: 'utf8' }))
    },
    remove,
  }
}
