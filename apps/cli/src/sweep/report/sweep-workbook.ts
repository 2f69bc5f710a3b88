// The result of a sweep as a workbook.

import type { Profile } from '@ammeter/sweep'
import type { Outcome } from '../../program/failure.js'
import { version } from '../../program/version.js'
import { FRACTION_FORMAT, heading, number, type SheetCell, sheetName, text } from '../../workbook/cells.js'
import { type Sheet, writeWorkbook } from '../../workbook/write-workbook.js'
import type { SweepResult } from './sweep-result.js'
import { cellsOf, chosenHeader, chosenRows, curveCell, scoresOf } from './sweep-table.js'

const chosenSheet = (result: SweepResult): Sheet => ({
  name: 'Chosen',
  rows: [
    chosenHeader(result, name => [name, `± ${name}`, `${name} on fresh paths`, '± on fresh paths']).map(heading),
    ...chosenRows(result).map(({ as, rank, ranked }): SheetCell[] => [
      text(as),
      number(rank),
      number(ranked.index),
      text(curveCell(result, ranked)),
      ...cellsOf(result, ranked).map(text),
      ...scoresOf(result, ranked).map(score => number(score, FRACTION_FORMAT)),
    ]),
  ],
  sticky: 1,
})

const profileSheet = ({ sweep }: SweepResult, { part, axis, points }: Profile, place: number): Sheet => ({
  name: sheetName(`${place + 1} ${axis}`),
  rows: [
    [text(`best score at each value of ${axis}, ${sweep.space.parts[part]?.label ?? ''}`)],
    [axis, 'number', sweep.scored.objectives[0] ?? '', '±', 'candidate'].map(heading),
    ...points.map(({ value, best }) => [
      text(value.text),
      number(value.number),
      number(best.scores[0], FRACTION_FORMAT),
      number(best.standardErrors[0], FRACTION_FORMAT),
      number(best.index),
    ]),
  ],
  sticky: 2,
})

const factsSheet = ({ sweep, manifest, summary }: SweepResult): Sheet => ({
  name: 'Experiment',
  rows: [
    ['made by', `ammeter ${version()}`],
    ['run', sweep.experiment.run],
    ...(sweep.experiment.file === undefined ? [] : [['file', sweep.experiment.file]]),
    ...Object.entries(sweep.experiment.options).map(([name, value]) => [`--${name}`, String(value)]),
    ...Object.entries(sweep.experiment.over).map(([name, values]) => [`over ${name}`, values]),
    ...(sweep.experiment.sample === undefined ? [] : [['sample', sweep.experiment.sample]]),
    ['candidates', String(summary.candidates)],
    ['refused', String(summary.refused)],
    ['hash', manifest.hash],
  ].map(row => row.map(text)),
})

/** Writes a sweep as a workbook: the experiment, the chosen candidates, and a profile of each axis. */
export const writeSweep = (file: string, result: SweepResult): Promise<Outcome<void>> =>
  writeWorkbook(file, [
    factsSheet(result),
    chosenSheet(result),
    ...result.summary.profiles.map((profile, place) => profileSheet(result, profile, place)),
  ])
