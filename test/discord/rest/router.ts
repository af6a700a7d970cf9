import type { Route } from './route.ts'

export type RouteMatch = { readonly route: Route; readonly params: Readonly<Record<string, string>> }

/** Finds the route for a method and path; static segments win over `:names` by standing first in the list. */
export function createRouter(routes: readonly Route[]) {
  const compiled = routes.map((route) => ({
    route,
    pattern: new RegExp(`^${route.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}$`),
  }))
  return (method: string, path: string): RouteMatch | undefined => {
    for (const { route, pattern } of compiled) {
      if (route.method !== method) continue
      const match = pattern.exec(path)
      if (match !== null) return { route, params: decodeAll(match.groups ?? {}) }
    }
    return undefined
  }
}

function decodeAll(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}
