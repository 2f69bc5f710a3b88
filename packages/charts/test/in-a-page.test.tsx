// @vitest-environment happy-dom
import { type CursorProps, ImpermanentLossChart, type Series } from '@ammeter/charts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const series: readonly Series[] = [
  { id: 'a', label: 'A', points: [0.1, 0.5, 1, 2, 10].map(x => ({ x, y: 1 - (2 * Math.sqrt(x)) / (1 + x) })) },
]

let root: ReturnType<typeof createRoot>
let host: HTMLElement

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  host = document.createElement('div')
  document.body.append(host)
  root = createRoot(host)
})

afterEach(() => {
  act(() => root.unmount())
  host.remove()
  vi.unstubAllGlobals()
})

const xFormat = vi.fn((x: number) => `×${x}`)
const yFormat = vi.fn((y: number) => `${y}`)

const show = (props: CursorProps) =>
  act(() => root.render(<ImpermanentLossChart title="Loss" {...{ series, xFormat, yFormat }} {...props} />))

const slider = () => {
  const found = host.querySelector('[role="slider"]') as SVGRectElement
  found.getBoundingClientRect = () => ({ left: 100, width: 200 }) as DOMRect
  return found
}

test('a move of the cursor draws nothing but the cursor again', () => {
  const reads = vi.fn()
  const counted = series.map(each => ({
    ...each,
    points: each.points.map(({ x, y }) => ({
      x,
      get y() {
        reads()
        return y
      },
    })),
  }))
  const moveTo = (cursor: number) =>
    act(() => {
      const dots = [{ id: 'a', x: cursor, y: 0.1 }]
      root.render(
        <ImpermanentLossChart
          title="Loss"
          series={counted}
          {...{ xFormat, yFormat, cursor, dots }}
          onCursor={() => {}}
        />,
      )
    })
  moveTo(1)
  expect(reads).toHaveBeenCalled()
  for (const each of [reads, xFormat, yFormat]) each.mockClear()
  moveTo(2)
  expect(slider().getAttribute('aria-valuenow')).toBe('2')
  expect(reads).not.toHaveBeenCalled()
  expect(new Set(xFormat.mock.calls.flat())).toEqual(new Set([2]))
  expect(new Set(yFormat.mock.calls.flat())).toEqual(new Set([0.1]))
})

test('other data draw other lines', () => {
  show({ cursor: 1 })
  const before = host.querySelector('[stroke-linecap="round"] path')?.getAttribute('d')
  const [first] = series
  const other = [{ id: 'a', label: 'A', points: (first?.points ?? []).map(({ x, y }) => ({ x, y: (y ?? 0) ** 2 })) }]
  act(() => root.render(<ImpermanentLossChart title="Loss" series={other} cursor={1} />))
  expect(host.querySelector('[stroke-linecap="round"] path')?.getAttribute('d')).not.toBe(before)
})

describe('the slider', () => {
  const pointer = (type: string, init: PointerEventInit) =>
    act(() => slider().dispatchEvent(new PointerEvent(type, { bubbles: true, ...init })))

  test('previews under the pointer, and forgets when it leaves', () => {
    const onPreview = vi.fn()
    const onCursor = vi.fn()
    show({ cursor: 2, onCursor, onPreview })
    pointer('pointermove', { clientX: 200 })
    expect(onPreview).toHaveBeenLastCalledWith(1)
    pointer('pointerout', { relatedTarget: document.body })
    expect(onPreview).toHaveBeenLastCalledWith(undefined)
    expect(onCursor).not.toHaveBeenCalled()
  })

  test('is set by a click, of the first button', () => {
    const onCursor = vi.fn()
    show({ cursor: 2, onCursor })
    pointer('pointerup', { clientX: 300, button: 2 })
    expect(onCursor).not.toHaveBeenCalled()
    pointer('pointerup', { clientX: 300, button: 0 })
    expect(onCursor).toHaveBeenLastCalledWith(10)
  })

  test('is moved by keys, which then do not scroll; those of the browser are left to it', () => {
    const onCursor = vi.fn()
    show({ cursor: 2, onCursor })
    const press = (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
      act(() => slider().dispatchEvent(event))
      return event.defaultPrevented
    }
    expect(press({ key: 'ArrowRight' })).toBe(true)
    expect(onCursor).toHaveBeenLastCalledWith(2.02)
    expect(press({ key: '1' })).toBe(true)
    expect(onCursor).toHaveBeenLastCalledWith(1)
    expect(press({ key: 'Tab' })).toBe(false)
    expect(press({ key: '1', ctrlKey: true })).toBe(false)
    expect(onCursor).toHaveBeenCalledTimes(2)
  })

  test('is where the entry is, as long as nothing is set', () => {
    show({ onCursor: () => {} })
    expect(slider().getAttribute('aria-valuenow')).toBe('1')
    expect(Number(slider().getAttribute('aria-valuemin'))).toBeCloseTo(0.1, 12)
    expect(slider().getAttribute('aria-valuemax')).toBe('10')
  })
})
