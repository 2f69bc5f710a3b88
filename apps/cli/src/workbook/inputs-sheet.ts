// The sheet of inputs of a workbook, and the formulas that refer to it.

import type { Reserves } from '@ammeter/core'
import type { Choice } from '../curve/curve-choice.js'
import { formula, heading, number, type SheetCell, text } from './cells.js'
import { type ClosedForm, closedFormOf } from './closed-forms.js'
import type { Sheet } from './write-workbook.js'

/** A curve of a workbook. */
export interface WorkbookCurve {
  readonly choice: Choice
  readonly params: Readonly<Record<string, number>>
  /** The rate of its own fee, which has priority over that of the inputs. */
  readonly fee?: number | undefined
  /** Reserves per unit of liquidity at a price; undefined if the curve has no answer. */
  readonly reservesAt: (price: number) => Reserves<number> | undefined
}

/** The cells of a curve's inputs, and the formulas of its reserves at a price. */
export interface CurveCells {
  readonly curve: WorkbookCurve
  /** The cells of the reserves at entry. */
  readonly entryX: string
  readonly entryY: string
  readonly parameters: Readonly<Record<string, string>>
  /** The cell of its fee's rate: its own, or the common one. */
  readonly fee: string
  readonly closedForm: ClosedForm | undefined
}

/** The sheet of inputs, and its cells that formulas of other sheets use. */
export interface Inputs {
  readonly sheet: Sheet
  readonly entryPrice: string
  readonly curves: readonly CurveCells[]
}

const NAME = 'Inputs'

const HOW = [
  'Change the price at entry, a parameter or a price on another sheet, and what depends on it is computed again.',
  'Formulas follow the curve alone: reserves of one unit of liquidity, without fees.',
]

const WITHOUT_CURVE = 'has rules of its own and no curve: formulas have nothing to follow.'

const WITHOUT_CLOSED_FORM =
  'has no closed form in cells: its reserves stand there as values for the prices that were computed, and do not follow a changed price or parameter.'

/** The sheet of inputs: the options, each curve's parameters, and its reserves at entry. */
export const inputsSheet = (
  facts: readonly (readonly [name: string, value: string | number])[],
  { entryPrice, fee }: { readonly entryPrice: number; readonly fee: number },
  workbookCurves: readonly WorkbookCurve[],
): Inputs => {
  const rows: SheetCell[][] = [[heading('Inputs')], ...HOW.map(line => [text(line)]), []]
  const put = (...row: SheetCell[]): string => {
    rows.push(row)
    return `${NAME}!$B$${rows.length}`
  }
  const entry = put(text('price at entry'), number(entryPrice), text('Y per X'))
  const feeCell = put(text('fee'), number(fee), text('a fraction'))
  for (const [name, value] of facts) put(text(name), typeof value === 'number' ? number(value) : text(value))
  const cells = workbookCurves.map((curve): CurveCells => {
    const { choice, params, fee: ownFee, reservesAt } = curve
    const closedForm = closedFormOf(choice.definition)
    const held = reservesAt(entryPrice)
    const why = held === undefined ? WITHOUT_CURVE : WITHOUT_CLOSED_FORM
    rows.push([])
    rows.push([heading(choice.label), null, ...(closedForm === undefined ? [text(`${choice.label} ${why}`)] : [])])
    const parameters = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [
        name,
        put(text(name), number(value), text(choice.definition.parameters[name]?.meaning ?? '')),
      ]),
    )
    const curveFee =
      ownFee === undefined ? feeCell : put(text('fee'), number(ownFee), text('a fraction, of this curve'))
    const form = closedForm?.(entry, parameters)
    const entryX = put(
      text('X at entry'),
      form === undefined ? number(held?.x) : formula(form.x),
      text('of one unit of liquidity'),
    )
    const entryY = put(text('Y at entry'), form === undefined ? number(held?.y) : formula(form.y))
    return { curve, entryX, entryY, parameters, fee: curveFee, closedForm }
  })
  return { sheet: { name: NAME, rows }, entryPrice: entry, curves: cells }
}

/** The cells of a curve at a price: reserves, impermanent loss and the fee yield that makes up for it. */
export const LOSS_HEADINGS = ['X', 'Y', 'impermanent loss', 'required fee yield'] as const

/**
 * A curve's loss at the price in a cell, as formulas.
 *
 * @param priceCell The cell of the price.
 * @param price The price itself, for a curve without a closed form.
 * @param at The cells in which these four will be.
 */
export const lossCells = (
  { curve, entryX, entryY, parameters, closedForm }: CurveCells,
  priceCell: string,
  price: number,
  at: readonly [x: string, y: string, loss: string],
  format: string,
): readonly SheetCell[] => {
  const [x, y, loss] = at
  const form = closedForm?.(priceCell, parameters)
  const held = form === undefined ? curve.reservesAt(price) : undefined
  // Without reserves there is no loss: formulas would read empty cells as empty reserves.
  if (form === undefined && held === undefined) return [number(undefined), number(undefined), text('n/a'), text('n/a')]
  return [
    form === undefined ? number(held?.x) : formula(form.x),
    form === undefined ? number(held?.y) : formula(form.y),
    formula(`1-(${priceCell}*${x}+${y})/(${priceCell}*${entryX}+${entryY})`, format),
    formula(`${loss}/(1-${loss})`, format),
  ]
}
