// The figures of the first screen's answer, for downloads.

import { amount, percent, signedPercent } from '@ammeter/charts/format'
import type { Answer } from '../../choose/job.js'
import { HOUR, stepSecondsOf } from '../../choose/question.js'
import type { Entered } from '../../curves/entered.js'
import { durationText } from '../../settings/duration-text.js'
import type { Table } from '../../tables/table.js'

/** The title of the answer's table. */
export const choiceTitle = (days: number): string =>
  `After ${amount(days)} ${days === 1 ? 'day' : 'days'}, against holding`

/** The step of its paths, in words. */
export const stepWords = (days: number): string => {
  const step = stepSecondsOf(days)
  return step === HOUR ? 'hourly' : `in steps of ${durationText(Math.round(step))}`
}

/** What fees go by. */
export const FEE_WORDS = { depth: 'fees by depth', turnover: 'fees by turnover' } as const

/** The explanation of the bars. */
export const BAR_WORDS = 'the line spans nine cases of ten, the bar half of them, the dot is the middle'

const signed = (value: number | undefined) => signedPercent(value)

/** The figures of the answer, to download. */
export const choiceFigures = (title: string, answer: Answer | undefined, entered: readonly Entered[]): Table => ({
  title,
  columns: [
    { label: 'Curve' },
    ...['5 %', '25 %', 'Middle', '75 %', '95 %'].map(label => ({ label: `Net, ${label}`, format: signed })),
    { label: 'Beats holding', format: value => percent(value) },
    { label: 'Fees, of the deposit', format: value => percent(value) },
  ],
  rows: (answer?.curves ?? []).map(({ id, outcome }) => [
    entered.find(each => each.id === id)?.label ?? id,
    ...(outcome?.quantiles ?? Array.from({ length: 5 }, () => undefined)),
    outcome?.beatsHolding,
    outcome?.fees,
  ]),
})
