// The button that opens the sheet of a chart.

import { type ReactNode, Suspense, useState } from 'react'
import type { Chart } from './chart.js'
import { later } from './later.js'

const PublishSheet = later(async () => (await import('../publish/publish-sheet.js')).PublishSheet)

/** A button that opens the sheet for publishing a picture. */
export const SheetButton = ({
  isReady = true,
  children,
}: {
  /** Whether the picture is ready, because the sheet does not follow later changes. */
  readonly isReady?: boolean
  readonly children: (onClose: () => void) => ReactNode
}) => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        title="This chart as a picture, numbers, a link, a command, or in a page of yours"
        disabled={!isReady}
        onClick={() => setOpen(true)}
      >
        Publish
      </button>
      {isOpen ? <Suspense>{children(() => setOpen(false))}</Suspense> : null}
    </>
  )
}

/** The same for a chart, in its heading. */
export const PublishButton = ({ chart }: { readonly chart: Chart }) => (
  <SheetButton>{onClose => <PublishSheet {...{ chart, onClose }} />}</SheetButton>
)
