// The controls of plug-ins: which one is chosen, and its parameters.

import { useId } from 'react'
import { useScreen } from '../screen.js'
import { type PluggedIn, pluggedInBy, refusalOf } from '../settings/plugged-in.js'
import { chosenOf, valuesOf, withChoice, withNumbers } from '../settings/settings.js'
import { ParameterControls } from './parameter-controls.js'

/** The parameters of a plug-in, and a way back to its defaults. */
export const PlugInParameters = ({ pluggedIn }: { readonly pluggedIn: PluggedIn }) => {
  const { settings, change, axis } = useScreen()
  const { declared, fields, key } = pluggedIn
  return (
    <ParameterControls
      {...{ fields, axis }}
      values={valuesOf(settings, fields)}
      refusal={values => refusalOf(declared, values)}
      onSet={values =>
        change(now => withNumbers(now, Object.fromEntries(Object.entries(values).map(([k, v]) => [`${key}.${k}`, v]))))
      }
      hasSlider={false}
    />
  )
}

const LABELS = { model: 'Price model', strategy: 'Strategy' } as const

/** The choice of a price model or strategy of the catalogue, and its parameters. */
export const PlugInControl = ({ kind }: { readonly kind: keyof typeof LABELS }) => {
  const { settings, change } = useScreen()
  const id = useId()
  const chosen = chosenOf(settings, kind)
  return (
    <>
      <span className="number">
        <label htmlFor={id} title={chosen?.declared.summary}>
          {LABELS[kind]}
        </label>
        <select
          id={id}
          value={settings.choices[kind]}
          onChange={({ target }) => change(now => withChoice(now, kind, target.value))}
        >
          {pluggedInBy(kind).map(({ declared: { name, summary }, title }) => (
            <option key={name} value={name} title={summary}>
              {title}
            </option>
          ))}
        </select>
      </span>
      {chosen === undefined ? null : <PlugInParameters key={chosen.key} pluggedIn={chosen} />}
    </>
  )
}
