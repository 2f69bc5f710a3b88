// Buttons with curves to begin with.

/** A curve to begin with, and its name. */
export interface Beginning {
  readonly label: string
  readonly text: string
}

/** The buttons of curves to begin with. */
export const PresetChips = ({
  beginnings,
  text,
  onText,
}: {
  readonly beginnings: readonly Beginning[]
  readonly text: string
  readonly onText: (text: string) => void
}) => (
  <fieldset className="make-presets">
    <legend className="unseen">Begin with</legend>
    {beginnings.map(each => (
      <button key={each.label} type="button" aria-pressed={each.text === text} onClick={() => onText(each.text)}>
        {each.label}
      </button>
    ))}
  </fieldset>
)
