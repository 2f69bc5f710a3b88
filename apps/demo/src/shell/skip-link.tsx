/** Where the figures of a view begin. */
export const CONTENT = 'figures'

/** Leads past the header and the controls, for the keyboard alone. */
export const SkipLink = () => (
  <a
    className="skip"
    href={`#${CONTENT}`}
    onClick={event => {
      event.preventDefault()
      document.getElementById(CONTENT)?.focus()
    }}
  >
    Skip to the charts
  </a>
)
