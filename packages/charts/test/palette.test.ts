import { palette } from '@ammeter/charts'
import { describe, expect, test } from 'vitest'

/** The relative luminance of WCAG 2.2. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(start => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

describe.each(['light', 'dark'] as const)('%s', theme => {
  const { series, seriesText, surface, text, quiet, negative, band } = palette[theme]

  test('text contrasts with the surface by 4.5 : 1', () => {
    for (const colour of [text, quiet, negative, ...seriesText])
      expect(contrast(colour, surface), colour).toBeGreaterThan(4.5)
  })

  test('lines contrast with the surface by 3 : 1', () => {
    for (const colour of series) expect(contrast(colour, surface), colour).toBeGreaterThan(3)
  })

  test('labels can be read on a band', () => {
    expect(contrast(quiet, band)).toBeGreaterThan(4.5)
  })

  test('each series has a colour and a dash pattern of its own', () => {
    expect(new Set(series).size).toBe(8)
    expect(seriesText).toHaveLength(8)
    expect(new Set(palette.dashes).size).toBe(8)
  })
})
