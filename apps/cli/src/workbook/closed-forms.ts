// Closed forms of reserves as expressions of a spreadsheet.

import { curves } from '@ammeter/catalogue'
import type { Definition } from '../plug-in/kinds.js'

/** Reserves per unit of liquidity as expressions of a spreadsheet. */
export interface ReservesInCells {
  readonly x: string
  readonly y: string
}

/** Reserves at a price as expressions of the cells that hold the price and the parameters. */
export type ClosedForm = (price: string, parameters: Readonly<Record<string, string>>) => ReservesInCells

const CLOSED_FORMS: Readonly<Record<string, ClosedForm>> = {
  'constant-product': price => ({ x: `1/SQRT(${price})`, y: `SQRT(${price})` }),
  'constant-sum': (price, { peg }) => ({
    x: `IF(${price}<${peg},1/${peg},IF(${price}>${peg},0,1/(2*${peg})))`,
    y: `IF(${price}<${peg},0,IF(${price}>${peg},1,1/2))`,
  }),
  weighted: (price, { weight }) => ({
    x: `(${weight}/((1-${weight})*${price}))^(1-${weight})`,
    y: `((1-${weight})*${price}/${weight})^${weight}`,
  }),
  concentrated: (price, { lower, upper }) => {
    const root = `SQRT(MIN(MAX(${price},${lower}),${upper}))`
    return { x: `1/${root}-1/SQRT(${upper})`, y: `${root}-SQRT(${lower})` }
  },
}

/** The closed form of a curve that ships, if it can be written in cells. A user's curve of the same name has none. */
export const closedFormOf = (definition: Definition): ClosedForm | undefined =>
  curves.some(curve => curve === definition) ? CLOSED_FORMS[definition.name] : undefined
