// The controls of alerts.

import { ChoiceControl } from '../../controls/choice-control.js'
import { PlugInParameters } from '../../controls/plug-in-controls.js'
import { useScreen } from '../../screen.js'
import { pluggedInBy } from '../../settings/plugged-in.js'

/** When a depeg raises an alert, which is of no use for a pair whose price is not meant to stay. */
const DEPEG = { auto: 'near 1 only', on: 'on', off: 'off' } as const

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
            {isDepeg ? <ChoiceControl name="depeg" label="Watched" options={DEPEG} /> : null}
            {isDepeg && !isDepegOn ? null : <PlugInParameters pluggedIn={alert} />}
          </fieldset>
        )
      })}
    </>
  )
}
