import { allRoutes, type OperationName } from '@tejido/contract';

/** An operation at an address. */
export interface RouteMatch {
  name: OperationName;
  /** The path's parameters, decoded but not checked. */
  path: Record<string, string>;
}

interface Pattern {
  name: OperationName;
  expression: RegExp;
  parameters: string[];
}

const patterns: readonly Pattern[] = Object.entries(allRoutes).map(([name, { path }]) => ({
  name: name as OperationName,
  expression: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
  parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter as string),
}));

/** A path without its suffix, and the suffix without its dot: slugs and ids have no dots. */
export function splitSuffix(pathname: string): { path: string; suffix: string | undefined } {
  const [, path, suffix] = /^(.*)\.([^/.]*)$/.exec(pathname) ?? [];
  return path === undefined ? { path: pathname, suffix: undefined } : { path, suffix };
}

/** The operations at a path, one for each method. Throws a `URIError` for a path that is not percent-encoded UTF-8. */
export function routesAt(pathname: string): RouteMatch[] {
  return patterns.flatMap(({ name, expression, parameters }) => {
    const values = expression.exec(pathname)?.slice(1);
    if (!values) return [];
    const path = Object.fromEntries(
      values.map((value, index) => [parameters[index] as string, decodeURIComponent(value)]),
    );
    return [{ name, path }];
  });
}
