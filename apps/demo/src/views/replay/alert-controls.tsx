import { useId } from 'react'
import { PlugInParameters } from '../../controls/plug-in-controls.js'
import { useScreen } from '../../screen.js'
import { pluggedInBy } from '../../settings/plugged-in.js'
import { withChoice } from '../../settings/settings.js'

/** Whether a depeg raises an alert: of no use for a pair whose price is not meant to stay. */
const DepegSwitch = () => {
  const { settings, change } = useScreen()
  const id = useId()
  return (
    <span className="number">
      <label htmlFor={id}>Watched</label>
      <select
        id={id}
        value={settings.choices.depeg}
        onChange={({ target }) => change(now => withChoice(now, 'depeg', target.value))}
      >
        <option value="auto">near 1 only</option>
        <option value="on">on</option>
        <option value="off">off</option>
      </select>
    </span>
  )
}

/** Every alert of the catalogue, with its parameters. */
export const AlertControls = () => {
  const { settings } = useScreen()
  const { depeg, path } = settings.choices
  const isDepegOn = depeg === 'on' || (depeg === 'auto' && path !== 'simulated')
  return (
    <>
      {pluggedInBy('alert').map(alert => {
        const isDepeg = alert.declared.name === 'depeg'
        return (
          <fieldset key={alert.key} className="case">
            <legend title={alert.declared.summary}>{alert.title}</legend>
            {isDepeg ? <DepegSwitch /> : null}
            {isDepeg && !isDepegOn ? null : <PlugInParameters pluggedIn={alert} />}
          </fieldset>
        )
      })}
    </>
  )
}
