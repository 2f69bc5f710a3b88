import { useId } from 'react'
import { OwnControl } from '../controls/position-controls.js'
import { Swatch } from '../controls/swatch.js'
import { useScreen } from '../screen.js'
import { numberOf, withInstances } from '../settings/settings.js'
import { curveText } from './curve-text.js'
import type { Instance } from './instance.js'
import { duplicated, moved, removed, renamed, withLook } from './instance-list.js'
import { InstanceParameters, listedOfInstance } from './instance-parameters.js'
import { LookChoice } from './look-choice.js'
import { Sheet } from './sheet.js'
import { Thumbnail } from './thumbnail.js'

/** The sheet with all settings of one curve. */
export const InstanceSheet = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const { settings, change, axis, entered, dropped } = useScreen()
  const nameId = useId()
  const { instances } = settings
  const place = instances.findIndex(each => each.id === id)
  const instance = instances[place]
  if (instance === undefined) return null
  const listed = listedOfInstance(instance)
  const label = [...entered, ...dropped].find(each => each.id === id)?.label ?? instance.curve
  const update = (next: (list: readonly Instance[]) => readonly Instance[]) => change(now => withInstances(now, next))
  const hasPrice = Object.values(listed?.definition.parameters ?? {}).some(({ unit }) => unit === 'price')
  return (
    <Sheet
      title={
        <>
          <Swatch colour={instance.look} /> {label}
        </>
      }
      onClose={onClose}
    >
      <p className="note">
        <Thumbnail curve={instance.curve} parameters={instance.parameters} look={instance.look} />
        {listed?.definition.summary}.
      </p>
      <div className="row">
        <InstanceParameters {...{ instance, change, axis }} entryPrice={numberOf(settings, 'price')} />
        {hasPrice ? <OwnControl name="price" /> : null}
      </div>
      {hasPrice ? (
        <p className="note">
          A price can be typed as a ratio (×0.9), a change (−10 %), a price of the pair
          {instance.curve === 'concentrated' ? ', or a tick (tick −1054)' : ''}.
        </p>
      ) : null}
      <div className="number named">
        <label htmlFor={nameId}>Name</label>
        <input
          id={nameId}
          type="text"
          autoComplete="off"
          maxLength={60}
          placeholder={label}
          value={instance.name ?? ''}
          onChange={({ target }) => update(list => renamed(list, id, target.value))}
        />
      </div>
      <LookChoice look={instance.look} onChoose={look => update(list => withLook(list, id, look))} />
      <p className="note">
        After <code>--curve</code>, and in the link: <code>{curveText(instance)}</code>
      </p>
      <div className="actions">
        <button type="button" onClick={() => update(list => duplicated(list, id))}>
          Duplicate
        </button>
        <button type="button" disabled={place === 0} onClick={() => update(list => moved(list, id, -1))}>
          ← Earlier
        </button>
        <button
          type="button"
          disabled={place === instances.length - 1}
          onClick={() => update(list => moved(list, id, 1))}
        >
          Later →
        </button>
        <button
          type="button"
          className="negative"
          disabled={instances.length === 1}
          onClick={() => {
            onClose()
            update(list => removed(list, id))
          }}
        >
          Remove
        </button>
      </div>
    </Sheet>
  )
}
