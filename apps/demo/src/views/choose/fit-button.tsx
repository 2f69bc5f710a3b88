// The button that adds the narrowest bearable range.

import { shortPercent } from '@ammeter/charts/format'
import { useState } from 'react'
import { RANGE, rangeParameters } from '../../choose/fitted-range.js'
import type { AnswerJob } from '../../choose/job.js'
import { keyOf } from '../../choose/question.js'
import { fitWidth } from '../../choose/stores.js'
import { added } from '../../instances/instance-list.js'
import { type Screen, useScreen } from '../../screen.js'
import { type Settings, withFocus, withInstances } from '../../settings/settings.js'

/** Settings with a range of a width, which the sentence is about; a range of that width that exists already is used. */
const withRange = (settings: Settings, width: number): Settings => {
  const isThis = ({ curve, parameters }: Settings['instances'][number]) =>
    curve === RANGE && parameters.upper === width && parameters.lower === 1 / width
  const known = settings.instances.some(isThis)
  const next = known ? settings : withInstances(settings, list => added(list, RANGE, rangeParameters(width)))
  return withFocus(next, next.instances.findLast(isThis)?.id ?? '')
}

type Change = Screen['change']

/** Adds the narrowest range whose worst twentieth is bearable. */
export const FitButton = ({ job }: { readonly job: AnswerJob }) => {
  const change: Change = useScreen().change
  const [fitting, setFitting] = useState<string>()
  const [said, setSaid] = useState<{ readonly key: string; readonly text: string }>()
  const key = keyOf(job)
  const bear = shortPercent(job.bear)
  const fit = async () => {
    setSaid(undefined)
    setFitting(key)
    const found = await fitWidth(job)
    setFitting(undefined)
    if ('problem' in found) setSaid({ key, text: `No range can be fitted: ${found.problem}.` })
    else if (found.width === null)
      setSaid({
        key,
        text: `No range fits ${bear}: full range already loses more than that one time in twenty, or no range is too narrow.`,
      })
    else {
      const { width } = found
      change(now => withRange(now, width))
    }
  }
  return (
    <>
      <button type="button" className="link" disabled={fitting !== undefined} onClick={fit}>
        {fitting === undefined ? `Fit a range to ${bear}` : `Fitting a range to ${bear}…`}
      </button>
      <span role="status" className="note">
        {said?.key === key ? said.text : ''}
      </span>
    </>
  )
}
