// Publishes parts of the first screen's answer.

import { useScreen } from '../../screen.js'
import { later } from '../../shell/later.js'
import { SheetButton } from '../../shell/publish-button.js'

const load = () => import('./published/published.js')

const Sheets = {
  choice: later(async () => (await load()).ChoiceSheet),
  map: later(async () => (await load()).MapSheet),
}

const Alone = {
  choice: later(async () => (await load()).ChoiceAlone),
  map: later(async () => (await load()).MapAlone),
}

/** The parts of the answer that can be published. */
type Taken = keyof typeof Sheets

/** A button that opens the sheet of a part of the answer, once that is final. */
export const PublishAnswer = ({ part, isReady }: { readonly part: Taken; readonly isReady: boolean }) => {
  const Sheet = Sheets[part]
  return <SheetButton isReady={isReady}>{onClose => <Sheet onClose={onClose} />}</SheetButton>
}

/** A part of the answer without the page around it; nothing if another chart is shown. */
export const AnswerAlone = ({ part }: { readonly part: Taken }) => {
  const Part = Alone[part]
  return useScreen().settings.embed === part ? <Part /> : null
}
