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

/** What of the answer can be taken. */
type Taken = keyof typeof Sheets

/** Opens what can be taken of a part of the answer, once that stands. */
export const PublishAnswer = ({ part, isReady }: { readonly part: Taken; readonly isReady: boolean }) => {
  const Sheet = Sheets[part]
  return <SheetButton isReady={isReady}>{onClose => <Sheet onClose={onClose} />}</SheetButton>
}

/** A part of the answer where one chart is shown without the page around it: nothing where that is another one. */
export const AnswerAlone = ({ part }: { readonly part: Taken }) => {
  const Part = Alone[part]
  return useScreen().settings.embed === part ? <Part /> : null
}
