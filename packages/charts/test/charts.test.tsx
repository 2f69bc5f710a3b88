import {
  type ChartProps,
  FanChart,
  FeesAgainstLossChart,
  Histogram,
  ImpermanentLossChart,
  LiquidityDensityChart,
  Picture,
  type Point,
  PriceImpactChart,
  palette,
  ReplayChart,
  ReservesChart,
  type Series,
  Standalone,
  ValueChart,
} from '@ammeter/charts'
import { toSvg } from '@ammeter/charts/node'
import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../src/geometry/text-width.js'
import { drawn, type Node } from './picture.js'

const seven = {
  ImpermanentLossChart,
  ValueChart,
  ReservesChart,
  PriceImpactChart,
  LiquidityDensityChart,
  FeesAgainstLossChart,
  ReplayChart,
}

const lossAt = (ratio: number) => 1 - (2 * Math.sqrt(ratio)) / (1 + ratio)
const ratios = [0.1, 0.2, 0.5, 1, 2, 5, 10]
const lineOf = (id: string, points: readonly Point[]): Series => ({ id, label: id, points })
const product = lineOf(
  'Constant product',
  ratios.map(x => ({ x, y: lossAt(x) })),
)

const number = (node: Node, name: string) => Number(node.attributes[name])
const pathsOf = (chart: Parameters<typeof drawn>[0]) =>
  drawn(chart)
    .named('path')
    .map(({ attributes }) => attributes.d ?? '')

/** The path of the only line of a chart: it has round ends. */
const lineIn = (chart: Parameters<typeof drawn>[0]) => {
  const group = drawn(chart).nodes.find(({ attributes }) => attributes['stroke-linecap'] === 'round')
  return group?.children.map(({ attributes }) => attributes.d ?? '') ?? []
}

/** The corners of a path of straight lines. */
const corners = (path: string) =>
  [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

describe('a line', () => {
  const chart = <ImpermanentLossChart title="Loss" series={[product]} />
  const ticks = new Map(
    drawn(chart)
      .named('text')
      .map(node => [node.text, node] as const),
  )
  const at = (label: string, name: string) => number(ticks.get(label) as Node, name)

  test('goes through its points, to a hundredth of a pixel', () => {
    const line = corners(lineIn(chart)[0] ?? '')
    const xs = ['÷10', '÷5', '÷2', '×1', '×2', '×5', '×10'].map(label => at(label, 'x'))
    expect(line).toHaveLength(7)
    for (const [i, [x]] of line.entries()) expect(x).toBeCloseTo(xs[i] ?? Number.NaN, 1)
    const [zero, forty] = [at('0\u00a0%', 'y'), at('−40\u00a0%', 'y')]
    const shift = (line[3]?.[1] ?? 0) - zero
    for (const [i, [, y]] of line.entries()) {
      expect(y).toBeCloseTo(zero + shift + ((forty - zero) * lossAt(ratios[i] ?? 1)) / 0.4, 1)
    }
  })

  test('falls with the loss, equally on both sides of ×1', () => {
    const line = corners(lineIn(chart)[0] ?? '')
    expect(line[2]?.[1]).toBe(line[4]?.[1])
    expect(line[4]?.[1]).toBeGreaterThan(line[3]?.[1] ?? Number.NaN)
    expect((line[3]?.[0] ?? 0) - (line[2]?.[0] ?? 0)).toBeCloseTo((line[4]?.[0] ?? 0) - (line[3]?.[0] ?? 0), 1)
  })

  test('breaks where it has no value, and goes on after it', () => {
    for (const gap of [undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      const points = [1, 2, 3, 4, 5].map(x => ({ x, y: x === 3 ? gap : x }))
      const [path = ''] = lineIn(<ReservesChart title="Gap" series={[lineOf('a', points)]} />)
      expect(path.match(/M/g)).toHaveLength(2)
      expect(corners(path)).toHaveLength(4)
    }
  })
})

const options = [
  { width: 390, height: 280, theme: 'light' },
  { width: 720, height: 360, theme: 'dark' },
  { width: 160, height: 120, theme: 'light' },
] as const

describe.each(Object.entries(seven))('%s', (_name, Kind) => {
  const shapes: Readonly<Record<string, readonly Series[]>> = {
    nothing: [],
    'no points': [lineOf('a', [])],
    'no values': [
      lineOf('a', [
        { x: 1, y: undefined },
        { x: 2, y: Number.NaN },
      ]),
    ],
    'one point': [lineOf('a', [{ x: 2, y: 3 }])],
    zeros: [
      lineOf('a', [
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ]),
    ],
    'huge values': [
      lineOf('a', [
        { x: 1e-300, y: -1.7e308 },
        { x: 1, y: 1e300 },
        { x: 1.7e308, y: 1.7e308 },
      ]),
    ],
    'tiny values': [
      lineOf('a', [
        { x: 1e-320, y: 1e-320 },
        { x: 2e-320, y: 3e-320 },
      ]),
    ],
    'very close values': [
      lineOf('a', [
        { x: 1, y: 1 },
        { x: 1 + 2 ** -52, y: 1 + 2 ** -52 },
      ]),
    ],
  }

  test.each(Object.entries(shapes))('draws %s as a sound document, with no NaN in it', (_shape, series) => {
    for (const size of options) {
      const { xml } = drawn(<Kind title="Edge" series={series} cursor={1} />, size)
      expect(xml).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  test('draws whatever numbers come', () => {
    const point = fc.record({ x: fc.double(), y: fc.option(fc.double(), { nil: undefined }) })
    const series = fc.array(fc.array(point, { maxLength: 6 }), { maxLength: 4 })
    fc.assert(
      fc.property(series, fc.double(), fc.constantFrom(...options), (lines, cursor, size) => {
        const chart = <Kind title="Any" series={lines.map((points, i) => lineOf(`${i}`, points))} cursor={cursor} />
        for (const { attributes } of drawn(chart, size).nodes) {
          for (const value of Object.values(attributes)) expect(value).not.toMatch(/NaN|Infinity|undefined/)
        }
      }),
    )
  })

  test('says so where there is nothing to draw', () => {
    expect(toSvg(<Kind title="Empty" series={[]} />)).toContain('Nothing to draw')
    expect(toSvg(<Kind title="Empty" series={[]} emptyText="No trades yet" />)).toContain('No trades yet')
    expect(toSvg(<Kind title="Full" series={[product]} />)).not.toContain('Nothing to draw')
  })

  test('escapes text that comes from data, and keeps out what XML does not allow', () => {
    const nasty = `<script>&"'\u0000\u0008]]>\ud800`
    const series = [{ ...product, id: nasty, label: nasty }]
    const chart = (
      <Kind
        title={nasty}
        description={nasty}
        series={series}
        bands={[{ from: 0.5, to: 5, label: nasty }]}
        marks={[{ x: 1, label: nasty }]}
        xLabel={nasty}
        yLabel={nasty}
      />
    )
    const { named } = drawn(chart, { width: 1200 })
    expect(named('script')).toEqual([])
    expect(named('title')[0]?.text).toBe(`<script>&"'\ufffd\ufffd]]>\ufffd`)
  })
})

test('charts that are aligned have their plots in one line', () => {
  const over = (id: string, y: number) =>
    lineOf(
      id,
      [0, 10].map(x => ({ x, y: x * y })),
    )
  const charts = [
    { series: [over('net', 0.001)], height: 330, yLabel: 'Net' },
    { series: [over('a long name of a line', 1e6), over('b', 1)], height: 250 },
    { series: [over('price', 7)], height: 240 },
  ]
  const gridOf = (chart: Parameters<typeof drawn>[0]) => {
    const [[left] = [], [right] = []] = corners(pathsOf(chart)[0] ?? '')
    return [left, right]
  }
  const apart = charts.map(chart => gridOf(<ReplayChart title="Apart" xScale="linear" {...chart} />))
  const aligned = charts.map(chart =>
    gridOf(<ReplayChart title="Aligned" xScale="linear" {...chart} alignedWith={charts} />),
  )
  expect(new Set(apart.map(String)).size).toBe(3)
  const [widest] = aligned
  for (const [left, right] of aligned) expect([left, right]).toEqual(widest)
  expect(widest).toEqual([
    Math.max(...apart.map(([left = 0]) => left)),
    Math.min(...apart.map(([, right = 0]) => right)),
  ])
})

describe('names at the ends of lines', () => {
  const labels = [
    'Constant product',
    'Weighted 80/20',
    'Range ×/÷ 1.5',
    'StableSwap',
    'Constant sum',
    'Mine',
    'Yours',
    'A pool',
  ]

  test('do not overlap, wherever the lines end', () => {
    const ends = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(ends, fc.constantFrom(...options.slice(0, 2)), (values, size) => {
        const series = values.map((y, i) => ({
          id: `${i}`,
          label: labels[i] ?? '',
          points: [
            { x: 0, y: 0 },
            { x: 1, y },
          ],
        }))
        const { nodes } = drawn(<FeesAgainstLossChart title="Ends" series={series} />, size)
        const words = nodes
          .filter(({ name, attributes }) => name === 'g' && attributes['font-weight'] === '500')
          .map(({ children }) => children.filter(({ name }) => name === 'text').map(node => number(node, 'y')))
        expect(words).toHaveLength(values.length)
        const rows = words.flat().sort((a, b) => a - b)
        for (const [i, y] of rows.entries()) expect(y - (rows[i - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(12)
        expect(rows.at(-1)).toBeLessThan(size.height)
        expect(rows[0]).toBeGreaterThan(8)
      }),
    )
  })

  test('stand in the order of their lines, also where those have left the chart', () => {
    const series = [3, 9, 5].map(y =>
      lineOf(`up to ${y}`, [
        { x: 1, y: 1 },
        { x: 10, y },
      ]),
    )
    const texts = drawn(<ValueChart title="Left" series={series} yDomain={[0, 2]} />).named('text')
    const named = texts.filter(({ text }) => text.startsWith('up to'))
    const downwards = [...named].sort((a, b) => number(a, 'y') - number(b, 'y')).map(({ text }) => text)
    expect(downwards).toEqual(['up to 9', 'up to 5', 'up to 3'])
  })

  test('stand at the end of a line that ends early', () => {
    const long = lineOf('long', [
      { x: 0, y: 0 },
      { x: 10, y: 1 },
    ])
    const short = lineOf('short', [
      { x: 4, y: 2 },
      { x: 0, y: 3 },
    ])
    const [left = 0] = drawn(<ReservesChart title="Early" series={[long, short]} />)
      .named('text')
      .filter(({ text }) => text === 'short')
      .map(node => number(node, 'x'))
    const [, [end = 0] = []] = corners(lineIn(<ReservesChart title="Early" series={[long, short]} />)[0] ?? '')
    expect(left).toBeGreaterThan(end * 0.4)
    expect(left).toBeLessThan(end * 0.6)
  })

  test('within the plot stand over no line, where lines that end early crowd under another', () => {
    const product = lineOf(
      'product',
      Array.from({ length: 99 }, (_, i) => 1.6 * 1.05 ** i).map(x => ({ x, y: 25 / x })),
    )
    const early = ['Weighted', 'Stable', 'Range', 'Sum'].map((id, i) =>
      lineOf(id, [
        { x: 0, y: 10 + i },
        { x: 12 - i / 2, y: 0.2 - i / 20 },
      ]),
    )
    const domain = [0, 17] as const
    const chart = <ReservesChart title="Crowd" series={[product, ...early]} xDomain={domain} yDomain={domain} />
    const pixels = lineIn(chart).flatMap(path => {
      const ends = corners(path)
      return ends.slice(1).flatMap(([right = 0, low = 0], i) => {
        const [left = 0, high = 0] = ends[i] ?? []
        return Array.from({ length: 400 }, (_, k) => [
          left + ((right - left) * k) / 399,
          high + ((low - high) * k) / 399,
        ])
      })
    })
    const texts = drawn(chart)
      .named('text')
      .filter(({ text }) => early.some(({ id }) => id === text))
    expect(texts).toHaveLength(early.length)
    for (const node of texts) {
      const [left, bottom] = [number(node, 'x'), number(node, 'y')]
      const over = pixels.filter(([x = 0, y = 0]) => x > left && x < left + 30 && y > bottom - 8 && y < bottom)
      expect(over, node.text).toEqual([])
    }
  })

  test('stay inside of the picture', () => {
    const series = labels.map((label, i) => ({
      id: label,
      label: `${label} of a very long name indeed`,
      points: [{ x: 1, y: i }],
    }))
    for (const size of options.slice(0, 2)) {
      const texts = drawn(<ReservesChart title="Long" series={series} />, size).named('text')
      const named = texts.filter(
        ({ attributes }) => !('text-anchor' in attributes) && number({ attributes } as Node, 'x') > size.width / 2,
      )
      expect(named.length).toBeGreaterThanOrEqual(8)
      for (const node of named) {
        expect(number(node, 'x') + textWidth(node.text, size.width < 480 ? 11 : 12)).toBeLessThanOrEqual(size.width)
      }
    }
  })
})

describe('the cursor', () => {
  const dotsOf = (props: Partial<ChartProps>) =>
    drawn(<ImpermanentLossChart title="Cursor" series={[product]} {...props} />)
      .named('circle')
      .map(node => [number(node, 'cx'), number(node, 'cy')] as const)

  test('has dots on the drawn lines', () => {
    const [dot] = dotsOf({ cursor: 2 })
    const line = corners(lineIn(<ImpermanentLossChart title="Cursor" series={[product]} />)[0] ?? '')
    expect(dot).toEqual(line[4])
  })

  test('has dots at the exact values, where they are given', () => {
    const [[x, y] = [0, 0]] = dotsOf({ cursor: 1.5, dots: [{ id: product.id, x: 1.5, y: lossAt(1.5) }] })
    const [[onLine, between] = [0, 0]] = dotsOf({ cursor: 1.5 })
    expect(x).toBe(onLine)
    expect(y).toBeLessThan(between)
  })

  test('has no dot in a gap, outside of the chart, or for a line that is not there', () => {
    expect(dotsOf({ cursor: 1.5, dots: [{ id: product.id, x: 1.5, y: undefined }] })).toEqual([])
    expect(dotsOf({ cursor: 1.5, dots: [{ id: 'gone', x: 1.5, y: 0 }] })).toEqual([])
    expect(dotsOf({ cursor: 50 })).toEqual([])
  })
})

describe('other pieces', () => {
  test('a band covers its interval, and what has no end goes to the edge', () => {
    const band = (from: number, to: number) => {
      const rects = drawn(<ImpermanentLossChart title="Band" series={[product]} bands={[{ from, to }]} />).named('rect')
      return rects.slice(1).map(node => [number(node, 'x'), number(node, 'x') + number(node, 'width')] as const)
    }
    const [[left, right] = [0, 0]] = band(0, Number.POSITIVE_INFINITY)
    const [[from, to] = [0, 0]] = band(0.5, 2)
    expect(from - left).toBeCloseTo(right - to, 6)
    expect(from).toBeGreaterThan(left)
    expect(band(20, 30)).toEqual([])
    expect(band(2, 0.5)).toEqual([])
  })

  test('an alert has a triangle, a note has none, and what is outside is not drawn', () => {
    const marks = [
      { x: 1, label: 'alert', tone: 'alert' as const },
      { x: 2, label: 'note' },
      { x: 100, label: 'outside' },
    ]
    const paths = pathsOf(<ImpermanentLossChart title="Marks" series={[product]} marks={marks} />)
    expect(paths.filter(path => path.includes('l5,9h-10z'))).toHaveLength(1)
    const titles = drawn(<ImpermanentLossChart title="Marks" series={[product]} marks={marks} />).named('title')
    expect(titles.map(({ text }) => text)).toEqual(['Marks', 'alert', 'note'])
  })

  test('a fan is shaded between its outermost quantiles, and named at each', () => {
    const fan = [0, 1, 2].map(x => ({ x, values: [-2 * x, -x, 0, x, 2 * x] }))
    const { named } = drawn(<FanChart title="Fan" levels={[0.05, 0.25, 0.5, 0.75, 0.95]} fan={fan} xScale="linear" />)
    expect(named('path').filter(({ attributes }) => 'fill-opacity' in attributes)).toHaveLength(2)
    const texts = named('text').map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['5\u00a0%', '25\u00a0%', 'median', '75\u00a0%', '95\u00a0%']))
  })

  test('a histogram has a column for each bin, those of losses apart', () => {
    const bins = [-0.2, -0.1, 0, 0.1].map((from, i) => ({ from, to: from + 0.1, count: i + 1 }))
    const paths = drawn(<Histogram title="Bins" bins={bins} lossBelow={0} />).named('path')
    const columns = (colour: string) =>
      paths.find(({ attributes }) => attributes.fill === colour)?.attributes.d?.match(/M/g)?.length
    expect([columns(palette.light.series[0] ?? ''), columns(palette.light.negative)]).toEqual([2, 2])
    const heights = paths.flatMap(({ attributes }) => [...(attributes.d ?? '').matchAll(/,([\d.]+)V([\d.]+)H/g)])
    const [first = 0, second = 0] = heights.map(([, base, top]) => Number(base) - Number(top)).sort((a, b) => a - b)
    expect(second / first).toBeCloseTo(2, 2)
  })

  test('a fan and a histogram draw nothing as well', () => {
    expect(() => drawn(<FanChart title="Fan" levels={[0.5]} fan={[]} />)).not.toThrow()
    expect(() => drawn(<Histogram title="Bins" bins={[]} />)).not.toThrow()
    expect(drawn(<Histogram title="Bins" bins={[{ from: 0, to: 0, count: Number.NaN }]} />).xml).not.toContain('NaN')
  })
})

describe('a picture that stands alone', () => {
  const chart = <ValueChart title="Value" series={[product]} cursor={2} onCursor={() => {}} />

  test('has literal colours, of its theme', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = toSvg(chart, { theme })
      expect(svg).not.toContain('var(')
      for (const colour of [palette[theme].surface, palette[theme].series[0] ?? '', palette[theme].quiet])
        expect(svg).toContain(colour)
    }
  })

  test('is the same text each time', () => {
    expect(toSvg(chart)).toBe(toSvg(chart))
  })

  test('is an image with a name, of the size asked for, and nothing to move', () => {
    const { nodes, named } = drawn(chart, { width: 500, height: 300 })
    const { attributes } = nodes[0] as Node
    expect(attributes).toMatchObject({
      ...{ xmlns: 'http://www.w3.org/2000/svg', role: 'img', 'aria-label': 'Value', width: '500', height: '300' },
    })
    expect(named('title')[0]?.text).toBe('Value')
    expect(nodes.some(({ attributes: { role, tabindex } }) => role === 'slider' || tabindex !== undefined)).toBe(false)
  })
})

describe('a caption', () => {
  const chart = <ValueChart title="Value" series={[product]} caption={`${'one and two '.repeat(20)}end\nAmmeter 1.0`} />

  test('stands below the picture, in lines that fit, and makes it higher by them', () => {
    const { nodes, named } = drawn(chart, { width: 400, height: 300 })
    const texts = named('text').map(({ text }) => text)
    const caption = texts.filter(text => /^(one|two|and|end|Ammeter)/.test(text))
    expect(caption.length).toBeGreaterThan(3)
    expect(caption.at(-1)).toBe('Ammeter 1.0')
    expect(caption.at(-2)).toMatch(/end$/)
    const { height } = (nodes[0] as Node).attributes
    expect(Number(height)).toBe(300 + 15 * caption.length + 16)
    const lowest = Math.max(...named('text').map(({ attributes: { y } }) => Number(y)))
    expect(lowest).toBeLessThan(Number(height))
  })

  test('loses nothing of a word that is longer than a line', () => {
    const word = `drawn:bars=${'12.5/'.repeat(60)}1`
    const { named } = drawn(<ValueChart title="Value" series={[product]} caption={word} />, { width: 400 })
    const lines = named('text').map(({ text }) => text)
    expect(lines.slice(lines.findIndex(text => text.startsWith('drawn:'))).join('')).toContain(word)
  })

  test('stands below a picture of one’s own too, which has a heading', () => {
    const own = (
      <Picture title="A dot" caption="Ammeter 1.0">
        <circle cx={80} cy={80} r={9} />
      </Picture>
    )
    const { named } = drawn(own, { width: 160, height: 120, theme: 'dark' })
    expect(named('text').map(({ text }) => text)).toEqual(['A dot', 'Ammeter 1.0'])
    expect(named('rect')[0]?.attributes.fill).toBe(palette.dark.surface)
    expect(named('circle')).toHaveLength(1)
    expect(renderToStaticMarkup(own)).toMatch(/^<svg[^>]*role="img"[^>]*><title>A dot<\/title><circle/)
  })

  test('is not drawn in a page', () => {
    expect(renderToStaticMarkup(chart)).not.toContain('Ammeter 1.0')
    expect(renderToStaticMarkup(<Standalone>{chart}</Standalone>)).toContain('Ammeter 1.0')
  })
})

describe('a picture in a page', () => {
  test('has colours that follow the page', () => {
    const html = renderToStaticMarkup(<ValueChart title="Value" series={[product]} theme="dark" />)
    expect(html).toContain('var(--ammeter-series-1, #93B0FF)')
    expect(html).toContain('var(--ammeter-series-text-1, #93B0FF)')
    expect(html).toContain('var(--ammeter-quiet, #A3ABB8)')
  })

  test('is an image, until it can be moved', () => {
    const still = renderToStaticMarkup(<ValueChart title="Value" series={[product]} />)
    expect(still).toContain('role="img"')
    expect(still).not.toContain('slider')
    const moving = renderToStaticMarkup(<ValueChart title="Value" series={[product]} cursor={2} onCursor={() => {}} />)
    expect(moving).not.toContain('role="img"')
    expect(moving).toContain('role="slider"')
  })

  test('speaks the exact values at the cursor', () => {
    const props = { title: 'Loss', series: [product], cursor: 2, onCursor: () => {} }
    const dots = [{ id: product.id, x: 2, y: lossAt(2) }]
    const spoken = renderToStaticMarkup(<ImpermanentLossChart {...props} dots={dots} yFormat={y => y.toFixed(4)} />)
    expect(spoken).toContain('aria-valuetext="×2, Constant product 0.0572"')
    expect(spoken).toContain('aria-valuenow="2"')
    expect(renderToStaticMarkup(<ImpermanentLossChart {...props} cursorText={x => `at ${x}`} />)).toContain(
      'aria-valuetext="at 2"',
    )
  })
})
