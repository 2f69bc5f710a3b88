// Fields of numbers: how they are written, read and bounded.

import { multiple } from '@ammeter/charts/format'
import { float64, type ParameterBounds, parametersAtEntry } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { durationText } from './duration-text.js'

/** The forms in which a number is written and read. */
export type Written = 'number' | 'ratio' | 'share' | 'percent' | 'dollars' | 'factor' | 'duration'

/** A number that can be set. */
export interface NumberField {
  /** Its name in the address. */
  readonly key: string
  readonly label: string
  readonly meaning: string
  readonly written: Written
  readonly preset: number
  /** For a price: converts a tick of Uniswap v3 to a price, Y per X. */
  readonly priceAtTick?: ((tick: number) => number) | undefined
  /** Until it is set, it is a multiple of another number. */
  readonly follows?: { readonly key: string; readonly times: number }
  /** Bounds that are numbers; the curve checks those that are other parameters. */
  readonly bounds: ParameterBounds<string>
}

const LARGEST = 1e15

const numeric = (bound: number | string | undefined): number | undefined =>
  typeof bound === 'number' ? bound : undefined

const RULES = [
  { key: 'above', words: 'above', isBroken: (value: number, bound: number) => value <= bound },
  { key: 'atLeast', words: 'at least', isBroken: (value: number, bound: number) => value < bound },
  { key: 'below', words: 'below', isBroken: (value: number, bound: number) => value >= bound },
  { key: 'atMost', words: 'at most', isBroken: (value: number, bound: number) => value > bound },
] as const

/** A number without rounding errors but with all other digits, so that the value shown is the one used. */
const exactly = (value: number): string => {
  const [whole = '', ...rest] = String(Number(value.toPrecision(12))).split(/(?=[.e])/)
  return (rest.at(-1)?.startsWith('e') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ','))
    .concat(...rest)
    .replace('-', '−')
}

/** A ratio in the shorter of its two forms: `×0.9`, but `÷1.5`. */
export const shortMultiple = (value: number, size: (value: number) => string): string => {
  const [times, over] = [`×${size(value)}`, multiple(value, size)]
  return times.length < over.length ? times : over
}

/** A number as its control shows it. */
export const written = ({ written: how }: NumberField, value: number): string => {
  switch (how) {
    case 'ratio':
    case 'factor':
      return shortMultiple(value, exactly)
    case 'percent':
    case 'share':
      return `${exactly(value * 100)}\u00a0%`
    case 'dollars':
      return `$${exactly(value)}`
    case 'duration':
      return durationText(value)
    case 'number':
      return exactly(value)
  }
}

/** The forms that may be typed besides a number, in words. */
const FORMS: Readonly<Partial<Record<Written, string>>> = {
  factor: ', such as ×1.1 or 10\u00a0%',
  duration: ', such as 90m, 12h or 2d',
}

/** The limits of a field, as in `must be above 0 and at most 1,000,000`. */
export const limits = (field: NumberField): string => {
  const { bounds } = field
  const low = numeric(bounds.atLeast)
  const high = numeric(bounds.atMost)
  const whole = bounds.integer ? 'a whole number ' : ''
  const forms = FORMS[field.written] ?? ''
  if (low !== undefined && high !== undefined) {
    return `must be ${whole}${whole === '' ? '' : 'of '}${written(field, low)}–${written(field, high)}${forms}`
  }
  const parts = RULES.flatMap(({ key, words }) => {
    const bound = numeric(bounds[key])
    return bound === undefined ? [] : [`${words} ${written(field, bound)}`]
  })
  return `must be ${whole}${parts.join(' and ') || 'a number'}${forms}`
}

/** Whether a field may have a number. */
export const isWithin = ({ bounds }: NumberField, value: number): boolean =>
  Number.isFinite(value) &&
  Math.abs(value) <= LARGEST &&
  (!bounds.integer || Number.isInteger(value)) &&
  RULES.every(({ key, isBroken }) => {
    const bound = numeric(bounds[key])
    return bound === undefined || !isBroken(value, bound)
  })

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

/** Digits in groups of three after commas, as in `1,000,000.5`. */
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/

const FACTORS: Readonly<Record<string, number>> = { '': 1, '%': 0.01, bp: 1e-4, k: 1e3, m: 1e6 }

/** The error for a text that is not a number: the limits of the field are message enough. */
const NONE: E.Either<undefined, never> = E.left(undefined)

const ask = (question: string): E.Either<string, never> => E.left(question)

const finite = (value: number): E.Either<undefined, number> =>
  // Rounded through its text, so that 0.3 % is exactly 0.003.
  Number.isFinite(value) ? E.right(Number(value.toPrecision(15))) : NONE

/** A percentage for a ratio: a change if it has a sign, ambiguous if it has none. */
const changeOf = (body: string, size: number): E.Either<string | undefined, number> =>
  /^[+-]/.test(body)
    ? finite(1 + size / 100)
    : ask(`is ${body}\u00a0%: write +${body}\u00a0% or −${body}\u00a0% for a change, or ×${size / 100}`)

/** What to write in place of a change, if a field takes none. */
const noChange = (how: Written, mark: string, body: string, unit: string): string | undefined => {
  if (how !== 'dollars' && how !== 'percent' && how !== 'share') return undefined
  const isPart = unit === '%' || unit === 'bp'
  if (how === 'dollars' && isPart) return `is ${body}\u00a0${unit}: write an amount, such as 10,000`
  if (mark !== '')
    return `is ${mark}${body}: write ${how === 'dollars' ? 'an amount, such as 10,000' : 'a percentage, such as 30\u00a0%'}`
  if (isPart && body.startsWith('+')) return `is ${body}\u00a0${unit}: write ${body.slice(1)}\u00a0${unit}`
  return undefined
}

/** A factor or a duration, in the forms that core reads. */
const inForm = (unit: 'factor' | 'duration', text: string): E.Either<undefined, number> => {
  const declared = { name: unit, parameters: { value: { unit, default: 1, meaning: unit } } }
  const read = parametersAtEntry(declared, float64, { value: text }, 1)
  return E.isLeft(read) ? NONE : finite(float64.of(read.right.value ?? ''))
}

/**
 * The number in a typed text: `1,000`, `$5k`, `80 %`, `30 bp`, `÷1.5`, `−0.05`, `+40 %` for a ratio, and `2d` for a duration.
 * The error for an ambiguous text says what to write instead, after the name of the field; that for a text that is not
 * a number is undefined.
 */
export const readNumber = (text: string, how: Written = 'number'): E.Either<string | undefined, number> => {
  const tidy = text.replace(/[\s$_\u00a0\u202f]/g, '').replaceAll('−', '-')
  if (how === 'factor' || how === 'duration') return inForm(how, tidy)
  const [, mark = '', typed = '', unit = ''] = /^([×x*÷/]?)(.*?)(%|bp|k|m|)$/.exec(tidy.toLowerCase()) ?? []
  if (typed.includes(',') && !GROUPED.test(typed)) {
    return ask('has a comma that no thousand follows: write 10,000.50, or 0.5')
  }
  const body = typed.replaceAll(',', '')
  if (!NUMERAL.test(body)) return NONE
  const size = Number(body)
  const question = noChange(how, mark, body, unit)
  if (question !== undefined) return ask(question)
  if (how === 'ratio' && unit === 'bp') return NONE
  if (how === 'ratio' && unit === '%') return mark === '' ? changeOf(body, size) : NONE
  const factor = unit === '' && (how === 'percent' || how === 'share') ? 0.01 : (FACTORS[unit] ?? 1)
  return finite(mark === '÷' || mark === '/' ? 1 / size : size * factor)
}

/** The lowest and the highest value of a slider, and whether it is logarithmic; none if a slider is of no use. */
export const sliderOf = ({ bounds, preset, written: how }: NumberField) => {
  const low = numeric(bounds.atLeast) ?? numeric(bounds.above)
  const high = numeric(bounds.atMost) ?? numeric(bounds.below)
  if (how === 'ratio') return { min: Math.max(0.1, low ?? 0), max: Math.min(10, high ?? 10), isLog: true } as const
  if (how === 'share') return { min: 0.01, max: 0.99, isLog: false } as const
  if (how === 'factor' || how === 'duration') return undefined
  if (preset <= 0 || low === undefined || low < 0 || bounds.integer) return undefined
  return { min: Math.max(low, preset / 100), max: Math.min(high ?? preset * 100, preset * 100), isLog: true } as const
}
