import { useId } from 'react'
import { useScreen } from '../screen.js'
import { type ChoiceKey, withChoice } from '../settings/settings.js'

/** A labelled list to choose from; each option is a value and its name. */
export const ChoiceControl = ({
  name,
  label,
  options,
}: {
  readonly name: ChoiceKey
  readonly label: string
  readonly options: Readonly<Record<string, string>>
}) => {
  const { settings, change } = useScreen()
  const id = useId()
  return (
    <span className="number">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={settings.choices[name]}
        onChange={({ target }) => change(now => withChoice(now, name, target.value))}
      >
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </span>
  )
}
