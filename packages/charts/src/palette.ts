// The colours and dash patterns of charts, in a light and a dark theme.

/** A light or a dark surface. */
export type Theme = 'light' | 'dark'

/** The colours of one theme, as hexadecimal literals. */
export interface Colours {
  /** Eight colours of lines, told apart in protan, deutan and tritan vision; the dash patterns tell them apart, too. */
  readonly series: readonly string[]
  /** The same eight for text, shaded to a contrast of 4.5 : 1 with the surface. */
  readonly seriesText: readonly string[]
  /** The background of charts. */
  readonly surface: string
  /** Primary text. */
  readonly text: string
  /** Secondary text, such as the labels of axes. */
  readonly quiet: string
  readonly axis: string
  readonly grid: string
  /** The shade of intervals, such as the range of a position. */
  readonly band: string
  /** Losses and alerts, as text. */
  readonly negative: string
}

/** The colours of both themes, and the dash patterns that go with the colours of series. */
export interface Palette {
  readonly light: Colours
  readonly dark: Colours
  /** As SVG's `stroke-dasharray`; the first is a solid line. */
  readonly dashes: readonly string[]
}

/**
 * The colours and dash patterns of charts.
 *
 * In a page every colour is also a custom property of CSS: `--ammeter-series-1` to `--ammeter-series-8`,
 * `--ammeter-series-text-1` …, `--ammeter-surface`, `--ammeter-text`, `--ammeter-quiet`, `--ammeter-axis`,
 * `--ammeter-grid`, `--ammeter-band` and `--ammeter-negative`; the colours given here are their fallbacks.
 *
 * @example
 * import { palette } from '@ammeter/charts'
 *
 * palette.light.series[0] // => '#253B86'
 * palette.dashes.length // => 8
 */
export const palette: Palette = {
  light: {
    series: ['#253B86', '#B03400', '#007A67', '#F03C83', '#AE8F00', '#1E9DB4', '#8245F1', '#5C3730'],
    seriesText: ['#253B86', '#B03400', '#007A67', '#E51265', '#8A7200', '#198093', '#8245F1', '#5C3730'],
    surface: '#FFFFFF',
    text: '#16191F',
    quiet: '#5B6472',
    axis: '#8A93A0',
    grid: '#E6E8EC',
    band: '#F0F1F4',
    negative: '#A8200D',
  },
  dark: {
    series: ['#93B0FF', '#DB5007', '#41917E', '#FF70A6', '#EDAF03', '#8EF0FF', '#A751F7', '#FDD4C6'],
    seriesText: ['#93B0FF', '#DD5107', '#41917E', '#FF70A6', '#EDAF03', '#8EF0FF', '#A853F7', '#FDD4C6'],
    surface: '#11151A',
    text: '#EEF0F3',
    quiet: '#A3ABB8',
    axis: '#6B7482',
    grid: '#262C35',
    band: '#1B2129',
    negative: '#FF9B8A',
  },
  dashes: ['none', '7 4', '1.5 4', '9 3.5 1.5 3.5', '13 4', '4 3', '9 3 1.5 3 1.5 3', '14 3 4 3'],
}

/**
 * The dash pattern that goes with a colour: where the colours begin anew the patterns are others, so that no two of 64
 * series look the same. None for a solid line.
 *
 * @param colour Which series, from 0.
 *
 * @example
 * import { dashWith } from '@ammeter/charts'
 *
 * dashWith(0) // => undefined
 * dashWith(8) // => '7 4'
 */
export const dashWith = (colour: number): string | undefined => {
  const { dashes, light } = palette
  const pattern = dashes[(colour + Math.floor(colour / light.series.length)) % dashes.length]
  return pattern === 'none' ? undefined : pattern
}
