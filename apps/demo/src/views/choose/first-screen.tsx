// The parts of the first screen that load later as one.

export { AnswerSentence } from './answer.js'
export { ChoiceSection } from './choice-section.js'
export { Question } from './question.js'
