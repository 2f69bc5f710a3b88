import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ammeter, jsonOf } from './run-command.ts'

/** Texts that the app's tests read too: an address of the app holds curves as `--curve` takes them. */
const texts = JSON.parse(readFileSync(new URL('../../demo/test/curve-texts.json', import.meta.url), 'utf8'))

const words = (text: string, entry: number) => ['il', '--curve', text, '--from', `${entry}`, '--to', `${entry * 1.1}`]

describe('curves as an address of the app holds them', () => {
  it.each(texts.accepted as readonly { text: string; entry: number }[])('$text at $entry', async each => {
    const { text, entry, params = {}, ratios = {} } = each as (typeof texts.accepted)[number]
    const { params: resolved } = await jsonOf([...words(text, entry)])
    for (const [name, value] of Object.entries(params)) expect(resolved[name], name).toBe(value)
    for (const [name, ratio] of Object.entries(ratios))
      expect(resolved[name] / entry, name).toBeCloseTo(ratio as number, 14)
  })

  it.each(texts.refused as readonly string[])('refused: %s', async text => {
    expect((await ammeter(words(text, 1))).exitCode).not.toBe(0)
  })
})
