// The colours that a chart is drawn with: literal ones, or custom properties of CSS.

import { createContext } from 'react'
import { type Colours, palette, type Theme } from '../palette.js'

/** The colours as a picture writes them. */
export interface Ink extends Colours {
  /** The colour of a series, by its number from 0. */
  readonly lineOf: (colour: number) => string
  /** The colour of its label. */
  readonly textOf: (colour: number) => string
}

/** Whether a picture stands alone: with literal colours, a surface and a heading of its own, and without a cursor. */
export const StandaloneContext = createContext(false)

const kebab = (name: string) => name.replace(/[A-Z]/g, capital => `-${capital.toLowerCase()}`)

const cyclic = <T>(list: readonly T[], index: number, otherwise: T): T =>
  list[((Math.trunc(index) % list.length) + list.length) % list.length] ?? otherwise

const withAccess = (colours: Colours): Ink => ({
  ...colours,
  lineOf: colour => cyclic(colours.series, colour, colours.text),
  textOf: colour => cyclic(colours.seriesText, colour, colours.text),
})

const inPage = (colours: Colours): Ink =>
  withAccess(
    Object.fromEntries(
      Object.entries(colours).map(([name, value]) => {
        const property = `--ammeter-${kebab(name)}`
        return typeof value === 'string'
          ? [name, `var(${property}, ${value})`]
          : [name, (value as readonly string[]).map((each, i) => `var(${property}-${i + 1}, ${each})`)]
      }),
    ) as unknown as Colours,
  )

const inks = {
  page: { light: inPage(palette.light), dark: inPage(palette.dark) },
  standalone: { light: withAccess(palette.light), dark: withAccess(palette.dark) },
}

/** The colours of a theme: literal ones in a picture that stands alone, else custom properties that fall back to them. */
export const inkOf = (theme: Theme, isStandalone: boolean): Ink => inks[isStandalone ? 'standalone' : 'page'][theme]

/** The dash pattern of a series: none for a solid line. */
export const dashOf = (dash: number): string | undefined => {
  const pattern = cyclic(palette.dashes, dash, 'none')
  return pattern === 'none' ? undefined : pattern
}
