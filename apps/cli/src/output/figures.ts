// Numbers as the command prints them for people.

import * as format from '@ammeter/charts/format'
import type { Numbers } from '../settings/numbers.js'

const NO_BREAK_SPACE = '\u00a0'

/** A text for a terminal, where people search and copy: with spaces as they are typed. */
const inTerminal = (text: string): string => text.replaceAll(NO_BREAK_SPACE, ' ')

/** An amount or a price: five significant digits, thousands grouped. */
export const amount = (value: number): string => inTerminal(format.amount(value))

/** An amount that is a part of a whole, or a difference of such parts. */
export const amountOf = (whole: number, part: number): string => amount(format.isRounding(part, whole) ? 0 : part)

/** A fraction in percent: two decimals, none from 1,000 % on. */
export const percent = (fraction: number): string => inTerminal(format.percent(fraction))

/** A multiple with two decimals, below a heading that names its unit. */
export const times = (value: number): string => format.times(value, '')

/** A loss as people read it: signed, and a gain with a plus. */
export const loss = (fraction: number): string => inTerminal(format.loss(fraction))

/** A price ratio as a multiple, or as a division where the price has fallen. */
export const multiple = (ratio: number): string => format.multiple(ratio)

/** A price ratio as a change: `+100 %`, `−50 %`. */
export const change = (ratio: number): string => (ratio === 1 ? 'unchanged' : inTerminal(format.change(ratio)))

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const

/** A duration in its two largest units: `2 h 10 min`. */
export const duration = (milliseconds: number): string => {
  const largest = UNITS.findIndex(([, size]) => milliseconds >= size)
  if (largest < 0) return `${amount(milliseconds)} ms`
  const parts = UNITS.slice(largest, largest + 2).reduce<{ readonly rest: number; readonly words: readonly string[] }>(
    ({ rest, words }, [unit, size]) => {
      const count = Math.floor(rest / size)
      return { rest: rest - count * size, words: count === 0 ? words : [...words, `${format.count(count)} ${unit}`] }
    },
    { rest: milliseconds, words: [] },
  )
  return parts.words.join(' ')
}

/** A whole number: thousands grouped. */
export const count = (value: number): string => format.count(value)

/** A moment in UTC, to the second: `2021-03-04 14:30:00`; seconds are left out if they are 0. */
export const moment = (time: number): string =>
  new Date(time)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.\d+Z$/, '')

/** The figures of one arithmetic: rounded for people, or with every digit if `--digits` was given. */
export interface Figures<N> {
  readonly amount: (value: N) => string
  readonly percent: (fraction: N) => string
  readonly loss: (fraction: N) => string
  readonly times: (value: N) => string
  readonly multiple: (ratio: N) => string
  readonly change: (ratio: N) => string
}

/** How the results of an arithmetic are shown to people. */
export const figuresOf = <N>({ real, digits, exact }: Numbers<N>): Figures<N> => {
  const { toNumber } = real
  const rounded: Figures<N> = {
    amount: value => amount(toNumber(value)),
    percent: fraction => percent(toNumber(fraction)),
    loss: fraction => loss(toNumber(fraction)),
    times: value => times(toNumber(value)),
    multiple: ratio => multiple(toNumber(ratio)),
    change: ratio => change(toNumber(ratio)),
  }
  if (digits === undefined) return rounded
  const hundred = real.of(100)
  const exactPercent = (fraction: N) => `${exact(real.mul(fraction, hundred))} %`
  return {
    ...rounded,
    amount: value => String(exact(value)),
    times: value => String(exact(value)),
    percent: exactPercent,
    loss: fraction => {
      const sign = real.compare(fraction, real.zero)
      return (sign === 0 ? '' : sign < 0 ? '+' : format.MINUS) + exactPercent(real.abs(fraction))
    },
  }
}
