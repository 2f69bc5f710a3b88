// Why a file could not be read, in words.

/** What was found at a path, by the code of the system's error. */
const FOUND: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a directory',
  EACCES: 'a file that you may not read',
  EPERM: 'a file that you may not read',
}

const isSystemError = (thrown: unknown): thrown is NodeJS.ErrnoException =>
  thrown instanceof Error && typeof (thrown as NodeJS.ErrnoException).code === 'string'

/** What was found in place of a file that could be read. Other exceptions are thrown again. */
export const unreadable = (thrown: unknown): string => {
  if (!isSystemError(thrown)) throw thrown
  return FOUND[thrown.code ?? ''] ?? thrown.message
}
