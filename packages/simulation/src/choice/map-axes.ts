// The axes of a map of choices: volatilities and APRs.

/** What the columns and the rows of a map of choices are, unless somebody says. */
export interface ChoiceMapAxes {
  readonly volatilities: readonly number[]
  readonly marketAprs: readonly number[]
}

/** How many volatilities, and how many APRs. */
const CELLS = 22

/** The ends of the axes where the market that is asked about is within them. */
const VOLATILITIES = [0.15, 1.5] as const
const APRS = [0.01, 1] as const

/** How far beyond that market an axis reaches that has to be longer. */
const BEYOND = 1.5

/** Cells from one end to another, evenly on a logarithmic axis; both ends move out to hold what is asked about. */
const axis = ([low, high]: readonly [number, number], own: number): readonly number[] => {
  const from = own > 0 && own < low ? own / BEYOND : low
  const to = own > high ? own * BEYOND : high
  return Array.from({ length: CELLS }, (_, i) => Number((from * (to / from) ** (i / (CELLS - 1))).toPrecision(3)))
}

/**
 * The axes of a map of choices around a market: 22 volatilities from 15 % to 150 %, and as many APRs of full range from 1 % to
 * 100 %, evenly in their logarithms, with three digits; an axis is longer where the market lies beyond it.
 *
 * @param market Its annual volatility, and what full range pays a year.
 *
 * @example
 * import { choiceMapAxes } from '@ammeter/simulation/choice'
 *
 * const { volatilities, marketAprs } = choiceMapAxes({ volatility: 0.7, marketApr: 2 })
 * volatilities.length // => 22
 * volatilities.at(-1) // => 1.5
 * marketAprs.at(-1) // => 3
 */
export const choiceMapAxes = ({
  volatility,
  marketApr,
}: {
  readonly volatility: number
  readonly marketApr: number
}): ChoiceMapAxes => ({ volatilities: axis(VOLATILITIES, volatility), marketAprs: axis(APRS, marketApr) })
