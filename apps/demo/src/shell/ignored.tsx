import { useState } from 'react'

/** The notice on parts of the address that were ignored, until it is dismissed. */
export const Ignored = ({ ignored }: { readonly ignored: readonly string[] }) => {
  const [isDismissed, setDismissed] = useState(false)
  return ignored.length === 0 || isDismissed ? null : (
    <aside className="ignored" aria-label="Ignored parts of the address">
      <div>
        <strong>Ignored in the address:</strong>
        <ul>
          {ignored.map((each, i) => (
            <li key={i}>{each}</li>
          ))}
        </ul>
      </div>
      <button type="button" onClick={() => setDismissed(true)}>
        Dismiss
      </button>
    </aside>
  )
}
