import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { namesModule } from '../src/plug-in/plug-in-spec.ts'
import { moduleOf, plugIn } from './plug-in.ts'
import { ammeter, jsonOf } from './run-command.ts'
import { temporaryFolder } from './sweep-folder.ts'

const at = temporaryFolder()

/** An objective that throws for every loss above 1 %, with a parameter. */
const FUSSY = `import { defineObjective } from '@ammeter/simulation'
export const fussy = defineObjective({
  name: 'fussy',
  summary: 'The net, times a factor, of whoever loses little',
  parameters: { times: { default: 1, above: 0, meaning: 'a factor' } },
  needs: ['netVsHold'],
  score: ({ times }, { netVsHold }) => {
    if (netVsHold[0] < -0.01) throw new Error('too much')
    return times * netVsHold[0]
  },
})
`

describe('modules of one’s own', () => {
  test('give curves and objectives; what they throw refuses a candidate, and ends nothing', async () => {
    const objective = moduleOf(FUSSY)
    const words = [
      ...['sweep', 'il', '--curve', plugIn('geometric'), '--from', '1', '--to', '1.2', '--out', at('a')],
      ...['--over', 'geometric.weight=0.1,0.9', '--over', 'to=1.1,2', '--objective', `${objective}:times=2`],
    ]
    const { refused, candidates, reasons, best, objectives } = await jsonOf(words)
    expect({ candidates, refused }).toEqual({ candidates: 4, refused: 2 })
    expect(objectives).toEqual([{ name: 'fussy:times=2', best: 'largest' }])
    expect(reasons[0].error).toContain('too much')
    expect(best.length).toBe(2)
    const shown = await jsonOf(['sweep', 'show', at('a'), '--at', 'best'])
    const alone = await jsonOf(shown.command.slice(1))
    expect(alone.objectives[0].scores['fussy:times=2']).toBe(best[0].scores['fussy:times=2'])
    expect(2 * -alone.impermanentLoss).toBe(best[0].scores['fussy:times=2'])
  })

  test('are in the manifest, and a changed one is refused', async () => {
    const objective = moduleOf(FUSSY)
    const run = 'sweep il --curve weighted --from 1 --to 1.1'.split(' ')
    const words = [...run, '--out', at('a'), '--objective', objective]
    expect((await ammeter(words)).exitCode).toBe(0)
    writeFileSync(objective, FUSSY.replace('-0.01', '-0.02'))
    const { exitCode, stderr } = await ammeter(words)
    expect(exitCode).toBe(3)
    expect(stderr).toMatch(/found another sweep: plugIns\.0\.sha256 is "[0-9a-f]{64}" there and "[0-9a-f]{64}" here/)
  })

  test('an experiment or a folder may name one, and runs where that can do no harm', () => {
    expect(namesModule(['sweep', join('runs', 'a')])).toBe(true)
    expect(namesModule(['sweep', 'experiment.json', '--out', 'a'])).toBe(true)
    expect(namesModule(['sweep', 'show', 'a', '--at', 'best'])).toBe(true)
    expect(namesModule(['sweep', 'status', 'a'])).toBe(false)
    expect(namesModule(['sweep', 'il', '--curve', 'weighted'])).toBe(false)
    expect(namesModule(['sweep', 'il', '--curve', 'weighted', '--objective', '-./mine.ts'])).toBe(true)
    expect(namesModule(['sweep', '--help'])).toBe(false)
  })
})
