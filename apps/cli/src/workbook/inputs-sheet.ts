import type { Reserves } from '@ammeter/core'
import type { Choice } from '../curve/curve-choice.js'
import { formula, heading, number, type SheetCell, text } from './cells.js'
import { type ClosedForm, closedFormOf } from './closed-forms.js'
import type { Sheet } from './write-workbook.js'

/** A curve of a workbook. */
export interface WorkbookCurve {
  readonly choice: Choice
  readonly params: Readonly<Record<string, number>>
  /** The rate of a fee of its own, which goes before that of the inputs. */
  readonly fee?: number | undefined
  /** Reserves per unit of liquidity at a price; none where the curve has no answer. */
  readonly reservesAt: (price: number) => Reserves<number> | undefined
}

/** Where a curve's inputs are, and how its reserves follow from a price. */
export interface CurveCells {
  readonly curve: WorkbookCurve
  /** The cells of the reserves at entry. */
  readonly entryX: string
  readonly entryY: string
  readonly parameters: Readonly<Record<string, string>>
  /** Where the rate of its fee is: its own, or that of all. */
  readonly fee: string
  readonly closedForm: ClosedForm | undefined
}

/** The sheet of inputs, and the cells that formulas of other sheets need of it. */
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

/** The sheet of inputs: what was asked for, each curve's parameters, and its reserves at entry. */
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
 * @param priceCell Where the price is.
 * @param price What it is now, for a curve without a closed form.
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
  // Without reserves there is no loss: empty cells would count as a pool that holds nothing.
  if (form === undefined && held === undefined) return [number(undefined), number(undefined), text('n/a'), text('n/a')]
  return [
    form === undefined ? number(held?.x) : formula(form.x),
    form === undefined ? number(held?.y) : formula(form.y),
    formula(`1-(${priceCell}*${x}+${y})/(${priceCell}*${entryX}+${entryY})`, format),
    formula(`${loss}/(1-${loss})`, format),
  ]
}
