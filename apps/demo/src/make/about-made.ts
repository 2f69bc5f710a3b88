// The parameters and commands behind the charts of a curve being made.

import type { About } from '../publish/about/about.js'
import { shellWord } from '../publish/shell-word.js'
import type { MadeCurve } from './curve/made-curve.js'

const curveOption = ({ text }: MadeCurve): string => `--curve ${shellWord(text)}`

const gridOptions = (ratios: readonly number[]): string =>
  `--from ${ratios[0]} --to ${ratios.at(-1)} --points ${ratios.length}`

/** What the losses of the curve being made are based on, and those of the reference curves. */
export const aboutLosses = (made: MadeCurve, ratios: readonly number[]): About => ({
  parameters: [made.text, 'against holding'],
  command: {
    line: `ammeter compare --curve constant-product --curve stableswap:amplification=100 ${curveOption(made)} ${gridOptions(ratios)} --csv`,
  },
})

/** What its reserves are based on. */
export const aboutReserves = (made: MadeCurve, ratios: readonly number[], deposit: number): About => ({
  parameters: [made.text, `of a deposit of ${deposit}`],
  command: { line: `ammeter compare ${curveOption(made)} ${gridOptions(ratios)} --deposit ${deposit} --csv` },
})

/** Digits of a price within a bar: all of them have the same liquidity. */
const DIGITS = 5

/** What bars are based on: those of a drawing are its depth at prices within them. */
export const aboutBars = (made: MadeCurve, bars: readonly (readonly [number, number])[]): About => ({
  parameters: [made.text],
  command:
    made.kind === 'drawing'
      ? {
          line: `ammeter compare ${curveOption(made)} --at ${bars.map(([from, to]) => Number(Math.sqrt(from * to).toPrecision(DIGITS))).join(',')} --deposit 1 --csv`,
          note: '“depth” is what the table calls “of full range”.',
        }
      : { none: 'The bars are means over their widths. The command of the picture below prints the curve itself.' },
})
