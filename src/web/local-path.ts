// A place somebody wants to go to, to a place of ours.

/** A path of this very site, or the front page: nobody is led elsewhere by a link they were sent. */
export function localPath(path: unknown): string {
  if (typeof path !== 'string' || !/^\/(?![/\\])[\w\-./?=&%~:,]*$/.test(path) || path.length > 500) return '/'
  return path.startsWith('/sign-') ? '/' : path
}
