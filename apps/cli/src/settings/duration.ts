import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** The seconds of an option that is a duration, such as `12s`, `1m`, `1h` or `1d`. */
export const secondsOption = (option: string, text: string): Outcome<number> => {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?|\.\d+)\s*([smhd])$/.exec(text.trim()) ?? []
  const seconds = Number(number) * (SECONDS[unit] ?? Number.NaN)
  return seconds > 0
    ? E.right(seconds)
    : usage(`${option} is ${JSON.stringify(text)}, must be a duration such as 12s, 1m, 1h or 1d`)
}
