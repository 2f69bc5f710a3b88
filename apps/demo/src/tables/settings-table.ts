// The settings behind downloaded figures, as a table.

import { curveText } from '../instances/curve-text.js'
import { toAddress } from '../settings/address.js'
import { numberFields } from '../settings/fields.js'
import type { NumberField } from '../settings/number-field.js'
import { pluggedIn } from '../settings/plugged-in.js'
import { type Settings, valueAt } from '../settings/settings.js'
import type { Table } from './table.js'

/** Whether a number belongs to a plug-in that is not chosen. */
const isOfHidden = ({ key }: NumberField, { choices }: Settings): boolean => {
  const owner = key.slice(0, Math.max(0, key.lastIndexOf('.')))
  const plugged = pluggedIn.find(each => each.key === owner)
  return plugged !== undefined && plugged.kind !== 'alert' && choices[plugged.kind] !== plugged.declared.name
}

/** All settings that the figures are based on, as the last table of a download. */
export const settingsTable = (settings: Settings): Table => ({
  title: 'Settings',
  columns: [{ label: 'Setting' }, { label: 'Value' }, { label: 'Meaning' }],
  rows: [
    ...settings.instances.map(each => ['curve', curveText(each), each.name ?? '']),
    ...[...numberFields.values()]
      .filter(field => !isOfHidden(field, settings))
      .map(field => [field.key, valueAt(settings, field), field.meaning]),
    ...Object.entries(settings.choices).map(([key, value]) => [key, value, '']),
    ['link', new URL(toAddress(settings), location.href).href, 'this screen'],
  ],
})
