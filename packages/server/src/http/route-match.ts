import { type DeskOperationName, deskRoutes, type OperationName, type Route, routes } from '@tejido/contract';

/** An operation at an address. */
export interface RouteMatch<Name extends string = OperationName> {
  name: Name;
  route: Route;
  /** The path's parameters, decoded but not checked. */
  path: Record<string, string>;
}

/** An operation of the desk at an address. */
export type DeskRouteMatch = RouteMatch<DeskOperationName>;

/** Any operation at an address. */
export type AnyRouteMatch = RouteMatch<OperationName | DeskOperationName>;

interface Pattern {
  name: AnyRouteMatch['name'];
  route: Route;
  expression: RegExp;
  parameters: string[];
}

const patterns: readonly Pattern[] = Object.entries<Route>({ ...routes, ...deskRoutes }).map(([name, route]) => ({
  name: name as Pattern['name'],
  route,
  expression: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  parameters: [...route.path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string),
}));

/** A path without its suffix, and the suffix without its dot: slugs and ids have no dots. */
export function splitSuffix(pathname: string): { path: string; suffix: string | undefined } {
  const [, path, suffix] = /^(.*)\.([^/.]*)$/.exec(pathname) ?? [];
  return path === undefined ? { path: pathname, suffix: undefined } : { path, suffix };
}

/** The operations at a path, one for each method. Throws a `URIError` for a path that is not percent-encoded UTF-8. */
export function routesAt(pathname: string): AnyRouteMatch[] {
  return patterns.flatMap(({ name, route, expression, parameters }) => {
    const values = expression.exec(pathname)?.slice(1);
    if (!values) return [];
    const path = Object.fromEntries(
      values.map((value, index) => [parameters[index] as string, decodeURIComponent(value)]),
    );
    return [{ name, route, path }];
  });
}
