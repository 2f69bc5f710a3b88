import { HeatMap, heatMapTable, ProfileChart, palette, profileTable } from '@ammeter/charts'
import { describe, expect, test } from 'vitest'
import { slotsOf } from '../src/geometry/cells.js'
import { drawn } from './picture.js'

const percent = (value: number) => `${(100 * value).toFixed(1)} %`

const axes = { xLabel: 'amplification', yLabel: 'fee', xScale: 'log', yScale: 'log' } as const

/** Two by three; one refused, and one missing. */
const cells = [
  { x: 10, y: 0.0001, value: 0.01 },
  { x: 10, y: 0.0004, value: -0.02 },
  { x: 100, y: 0.0001, value: 0.03 },
  { x: 100, y: 0.0004, value: undefined },
  { x: 1000, y: 0.0001, value: 0 },
]

describe('the cells of an axis', () => {
  test('meet half way, on a linear axis', () => {
    expect(slotsOf([3, 1, 2, 3], false)).toEqual([
      { value: 1, from: 0.5, to: 1.5 },
      { value: 2, from: 1.5, to: 2.5 },
      { value: 3, from: 2.5, to: 3.5 },
    ])
  })

  test('meet half way in the logarithm, on a logarithmic one, which has no room for 0', () => {
    const [first, second, none] = slotsOf([100, 0, 1, -1], true)
    expect(first?.value).toBe(1)
    expect(first?.to).toBeCloseTo(10, 12)
    expect(second?.from).toBeCloseTo(10, 12)
    expect(second?.to).toBeCloseTo(1000, 10)
    expect(none).toBeUndefined()
  })

  test('have a width where there is one alone, 0 among them', () => {
    for (const [value, isLog] of [
      [0, false],
      [-5, false],
      [5, true],
    ] as const) {
      const [slot] = slotsOf([value], isLog)
      expect(slot?.from).toBeLessThan(value)
      expect(slot?.to).toBeGreaterThan(value)
    }
    expect(slotsOf([], true)).toEqual([])
  })
})

describe('a heat map', () => {
  const chart = <HeatMap title="Net" cells={cells} {...axes} valueFormat={percent} valueLabel="netVsHold" />
  const { named, xml, nodes } = drawn(chart)
  const shaded = named('path').filter(({ attributes }) => attributes['shape-rendering'] === 'crispEdges')
  const boxesOf = (d = '') =>
    [...d.matchAll(/M([\d.]+),([\d.]+)H([\d.]+)V([\d.]+)H[\d.]+Z/g)].map(([, ...edges]) => edges.map(Number))

  test('shades each cell that has a value, the larger the darker', () => {
    const boxes = shaded.flatMap(({ attributes }) =>
      boxesOf(attributes.d).map(box => ({ box, opacity: Number(attributes['fill-opacity']) })),
    )
    expect(boxes).toHaveLength(4)
    const byOpacity = boxes.sort((a, b) => a.opacity - b.opacity)
    expect(byOpacity[0]?.opacity).toBeCloseTo(0.06, 3)
    expect(byOpacity.at(-1)?.opacity).toBe(1)
    // −2 % stands over 1 %: the same column, a row higher.
    const [least = { box: [] }, zero, one = { box: [] }, most] = byOpacity
    expect(least.box[0]).toBe(one.box[0])
    expect(least.box[3]).toBeCloseTo(one.box[1] ?? 0, 6)
    // 0 stands to the right of 3 %, which stands to the right of 1 %; columns are as wide as each other.
    expect(zero?.box[0]).toBeCloseTo(most?.box[2] ?? 0, 6)
    const widths = byOpacity.map(({ box: [left = 0, , right = 0] }) => right - left)
    for (const width of widths) expect(width).toBeCloseTo(widths[0] ?? 0, 1)
    expect(Number(zero?.opacity)).toBeCloseTo(0.06 + 0.94 * (0.02 / 0.05), 1)
  })

  test('marks what was refused, what is missing, and what is the best', () => {
    const marked = (what: string) => nodes.filter(({ attributes }) => attributes['data-cells'] === what)
    expect(marked('refused')[0]?.attributes.d?.match(/M/g)).toHaveLength(2)
    expect(marked('missing')[0]?.attributes.d?.match(/M/g)).toHaveLength(1)
    const [best] = marked('best')
    const [darkest] = shaded.filter(({ attributes }) => attributes['fill-opacity'] === '1')
    expect(best?.attributes.d).toBe(darkest?.attributes.d)
    expect(xml).toContain('best 3.0 %')
    const smallest = drawn(<HeatMap title="Loss" cells={cells} {...axes} valueFormat={percent} best="smallest" />)
    expect(smallest.xml).toContain('best -2.0 %')
  })

  test('says in words what it shows, and has a legend', () => {
    expect(named('title')[0]?.text).toBe('Net')
    expect(named('desc')[0]?.text).toBe('The best is at 100, 0.0001. 5 cells, 1 of them refused, and 1 missing.')
    const texts = named('text').map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['amplification', 'fee', '-2.0 %', '3.0 %']))
    expect(texts.some(text => /netVsHold.*× refused.*– missing/.test(text))).toBe(true)
    const steps = named('rect').filter(({ attributes }) => attributes['fill-opacity'] !== undefined)
    expect(steps).toHaveLength(16)
  })

  test('has the colours of its theme, inside its plot, at every size', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [160, 390, 720]) {
        const picture = drawn(chart, { theme, width, height: 260 })
        expect(picture.xml).toContain(palette[theme].series[0])
        expect(picture.xml).not.toContain('NaN')
        expect(picture.xml).not.toContain('var(')
        const edges = picture
          .named('path')
          .filter(({ attributes }) => attributes['shape-rendering'] === 'crispEdges')
          .flatMap(({ attributes }) => boxesOf(attributes.d).flatMap(([left = 0, , right = 0]) => [left, right]))
        expect(Math.max(...edges)).toBeLessThanOrEqual(width)
      }
    }
  })

  test('of nothing, of one cell, and of refused cells alone is a picture as well', () => {
    expect(drawn(<HeatMap title="None" cells={[]} {...axes} />).xml).toContain('Nothing to draw')
    const one = drawn(<HeatMap title="One" cells={[{ x: 1, y: 1, value: 5 }]} {...axes} />)
    expect(one.xml).toContain('best 5')
    const refused = drawn(<HeatMap title="Refused" cells={[{ x: 1, y: 1, value: Number.NaN }]} {...axes} />)
    expect(refused.xml).not.toContain('NaN')
    expect(refused.named('desc')[0]?.text).toContain('No cell has a value')
  })

  test('is a table too', () => {
    expect(heatMapTable(cells, { ...axes, valueLabel: 'netVsHold' })).toEqual({
      header: ['amplification', 'fee', 'netVsHold'],
      rows: cells.map(({ x, y, value }) => [x, y, value ?? '']),
    })
  })
})

describe('a profile', () => {
  const points = [
    { x: 1, y: 1, error: 0.25 },
    { x: 10, y: 3, error: 0.5 },
    { x: 100, y: undefined },
    { x: 1000, y: 2 },
    { x: 10_000, y: 1 },
  ]
  const lines = [{ id: 'net', label: 'Net', points }]
  const { named, xml, nodes } = drawn(<ProfileChart title="Profile" lines={lines} xScale="log" />)
  const [band] = nodes.filter(({ attributes }) => attributes['data-band'] === 'net')
  const numbers = (d = '') => [...d.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text))

  test('has a line with a gap where a value was refused, and marks its best point', () => {
    const [line] = named('path').filter(
      ({ attributes }) => attributes['stroke-linejoin'] !== undefined || attributes.stroke === palette.light.series[0],
    )
    expect(line?.attributes.d?.match(/M/g)).toHaveLength(2)
    expect(xml).toContain('best 3')
    expect(drawn(<ProfileChart title="Loss" lines={lines} xScale="log" best="smallest" />).xml).toContain('best 1')
  })

  test('has a band of two standard errors, where they are known', () => {
    // Along the lower side and back along the upper one: two points only, as the others have no error.
    const [x1 = 0, high1 = 0, x2 = 0, high2 = 0, , low2 = 0, , low1 = 0] = numbers(band?.attributes.d)
    expect(numbers(band?.attributes.d)).toHaveLength(8)
    expect(x2).toBeGreaterThan(x1)
    // In pixels a band of ±1 is twice as high as one of ±0.5.
    expect(Math.abs(low2 - high2) / Math.abs(low1 - high1)).toBeCloseTo(2, 1)
    const single = drawn(<ProfileChart title="Profile" lines={lines} xScale="log" errors={1} />)
    expect(single.xml).not.toBe(xml)
  })

  test('is a picture without points or errors, and a table', () => {
    expect(drawn(<ProfileChart title="None" lines={[]} />).xml).not.toContain('NaN')
    expect(
      drawn(
        <ProfileChart
          title="Bare"
          lines={[{ ...lines[0], id: 'a', label: 'A', points: points.map(({ x, y }) => ({ x, y })) }]}
        />,
      ).xml,
    ).not.toContain('data-band')
    expect(profileTable(lines, 'A')).toEqual({
      header: ['A', 'line', 'value', 'standardError'],
      rows: points.map(({ x, y, error }) => [x, 'Net', y ?? '', error ?? '']),
    })
  })
})
