// The workbook of scenarios.

import type { Curve } from '@ammeter/core'
import { either as E } from 'fp-ts'
import type { Outcome } from '../program/failure.js'
import { version } from '../program/version.js'
import type { Contestant, ScenariosAnswer } from '../scenarios/scenarios-report.js'
import { columnName, FRACTION_FORMAT, formula, heading, number, type SheetCell, text } from './cells.js'
import { floatCurve } from './float-curve.js'
import { type CurveCells, type Inputs, inputsSheet, LOSS_HEADINGS } from './inputs-sheet.js'
import { lossesSheet } from './losses-sheet.js'
import { type Sheet, writeWorkbook } from './write-workbook.js'

/**
 * The number of columns before those of the curves on the sheet of losses, and the place of the loss among a curve's.
 */
const BEFORE = 3
const LOSS = LOSS_HEADINGS.indexOf('impermanent loss')

const NAMES = ['scenario', 'volatility', 'volume a day', 'days', 'curve', 'fees ÷ deposit, a value', 'hold ÷ deposit']

/** The value of holding at the price in a cell, as a multiple of the deposit. */
const holdCell = (cells: CurveCells | undefined, price: string, entryPrice: string): SheetCell =>
  cells === undefined
    ? null
    : formula(
        `(${price}*${cells.entryX}+${cells.entryY})/(${entryPrice}*${cells.entryX}+${cells.entryY})`,
        FRACTION_FORMAT,
      )

/** The sheet of nets, as formulas of the losses, which are formulas of the prices. */
const netsSheet = ({ cases, contestants, comparisons }: ScenariosAnswer, { curves, entryPrice }: Inputs): Sheet => ({
  name: 'Nets',
  rows: [
    [...NAMES, 'impermanent loss', 'net vs holding'].map(heading),
    ...cases.flatMap(({ name, volatility, dailyTurnover, days }, row) =>
      contestants.map(({ choice }, index): readonly SheetCell[] => {
        const outcome = comparisons[row]?.outcomes[index]
        const figures = outcome !== undefined && E.isRight(outcome) ? outcome.right : undefined
        const line = 2 + row * contestants.length + index
        return [
          text(name),
          number(volatility),
          number(dailyTurnover),
          number(days),
          text(choice.label),
          number(figures?.fees, FRACTION_FORMAT),
          holdCell(curves[index], `Losses!$B${row + 3}`, entryPrice),
          formula(`Losses!${columnName(BEFORE + index * LOSS_HEADINGS.length + LOSS)}${row + 3}`, FRACTION_FORMAT),
          formula(`F${line}/G${line}-H${line}`, FRACTION_FORMAT),
        ]
      }),
    ),
  ],
  sticky: 1,
})

/** Writes scenarios as a workbook: inputs, the losses at the prices assumed as live formulas, and the nets. */
export const writeScenarios = (
  file: string,
  answer: ScenariosAnswer,
  contestants: readonly (Contestant & { readonly curve: Curve<number> })[],
): Promise<Outcome<void>> => {
  const { entryPrice, fee, cases } = answer
  const inputs = inputsSheet(
    [['made by', `ammeter ${version()}`]],
    { entryPrice, fee },
    contestants.map(each => floatCurve({ ...each, curve: E.right(each.curve) })),
  )
  const prices = cases.map(({ name, endRatio }) => ({ label: name, price: endRatio * entryPrice }))
  return writeWorkbook(file, [inputs.sheet, lossesSheet(inputs, prices), netsSheet(answer, inputs)])
}
