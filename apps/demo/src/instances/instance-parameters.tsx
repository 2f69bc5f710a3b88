// The controls of a curve's parameters.

import { describeError, float64 } from '@ammeter/core'
import { either as E } from 'fp-ts'
import { ParameterControls } from '../controls/parameter-controls.js'
import type { Listed } from '../curves/listed.js'
import { listedNamed } from '../curves/listed-named.js'
import type { Screen } from '../screen.js'
import { withInstances } from '../settings/settings.js'
import { fieldsOf } from './curve-text.js'
import type { Instance } from './instance.js'
import { withParameters } from './instance-list.js'

/** The curve of an instance; undefined if its formula is not valid. */
export const listedOfInstance = ({ curve }: Instance): Listed | undefined => {
  const found = listedNamed(curve)
  return found !== undefined && E.isRight(found) ? found.right : undefined
}

/** The controls of a curve's parameters. */
export const InstanceParameters = ({
  instance,
  entryPrice,
  change,
  axis,
}: Pick<Screen, 'change' | 'axis'> & {
  readonly instance: Instance
  /** The price at entry, Y for one X, if prices can be typed. */
  readonly entryPrice: number
}) => {
  const listed = listedOfInstance(instance)
  if (listed === undefined) return null
  const { id, parameters } = instance
  return (
    <ParameterControls
      {...{ axis, entryPrice }}
      fields={fieldsOf(listed, id)}
      values={parameters}
      onSet={values => change(now => withInstances(now, list => withParameters(list, id, values)))}
      refusal={given => {
        const made = listed.definition(float64, given)
        return E.isLeft(made) ? describeError(made.left) : undefined
      }}
    />
  )
}
