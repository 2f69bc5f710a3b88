// Notes on the parameters behind the figures.

import { multiple } from '@ammeter/charts/format'
import { Fragment } from 'react'
import { fieldsOf } from '../../instances/curve-text.js'
import { useScreen } from '../../screen.js'
import { type NumberField, written } from '../../settings/number-field.js'
import { rangeFields } from '../../settings/range-fields.js'
import { parameterName } from '../../settings/settings.js'
import { useAgainst } from '../against-choice.js'

/** Every parameter of a curve with its meaning, in the unit of the screen. */
const parameterNotes = (
  fields: readonly NumberField[],
  parameters: Readonly<Record<string, number>>,
  turned: (ratio: number) => number,
): readonly string[] => {
  const range = rangeFields(fields)
  const shown = (field: NumberField) => {
    const value = parameters[parameterName(field)] ?? field.preset
    return field.written === 'ratio' ? turned(value) : value
  }
  const ends = range?.map(shown).sort((a, b) => a - b)
  return [
    ...(ends === undefined
      ? []
      : [`Range ${multiple(ends[0])} to ${multiple(ends[1])}: the prices at which it trades`]),
    ...fields
      .filter(field => !range?.includes(field))
      .map(field => `${field.label} ${written(field, shown(field))}: ${field.meaning}`),
  ]
}

/** The notes on figures: every parameter in words, and what the figures leave out. */
export const Notes = () => {
  const { entered, axis } = useScreen()
  const { against, isOwn } = useAgainst()
  const isAnyBounded = entered.some(({ isBounded }) => isBounded)
  return (
    <>
      <p>
        {isOwn
          ? 'Each curve is compared with holding the tokens that it took at entry.'
          : `Each curve is compared with holding ${against}, of the same value at entry.`}{' '}
        APR and TVL are of the mean of its value at entry and then; “fees needed” are of its value then.
        {isAnyBounded
          ? ' A curve with a range earns fees only while the price is in it, so “≥” is the least it needs: replay a path to learn how long that is.'
          : ''}
      </p>
      <dl>
        {entered.map(({ id, label, listed, parameters }) => {
          const fields = fieldsOf(listed, id)
          return fields.length === 0 ? null : (
            <Fragment key={id}>
              <dt>{label}</dt>
              <dd>{parameterNotes(fields, parameters, axis.turned).join('; ')}</dd>
            </Fragment>
          )
        })}
      </dl>
    </>
  )
}
