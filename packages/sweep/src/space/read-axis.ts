// Reads the values of an axis: 10..2000:25, x1.05..x3:log:20, 0d..14d, 1bp,4bp,30bp.

import { either as E } from 'fp-ts'
import type { InvalidAxis } from '../errors.js'
import type { Axis, AxisValue } from './axis.js'
import { isSameUnit, plainNumber, readWritten, type Unit, type Written, writtenIn } from './unit.js'

/** What is written between the ends of a range. */
const TO = '..'

/** Digits that a computed value keeps: the same on every machine, and short enough to be typed. */
const DIGITS = 12

/** The most values of an axis. */
const MOST_VALUES = 2 ** 31 - 1

const FORMS =
  'evenly spaced values, such as 10..2000:25, or 10..2000:log:25 in the logarithm; whole numbers of a unit, such as 0d..14d; or a list, such as 1bp,4bp,30bp'

type ReadAxis = E.Either<InvalidAxis, Axis>

const rounded = (value: number): number => Number(value.toPrecision(DIGITS))

const valueIn = (unit: Unit, digits: number): AxisValue => ({
  text: writtenIn(unit, digits),
  number: plainNumber({ digits, unit }),
})

const asWritten = (written: Written): AxisValue => ({ text: written.text, number: plainNumber(written) })

/** The two ends of a range, and how it goes from one to the other. */
interface Range {
  readonly from: Written
  readonly to: Written
  readonly isLog: boolean
}

/** The value at a part of the way through a range. */
const partWay = ({ from, to, isLog }: Range, part: number): AxisValue => {
  const digits = isLog
    ? from.digits * Math.exp(part * Math.log(to.digits / from.digits))
    : from.digits + part * (to.digits - from.digits)
  return valueIn(from.unit, rounded(digits))
}

/** The value number `level` of `size` in a range, whose ends are as they were written. */
const stepOf = (range: Range, size: number, level: number): AxisValue =>
  level === 0 ? asWritten(range.from) : level === size - 1 ? asWritten(range.to) : partWay(range, level / (size - 1))

const levelOf = (part: number, size: number): number => Math.min(size - 1, Math.floor(part * size))

/** An axis of so many values. */
const stepped = (name: string, values: string, size: number, isLog: boolean, at: Axis['at']): Axis => ({
  name,
  values,
  size,
  isLog,
  at,
  between: part => at(levelOf(part, size)),
})

/** An axis that is drawn from without steps. */
const continuous = (name: string, values: string, range: Range): Axis => {
  const between = (part: number) => partWay(range, part)
  return { name, values, size: undefined, isLog: range.isLog, at: between, between }
}

/** Reads the values of one axis; complaints name what was typed, and what would do. */
export const readAxis = (name: string, values: string): ReadAxis => {
  const refuse = (allowed: string): ReadAxis => E.left({ _tag: 'InvalidAxis', axis: name, given: values, allowed })

  const readList = (): ReadAxis => {
    const texts = values.split(',')
    const written = texts.map(readWritten)
    const strange = written.indexOf(undefined)
    if (strange >= 0) {
      return refuse(
        texts.length === 1
          ? FORMS
          : `a list of numbers, such as 1bp,4bp,30bp: ${JSON.stringify(texts[strange])} is none`,
      )
    }
    const all = (written as readonly Written[]).map(asWritten)
    const twice = all.find((value, index) => all.findIndex(other => other.number === value.number) !== index)
    if (twice !== undefined) return refuse(`a list without ${twice.text} twice`)
    return E.right(stepped(name, values, all.length, false, level => all[level] as AxisValue))
  }

  const wholeNumbers = ({ from, to }: Range): ReadAxis => {
    if (!Number.isSafeInteger(from.digits) || !Number.isSafeInteger(to.digits)) {
      return refuse(
        `between whole numbers where no number of values is said: ${values}:25 is 25 values evenly, ${values}:log:25 evenly in the logarithm`,
      )
    }
    const size = to.digits - from.digits + 1
    if (size > MOST_VALUES) return refuse(`at most ${MOST_VALUES} values`)
    return E.right(stepped(name, values, size, false, level => valueIn(from.unit, from.digits + level)))
  }

  const readRange = (ends: string, steps: readonly string[]): ReadAxis => {
    const [first = '', last = ''] = ends.split(TO)
    const from = readWritten(first)
    const to = readWritten(last)
    if (from === undefined || to === undefined || ends.split(TO).length !== 2) return refuse(FORMS)
    if (!isSameUnit(from.unit, to.unit)) {
      return refuse(`in one unit at both ends, such as ${writtenIn(to.unit, from.digits)}${TO}${last.trim()}`)
    }
    const [scale, number = scale] = steps
    const isLog = scale === 'log'
    if (isLog && (from.digits <= 0 || to.digits <= 0)) return refuse('between numbers above 0 on a logarithmic scale')
    const range = { from, to, isLog }
    if (from.digits > to.digits || (from.digits === to.digits && steps.length > 0)) {
      return refuse(`from the smaller to the larger, such as ${last.trim()}${TO}${first.trim()}`)
    }
    if (scale === undefined) return wholeNumbers(range)
    if (steps.length === 1 && (isLog || scale === 'even')) return E.right(continuous(name, values, range))
    const size = /^\d{1,10}$/.test(number ?? '') ? Number(number) : Number.NaN
    const isKnown = steps.length === 1 || (steps.length === 2 && (isLog || scale === 'even'))
    if (!isKnown) return refuse(FORMS)
    if (!(size >= 2 && size <= MOST_VALUES)) return refuse(`a range with 2 values or more, such as ${ends}:25`)
    return E.right(stepped(name, values, size, isLog, level => stepOf(range, size, level)))
  }

  const [ends = '', ...steps] = values.split(':').map(part => part.trim())
  if (ends.includes(TO)) return readRange(ends, steps)
  return steps.length > 0 ? refuse(FORMS) : readList()
}
