// The sources of prices that a word names: a file, stdin or a built-in history.

import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from '../settings/nearest.js'
import { historyCsv } from './history-csv.js'

/** The prefix of built-in histories among names of files. */
const HISTORY = 'history:'

/** A source of prices. */
export interface PriceSource {
  /** Its name in reports and messages. */
  readonly name: string
  /** The path of a file, or the bytes themselves. */
  readonly bytes: string | AsyncIterable<Uint8Array>
}

const builtIn = async (given: string): Promise<Outcome<PriceSource>> => {
  const { histories } = await import('@ammeter/histories')
  const name = given.slice(HISTORY.length)
  const history = histories.find(each => each.name === name)
  if (history === undefined) {
    const names = histories.map(each => each.name)
    return usage(`unknown history ${JSON.stringify(name)}: ${didYouMean(name, names)}`)
  }
  return E.right({ name: given, bytes: historyCsv(await history.load()) })
}

/** The source that a word names: `-` is stdin, `history:eth-usd-2020-12` a built-in history, anything else a file. */
export const priceSource = async (given: string, stdin: AsyncIterable<Uint8Array>): Promise<Outcome<PriceSource>> => {
  if (given.startsWith(HISTORY)) return builtIn(given)
  const isStdin = given === '-'
  return E.right({ name: isStdin ? 'stdin' : given, bytes: isStdin ? stdin : given })
}
