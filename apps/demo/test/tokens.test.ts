import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { palette } from '@ammeter/charts'
import { expect, test } from 'vitest'

const css = readFileSync(fileURLToPath(new URL('../src/style/app.css', import.meta.url)), 'utf8')

/** A colour as the style sheet writes it: `#fff` for `#FFFFFF`. */
const written = (colour: string): string => colour.toLowerCase().replace(/^#(.)\1(.)\2(.)\3$/, '#$1$2$3')

const kebab = (name: string) => name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)

test('every colour of the charts is stated once, light and dark, as the palette has it', () => {
  let count = 0
  for (const [name, light] of Object.entries(palette.light)) {
    const dark = palette.dark[name as keyof typeof palette.dark]
    const pairs = Array.isArray(light)
      ? light.map((each, i) => [`${kebab(name)}-${i + 1}`, each, dark[i]] as const)
      : [[name, light as string, dark as string] as const]
    for (const [token, one, other = ''] of pairs) {
      const stated = [...css.matchAll(new RegExp(`--ammeter-${token}: (.*);`, 'g'))].map(([, value]) => value)
      expect(stated, token).toEqual([`light-dark(${written(one)}, ${written(other)})`])
      count += 1
    }
  }
  expect(count).toBe(23)
})
