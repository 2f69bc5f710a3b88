import { float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { type Outcome, usage } from '../program/failure.js'
import { didYouMean } from './nearest.js'
import { type Domain, numberOption } from './numbers.js'

/**
 * The numbers of an option such as `--protection coverage=0.8,vesting=30`.
 *
 * @param option Its name, for messages.
 * @param text The text that was typed.
 * @param keys The domain of each key.
 */
export const keyedNumbers = <K extends string>(
  option: string,
  text: string,
  keys: Readonly<Record<K, Domain>>,
): Outcome<Readonly<Partial<Record<K, number>>>> => {
  const names = Object.keys(keys) as K[]
  const found: Partial<Record<K, number>> = {}
  for (const word of text.split(',')) {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/.exec(word.trim()) ?? []
    if (key === '') return usage(`${option} ${text}: expected key=value, such as ${names[0]}=…; ${keysOf(names)}`)
    const name = names.find(each => each === key)
    if (name === undefined) return usage(`${option} ${text}: there is no ${key}: ${didYouMean(key, names)}`)
    if (found[name] !== undefined) return usage(`${option} ${text}: ${name} is there twice`)
    const number = numberOption(float64, `${name} of ${option}`, value, keys[name])
    if (E.isLeft(number)) return number
    found[name] = number.right
  }
  return E.right(found)
}

const keysOf = (names: readonly string[]): string => `keys are ${names.join(', ')}`
