import { type ReactNode, Suspense, useState } from 'react'
import type { Chart } from './chart.js'
import { later } from './later.js'

const PublishSheet = later(async () => (await import('../publish/publish-sheet.js')).PublishSheet)

/** Opens what can be taken of something that is drawn. */
export const SheetButton = ({
  isReady = true,
  children,
}: {
  /** Whether it is drawn yet: what is taken does not follow it. */
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

/** The same of a chart: it stands in the heading of every one. */
export const PublishButton = ({ chart }: { readonly chart: Chart }) => (
  <SheetButton>{onClose => <PublishSheet {...{ chart, onClose }} />}</SheetButton>
)
