// Panels that can be folded to their heading.

import { type ReactNode, type RefObject, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { outcomesAt } from '../../curves/outcome.js'
import { type Screen, ScreenContext, useScreen } from '../../screen.js'
import { holdingOf, withChoice } from '../../settings/settings.js'

/** Whether an element is on the screen, or will be soon. */
const useIsSeen = (element: RefObject<HTMLElement | null>): boolean => {
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (element.current === null) return
    const observer = new IntersectionObserver(entries => setSeen(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: '160px',
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element])
  return isSeen
}

/** How long the cursor must rest before panels without it follow, in milliseconds. */
const WAIT = 70

/** A value once it rests, or at once if asked, so that a moved slider does not wait for panels. */
const useRested = <A,>(value: A, isAtOnce: () => boolean): A => {
  const [rested, setRested] = useState(value)
  const atOnce = useRef(isAtOnce)
  useEffect(() => {
    if (atOnce.current()) {
      setRested(value)
      return
    }
    const timer = setTimeout(() => setRested(value), WAIT)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

/** The screen at the price at entry, until the price is moved. */
const useOpeningScreen = (screen: Screen, isAtOpening: boolean): Screen =>
  useMemo(() => {
    const { atOpening: at, settings, entered, focus } = screen
    if (!isAtOpening || at === screen.at) return screen
    const outcomes = outcomesAt(entered, at, holdingOf(settings))
    return { ...screen, at, outcomes, focus: outcomes.find(({ entered: { id } }) => id === focus?.entered.id) }
  }, [screen, isAtOpening])

/**
 * A panel below the comparison, which can be folded to its heading. It is not drawn again while it is off the screen.
 */
export const FoldPanel = ({
  name,
  title,
  isAtOpening = false,
  children,
}: {
  readonly name: 'reserves' | 'depth' | 'impact'
  readonly title: string
  /** Whether it shows the price at entry until the price is moved. */
  readonly isAtOpening?: boolean
  readonly children: ReactNode
}) => {
  const screen = useScreen()
  const id = useId()
  const element = useRef<HTMLElement>(null)
  const isAlone = screen.alone !== undefined
  const isSeen = useIsSeen(element) || isAlone
  const isOpen = screen.settings.choices[name] === 'open' || isAlone
  const now = useOpeningScreen(screen, isAtOpening)
  const rested = useRested(now, () => element.current?.matches(':hover, :focus-within') ?? false)
  const later = useDeferredValue(rested)
  const drawn = useRef<Screen>(undefined)
  if (isSeen) drawn.current = later
  const isAtEntry = isAtOpening && !screen.settings.isMoved
  return (
    <section ref={element} id={`panel-${name}`} className={isOpen ? 'fold' : 'fold folded'} aria-labelledby={id}>
      <h2>
        <button
          type="button"
          id={id}
          aria-expanded={isOpen}
          onClick={() => screen.change(now => withChoice(now, name, isOpen ? 'folded' : 'open'))}
        >
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {title}
        </button>
        {isAtEntry && isOpen ? <small>at ×1 until the price is moved</small> : null}
      </h2>
      {isOpen ? (
        <div className="fold-body">
          {drawn.current === undefined ? null : <ScreenContext value={drawn.current}>{children}</ScreenContext>}
        </div>
      ) : null}
    </section>
  )
}
