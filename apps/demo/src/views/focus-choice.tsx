import { useScreen } from '../screen.js'
import { withFocus } from '../settings/settings.js'

/** The curve that a sentence is about, as a choice within it. */
export const FocusChoice = () => {
  const { entered, focus, change: set } = useScreen()
  return (
    <select
      className="inline"
      aria-label="The curve of this sentence"
      value={focus?.entered.id}
      onChange={({ target }) => set(now => withFocus(now, target.value))}
    >
      {entered.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  )
}
