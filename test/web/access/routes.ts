// The router of the real application to every page there is: method and address, as they are written where they are added.
import type { Express } from 'express'

/** One way to ask for a page. */
export interface PageRoute {
  readonly method: 'get' | 'post'
  readonly path: string
}

interface Layer {
  readonly match: (path: string) => boolean
  readonly route?: {
    readonly path: string | readonly string[]
    readonly methods: Readonly<Record<string, boolean>>
  }
  readonly handle: { readonly stack?: readonly Layer[] }
}

/** Every page, in the order of the router; what is under `/assets` and `/api/v1` is no page. A method that is neither is our mistake. */
export function pageRoutes(app: Express): readonly PageRoute[] {
  return routesOf((app as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router.stack)
}

function routesOf(stack: readonly Layer[]): readonly PageRoute[] {
  return stack.flatMap(layer => {
    if (layer.route !== undefined) return routesOfRoute(layer.route)
    // A router that does not answer at any address at all is mounted under one of the two.
    return layer.handle.stack === undefined || !layer.match('/anything') ? [] : routesOf(layer.handle.stack)
  })
}

function routesOfRoute({ path, methods }: NonNullable<Layer['route']>): readonly PageRoute[] {
  const paths = typeof path === 'string' ? [path] : path
  return Object.keys(methods).flatMap(method => {
    if (method !== 'get' && method !== 'post')
      throw new Error(`a page is asked for with ${method}: ${paths.join()}`)
    return paths.map(one => ({ method, path: one }) as const)
  })
}

/** The prefixes of routers that answer only under one. */
export function prefixes(app: Express, known: readonly string[]): readonly string[] {
  const { stack } = (app as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router
  const under = flat(stack).filter(layer => layer.handle.stack !== undefined && !layer.match('/anything'))
  return under.map(layer => known.find(prefix => layer.match(`${prefix}/x`)) ?? 'somewhere else')
}

function flat(stack: readonly Layer[]): readonly Layer[] {
  return stack.flatMap(layer => [layer, ...(layer.match('/anything') ? flat(layer.handle.stack ?? []) : [])])
}
