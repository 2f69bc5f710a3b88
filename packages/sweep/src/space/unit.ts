// Numbers as people write them: 4bp, 0.3%, x1.5, 14d.

/** A unit that a number is written in, in front of it or behind it. */
export interface Unit {
  readonly prefix: '' | 'x'
  readonly suffix: '' | '%' | 'bp' | 's' | 'm' | 'h' | 'd'
}

/** A number as it was written: the digits stand for `digits` units. */
export interface Written {
  readonly digits: number
  readonly unit: Unit
  /** As it was typed, without blanks around it. */
  readonly text: string
}

const NUMBER = /^([x×]?)\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%|bp|s|m|h|d)?$/i

/** How many of the plain number a unit is: parts of 1, seconds, or times. */
const SIZE: Readonly<Record<Unit['suffix'], number>> = {
  '': 1,
  '%': 1 / 100,
  bp: 1 / 10_000,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
}

/** What is divided by rather than multiplied with, so that 4bp is 0.0004 exactly as a person would write it. */
const PARTS: Readonly<Partial<Record<Unit['suffix'], number>>> = { '%': 100, bp: 10_000 }

/** Reads a number with its unit; nothing where the text is none. */
export const readWritten = (typed: string): Written | undefined => {
  const text = typed.trim()
  const [, prefix, digits, suffix = ''] = NUMBER.exec(text) ?? []
  if (digits === undefined || (prefix !== '' && suffix !== '')) return undefined
  const number = Number(digits)
  if (!Number.isFinite(number)) return undefined
  return {
    digits: number,
    unit: { prefix: prefix === '' ? '' : 'x', suffix: suffix.toLowerCase() as Unit['suffix'] },
    text,
  }
}

export const isSameUnit = (a: Unit, b: Unit): boolean => a.prefix === b.prefix && a.suffix === b.suffix

/** The plain number: a fraction of 1 for `%` and `bp`, seconds for times, the factor for `x`. */
export const plainNumber = ({ digits, unit: { suffix } }: Pick<Written, 'digits' | 'unit'>): number => {
  const parts = PARTS[suffix]
  return parts === undefined ? digits * SIZE[suffix] : digits / parts
}

/** Digits in a unit, as one would type them. */
export const writtenIn = ({ prefix, suffix }: Unit, digits: number): string => `${prefix}${digits}${suffix}`
