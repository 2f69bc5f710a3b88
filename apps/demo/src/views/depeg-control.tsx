import { useId } from 'react'
import { OwnControl } from '../controls/position-controls.js'
import { useScreen } from '../screen.js'
import { withChoice } from '../settings/settings.js'

/** Whether a depeg raises an alert, and from where on: of no use for a pair whose price is not meant to stay. */
export const DepegControl = () => {
  const { settings, change } = useScreen()
  const id = useId()
  const { depeg, path } = settings.choices
  return (
    <>
      <span className="number">
        <label htmlFor={id}>Depeg</label>
        <select id={id} value={depeg} onChange={({ target }) => change(now => withChoice(now, 'depeg', target.value))}>
          <option value="auto">near 1 only</option>
          <option value="on">on</option>
          <option value="off">off</option>
        </select>
      </span>
      {depeg === 'on' || (depeg === 'auto' && path === 'file') ? <OwnControl name="alert.depeg" /> : null}
    </>
  )
}
