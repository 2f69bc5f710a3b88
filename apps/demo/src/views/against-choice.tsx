// The choice of the holding that positions are compared with.

import { againstWords, HOLDINGS } from '../curves/against.js'
import { useScreen } from '../screen.js'
import { againstOf, withChoice } from '../settings/settings.js'
import { tokensOf } from '../settings/tokens.js'

/** The holding that positions are compared with, as a choice within a sentence. */
export const AgainstChoice = () => {
  const { settings, change } = useScreen()
  return (
    <select
      className="inline against"
      aria-label="What it is compared with"
      title="The tokens that each curve took at entry, or others of the same value"
      value={settings.choices.against}
      onChange={({ target }) => change(now => withChoice(now, 'against', target.value))}
    >
      {HOLDINGS.map(each => (
        <option key={each} value={each}>
          {each === 'amounts' ? 'amounts of my own' : againstWords(each, tokensOf(settings))}
        </option>
      ))}
    </select>
  )
}

/** The same in words, for headings and, shorter, for columns. */
export const useAgainst = () => {
  const { settings } = useScreen()
  const against = againstOf(settings)
  const words = againstWords(against, tokensOf(settings))
  return { against: words, short: against === 'own' ? 'hold' : words, isOwn: against === 'own' }
}
