// Renders the first screen as HTML when the app is built.

import { renderToString } from 'react-dom/server'
import { App } from './app.js'
import { type Computed, computedHtml } from './choose/computed.js'
import type { Step } from './choose/job.js'
import { answerJob, keyOf, mapJob } from './choose/question.js'
import { answerStore, mapStore } from './choose/stores.js'
import { chooser } from './choose/work.js'
import { enteredOf } from './curves/entered-of.js'
import { defaults, type View } from './settings/settings.js'
import { loadView } from './views/views.js'

/** The last answer of some work. */
const last = <A,>(steps: Iterable<Step<A>>): A => {
  const answer = [...steps].findLast(step => step.answer !== undefined)?.answer
  if (answer === undefined) throw new Error('The first screen has no answer')
  return answer
}

/** The answers to the questions of the first screen. */
const compute = (): Computed => {
  const curves = enteredOf(defaults).entered
  const [job, map] = [answerJob(defaults, curves), mapJob(defaults, curves)]
  const works = chooser()
  return {
    answer: { key: keyOf(job), answer: last(works.answer(job)) },
    map: { key: keyOf(map), answer: last(works.map(map)) },
  }
}

// Loaded together with this module, because its loader loads nothing afterwards.
await loadView(defaults.choices.view as View)

/** The first screen as HTML, and the answers that it shows. */
export const prerender = () => {
  const computed = compute()
  answerStore.take(computed.answer.key, computed.answer.answer)
  mapStore.take(computed.map.key, computed.map.answer)
  return { screen: renderToString(<App />), computed: computedHtml(computed) }
}
