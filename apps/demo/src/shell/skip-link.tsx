/** Where the figures of a view begin. */
export const CONTENT = 'figures'

/** Where the curves are side by side, on the first screen. */
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

/** Leads past the header and the controls, for the keyboard alone. */
export const SkipLink = ({ hasChoice }: { readonly hasChoice: boolean }) => (
  <>
    <Skip to={CONTENT}>Skip to the charts</Skip>
    {hasChoice ? <Skip to={CHOICE}>Skip to the table and the map of the answer</Skip> : null}
  </>
)
