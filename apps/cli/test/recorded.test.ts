import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { jsonOf } from './run-command.ts'

interface Recorded {
  readonly command: string
  readonly answer: unknown
}

const fileOf = (name: string): string => fileURLToPath(new URL(`recorded/${name}`, import.meta.url))

const recorded: readonly Recorded[] = JSON.parse(readFileSync(fileOf('answers.json'), 'utf8'))

/** Places whose content is meant to be another one than was recorded, and why. */
const CHANGED: readonly (readonly [place: RegExp, reason: string])[] = [
  [/^(file|history)$/, 'the path of the file is that of the test'],
  [/^position\.manager\./, 'what the owner does is position.strategy: { name, params }'],
  [/^position\.(noise|volumeShare|dailyTurnover)(\.|$)/, 'who trades is position.traders: [{ name, params }]'],
  [/^position\.alerts\./, 'alerts are [{ name, params }]'],
  [/^conventions\.(amounts|measures|histogram)$/, 'a net is a fraction, and they say of what'],
  [/^curves\.\d+\.alerts\.\d+\.kind$/, 'the kind of an alert is its name: impermanent-loss is il'],
]

/** Figures that have another name now, by the commands that have them, and why. */
const RENAMED: readonly (readonly [command: RegExp, place: RegExp, name: string, reason: string])[] = [
  [/^backtest/, /\bnetVs(?=(?:Hold|Rebalancing|Deposit)$)/, 'gainVs', 'a net is a fraction, and its amount is a gain'],
  [/^simulate/, /\bnetVsHold(?=\.)/, 'gainVsHold', 'the net against holding is a fraction of holding'],
  [/^simulate/, /\bnetOfHolding(?=\.)/, 'netVsHold', 'the fraction of holding has that name in every command'],
]

/** What a place is called now. */
const renamed = (command: string, place: string): string => {
  const [, old, name] = RENAMED.find(([of, had]) => of.test(command) && had.test(place)) ?? []
  return old === undefined || name === undefined ? place : place.replace(old, name)
}

interface Started {
  readonly time: string
  readonly threshold: number
}

/** Alerts that start at one moment stand in the order of the options: once il was first, whatever was typed first. */
const byTimeAndLevel = (a: Started, b: Started): number =>
  a.time === b.time ? a.threshold - b.threshold : a.time < b.time ? -1 : 1

/** JSON with its alerts in one order. */
const ordered = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(ordered)
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === 'alerts' && Array.isArray(inner) ? inner.toSorted(byTimeAndLevel) : ordered(inner),
    ]),
  )
}

/** The leaves of some JSON, each with its place. */
const leavesOf = (value: unknown, place = ''): readonly (readonly [place: string, leaf: unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, place === '' ? key : `${place}.${key}`))
    : [[place, value]]

describe('what the command answered before pools were values', () => {
  it.each(recorded)('is the same to the last digit: $command', async ({ command, answer }) => {
    const words = command.split(' ').map(word => (word.endsWith('.csv') ? fileOf(word) : word))
    const now = new Map(leavesOf(ordered(await jsonOf(words))))
    const before = leavesOf(ordered(answer)).filter(([place]) => !CHANGED.some(([changed]) => changed.test(place)))
    expect(before.length).toBeGreaterThan(10)
    expect(Object.fromEntries(before.map(([place]) => [place, now.get(renamed(command, place))]))).toEqual(
      Object.fromEntries(before),
    )
  })
})
