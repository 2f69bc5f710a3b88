// The chips of the page's curves.

import { type KeyboardEvent, memo, Suspense, useRef, useState } from 'react'
import { Swatch } from '../controls/swatch.js'
import { isPool } from '../curves/listed.js'
import { type Screen, useScreen } from '../screen.js'
import { numberOf, withInstances } from '../settings/settings.js'
import { later } from '../shell/later.js'
import type { Instance } from './instance.js'
import { moved, movedTo } from './instance-list.js'
import { InstanceParameters, listedOfInstance } from './instance-parameters.js'
import { useSteadyWidth } from './use-steady-width.js'

const InstanceSheet = later(async () => (await import('./instance-sheet.js')).InstanceSheet)
const CatalogueSheet = later(async () => (await import('./catalogue-sheet.js')).CatalogueSheet)

/** The properties of a chip, none of which changes while only the price moves. */
interface ChipProps extends Pick<Screen, 'change' | 'axis'> {
  readonly instance: Instance
  readonly label: string
  readonly entryPrice: number
  /** Whether the view follows a path, along which a pool's parameters move. */
  readonly isAlongPath: boolean
  readonly isDropped: boolean
  readonly onOpen: (id: string) => void
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** A curve: its name, which opens its settings, and on a wide page its parameters. */
const CurveChip = memo((props: ChipProps) => {
  const { instance, label, entryPrice, isDropped, isAlongPath, change, axis, onOpen } = props
  const { id } = instance
  const element = useRef<HTMLLIElement>(null)
  const name = useRef<HTMLButtonElement>(null)
  useSteadyWidth(element, name)
  const listed = listedOfInstance(instance)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    change(now => withInstances(now, list => moved(list, id, by)))
  }
  return (
    <li
      ref={element}
      className="curve"
      onDragOver={event => event.preventDefault()}
      onDrop={event => {
        const from = event.dataTransfer.getData('text/x-curve')
        if (from === '') return
        event.preventDefault()
        event.stopPropagation()
        change(now => withInstances(now, list => movedTo(list, from, id)))
      }}
    >
      {/* Only the name can be dragged, not a slider beside it. */}
      <button
        ref={name}
        type="button"
        className="chip"
        draggable
        onDragStart={event => event.dataTransfer.setData('text/x-curve', id)}
        data-id={id}
        title={`${listed?.definition.summary ?? ''}. Opens its settings; Alt and an arrow key move it.`}
        aria-haspopup="dialog"
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={() => onOpen(id)}
        onKeyDown={onKeyDown}
      >
        <Swatch colour={instance.look} />
        {label}
      </button>
      <span className="inline-parameters">
        <InstanceParameters {...{ instance, entryPrice, change, axis }} />
      </span>
      {listed !== undefined && isPool(listed.definition) && !isAlongPath ? (
        <span className="note" title="Its parameters move with time, and only along a path does time pass">
          as it opens: Replay moves it
        </span>
      ) : null}
      {isDropped ? <span className="negative">dropped out</span> : null}
    </li>
  )
})

/** Every curve of the page, in its order, and a way to add one. */
export const CurveChips = () => {
  const { settings, change, entered, dropped, axis } = useScreen()
  const [open, setOpen] = useState<string>()
  const [isAdding, setAdding] = useState(false)
  const labels = new Map([...entered, ...dropped].map(({ id, label }) => [id, label]))
  return (
    <>
      <ul className="curves" aria-label="Curves">
        {settings.instances.map(instance => (
          <CurveChip
            key={instance.id}
            {...{ instance, change, axis }}
            label={labels.get(instance.id) ?? instance.id}
            entryPrice={numberOf(settings, 'price')}
            isAlongPath={settings.choices.view === 'replay'}
            isDropped={dropped.some(({ id }) => id === instance.id)}
            onOpen={setOpen}
          />
        ))}
        <li>
          <button type="button" className="add" aria-haspopup="dialog" onClick={() => setAdding(true)}>
            + Add a curve
          </button>
        </li>
      </ul>
      <Suspense>
        {open === undefined ? null : <InstanceSheet key={open} id={open} onClose={() => setOpen(undefined)} />}
        {isAdding ? <CatalogueSheet onClose={() => setAdding(false)} /> : null}
      </Suspense>
    </>
  )
}
