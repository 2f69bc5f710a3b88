// Links past the header for keyboard users.

/** The id of the place where the figures of a view begin. */
export const CONTENT = 'figures'

/** The id of the comparison of curves on the first screen. */
export const CHOICE = 'choice'

const Skip = ({ to, children }: { readonly to: string; readonly children: string }) => (
  <a
    className="skip"
    href={`#${to}`}
    onClick={event => {
      event.preventDefault()
      document.getElementById(to)?.focus()
    }}
  >
    {children}
  </a>
)

/** Skips the header and the controls, for keyboard users. */
export const SkipLink = ({ hasChoice }: { readonly hasChoice: boolean }) => (
  <>
    <Skip to={CONTENT}>Skip to the charts</Skip>
    {hasChoice ? <Skip to={CHOICE}>Skip to the table and the map of the answer</Skip> : null}
  </>
)
