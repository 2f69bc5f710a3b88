// Curves in words: where they trade, and their names in sentences.

import { amount } from '@ammeter/charts/format'
import type { Entered } from '../../curves/entered.js'
import { parametersInWords } from '../../instances/labels.js'

/** A price with four digits, as many as fit. */
const price = (value: number): string => amount(Number(value.toPrecision(4)))

/**
 * Where a curve trades, in prices of the pair; its parameters if it trades everywhere.
 *
 * @param entryPrice The price at entry, in the unit of the screen.
 */
export const whereItTrades = ({ listed, parameters, trades, isBounded }: Entered, entryPrice: number): string => {
  const { from, to } = trades
  if (!isBounded) return parametersInWords(listed, { parameters }) || 'at every price'
  if (from === to) return `at ${price(from * entryPrice)} alone`
  if (from === 0) return `up to ${price(to * entryPrice)}`
  return Number.isFinite(to)
    ? `${price(from * entryPrice)} – ${price(to * entryPrice)}`
    : `from ${price(from * entryPrice)}`
}

/** The name of a curve in a sentence; a range has its width in it, which its name does not give. */
export const spokenName = ({ label, listed, parameters, trades, isBounded }: Entered): string => {
  const words = parametersInWords(listed, { parameters })
  const isRange = isBounded && trades.from < trades.to && /[×÷]/.test(words)
  return isRange && !label.includes(words) ? `${label} ${words}` : label
}
