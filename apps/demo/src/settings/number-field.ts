import { amount, multiple } from '@ammeter/charts/format'
import type { ParameterBounds } from '@ammeter/core'

/** How a number is written, and read. */
export type Written = 'number' | 'ratio' | 'share' | 'percent' | 'dollars'

/** A number that can be set. */
export interface NumberField {
  /** Its name in the address. */
  readonly key: string
  readonly label: string
  readonly meaning: string
  readonly written: Written
  readonly preset: number
  /** Bounds that are numbers; those that are other parameters are the curve's to check. */
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

/** A number as its control shows it. */
export const written = ({ written: how }: NumberField, value: number): string => {
  switch (how) {
    case 'ratio':
      return multiple(value)
    case 'percent':
    case 'share':
      return `${amount(value * 100)}\u00a0%`
    case 'dollars':
      return `$${amount(value)}`
    case 'number':
      return amount(value)
  }
}

/** What a field must be, as in `must be above 0 and at most 1,000,000`. */
export const limits = (field: NumberField): string => {
  const { bounds } = field
  const low = numeric(bounds.atLeast)
  const high = numeric(bounds.atMost)
  const whole = bounds.integer ? 'a whole number ' : ''
  if (low !== undefined && high !== undefined) {
    return `must be ${whole}${whole === '' ? '' : 'of '}${written(field, low)}–${written(field, high)}`
  }
  const parts = RULES.flatMap(({ key, words }) => {
    const bound = numeric(bounds[key])
    return bound === undefined ? [] : [`${words} ${written(field, bound)}`]
  })
  return `must be ${whole}${parts.join(' and ') || 'a number'}`
}

/** Whether a number is one that the field may have. */
export const isWithin = ({ bounds }: NumberField, value: number): boolean =>
  Number.isFinite(value) &&
  Math.abs(value) <= LARGEST &&
  (!bounds.integer || Number.isInteger(value)) &&
  RULES.every(({ key, isBroken }) => {
    const bound = numeric(bounds[key])
    return bound === undefined || !isBroken(value, bound)
  })

const NUMERAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

const FACTORS: Readonly<Record<string, number>> = { '': 1, '%': 0.01, k: 1e3, m: 1e6 }

/** The number that someone typed: `1,000`, `$5k`, `80 %`, `÷1.5`, `−0.05`. Undefined where it is none. */
export const readNumber = (text: string, how: Written = 'number'): number | undefined => {
  const tidy = text.replace(/[\s,$_\u00a0\u202f]/g, '').replaceAll('−', '-')
  const [, mark = '', body = '', unit = ''] = /^([×x*÷/]?)(.*?)([%km]?)$/i.exec(tidy) ?? []
  if (!NUMERAL.test(body)) return undefined
  const size = Number(body)
  const isDivision = mark === '÷' || mark === '/'
  const factor = unit === '' && (how === 'percent' || how === 'share') ? 0.01 : (FACTORS[unit.toLowerCase()] ?? 1)
  // Through its text, so that 0.3 % is 0.003 to the last digit.
  const value = Number((isDivision ? 1 / size : size * factor).toPrecision(15))
  return Number.isFinite(value) ? value : undefined
}

/** From the lowest to the highest value of a slider, and whether equal distances are equal ratios; none where it has no use. */
export const sliderOf = ({ bounds, preset, written: how }: NumberField) => {
  const low = numeric(bounds.atLeast) ?? numeric(bounds.above)
  const high = numeric(bounds.atMost) ?? numeric(bounds.below)
  if (how === 'ratio') return { min: Math.max(0.1, low ?? 0), max: Math.min(10, high ?? 10), isLog: true } as const
  if (how === 'share') return { min: 0.01, max: 0.99, isLog: false } as const
  if (preset <= 0 || low === undefined || low < 0 || bounds.integer) return undefined
  return { min: Math.max(low, preset / 100), max: Math.min(high ?? preset * 100, preset * 100), isLog: true } as const
}
