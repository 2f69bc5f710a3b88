// The sheets and the charts of the first screen's answer, for publishing.

import { type ReactNode, useMemo } from 'react'
import { PATHS } from '../../../choose/question.js'
import { useAnswer, useMap } from '../../../choose/use-choice.js'
import { aboutChoice, aboutMap } from '../../../publish/about/choose.js'
import { PublishSheet } from '../../../publish/publish-sheet.js'
import { ScreenContext, useScreen } from '../../../screen.js'
import { numberOf } from '../../../settings/settings.js'
import type { Chart } from '../../../shell/chart.js'
import { choiceFigures, choiceTitle } from '../choice-figures.js'
import { MAP_TITLE, mapTable } from '../map/map-words.js'
import { progressWords } from '../progress-words.js'
import { ChoicePicture } from './choice-picture.js'
import { StandingMap } from './standing-map.js'

/** The table of distributions, as a chart. */
const useChoiceChart = (): Chart => {
  const screen = useScreen()
  const { job, answer } = useAnswer()
  const { settings, entered, axis } = screen
  const title = choiceTitle(job.days)
  const shown = {
    ...{ entered, answer },
    bear: job.bear,
    deposit: numberOf(settings, 'deposit'),
    entryPrice: axis.turned(numberOf(settings, 'price')),
  }
  return {
    ...{ name: 'choice', title, height: 0 },
    draw: frame => <ChoicePicture {...frame} {...shown} />,
    about: () => aboutChoice(screen, job, answer?.paths ?? PATHS),
    table: () => choiceFigures(title, answer, entered),
  }
}

/** The map, as a chart. */
const useMapChart = (): Chart => {
  const screen = useScreen()
  const { job, answer: map, isStale, isDone } = useMap()
  const { job: own } = useAnswer()
  const { entered } = screen
  const progress = progressWords(map, isStale, isDone)
  return {
    ...{ name: 'map', title: MAP_TITLE, height: 0 },
    draw: frame => <StandingMap {...frame} {...{ map, entered, job, own, progress }} />,
    about: () => aboutMap(screen, own, job, map?.paths ?? PATHS),
    table: () => mapTable(map, job, entered),
  }
}

/** The properties of a sheet. */
export interface SheetProps {
  readonly onClose: () => void
}

/** Gives its children the current screen, with the price at the cursor, so that links lead to what is seen. */
const Now = ({ children }: { readonly children: ReactNode }) => {
  const screen = useScreen()
  const now = useMemo(() => screen.now?.() ?? screen, [screen])
  return <ScreenContext value={now}>{children}</ScreenContext>
}

const ChoiceTaken = ({ onClose }: SheetProps) => <PublishSheet chart={useChoiceChart()} onClose={onClose} />

const MapTaken = ({ onClose }: SheetProps) => <PublishSheet chart={useMapChart()} onClose={onClose} />

/** The sheet of the table of distributions. */
export const ChoiceSheet = (props: SheetProps) => (
  <Now>
    <ChoiceTaken {...props} />
  </Now>
)

/** The sheet of the map. */
export const MapSheet = (props: SheetProps) => (
  <Now>
    <MapTaken {...props} />
  </Now>
)

/** The table of distributions without the page around it. */
export const ChoiceAlone = () => useScreen().alone?.(useChoiceChart())

/** The map without the page around it. */
export const MapAlone = () => useScreen().alone?.(useMapChart())
