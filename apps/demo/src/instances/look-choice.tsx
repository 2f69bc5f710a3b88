import { Swatch } from '../controls/swatch.js'
import { COLOURS } from './instance.js'

/** The choice of a look: eight colours, and eight dashes in the chosen colour. */
export const LookChoice = ({
  look,
  onChoose,
}: {
  readonly look: number
  readonly onChoose: (look: number) => void
}) => {
  const [colour, dash] = [look % COLOURS, Math.floor(look / COLOURS)]
  const row = (what: string, chosen: number, lookOf: (place: number) => number) => (
    <fieldset className="looks">
      <legend>{what}</legend>
      {Array.from({ length: COLOURS }, (_, place) => (
        <button
          key={place}
          type="button"
          aria-label={`${what} ${place + 1}`}
          aria-pressed={place === chosen}
          onClick={() => onChoose(lookOf(place))}
        >
          <Swatch colour={lookOf(place)} />
        </button>
      ))}
    </fieldset>
  )
  return (
    <>
      {row('Colour', colour, place => place + COLOURS * dash)}
      {row('Dash', dash, place => colour + COLOURS * place)}
    </>
  )
}
