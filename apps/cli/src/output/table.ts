/** A table of aligned text: the first column to the left, the others to the right unless `left` names them. */
export const table = (rows: readonly (readonly string[])[], left: readonly number[] = [0]): readonly string[] => {
  const width = (text: string) => [...text].length
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => width(row[column] ?? ''))))
  return rows.map(row =>
    row
      .map((text, column) => {
        const padding = ' '.repeat((widths[column] ?? 0) - width(text))
        return left.includes(column) ? text + padding : padding + text
      })
      .join('  ')
      .trimEnd(),
  )
}
