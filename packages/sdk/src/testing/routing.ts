import { allRoutes, type OperationName, type Route } from '@tejido/contract';

/** An operation at an address, and the parameters in its path. */
export interface Found {
  name: OperationName;
  parameters: Record<string, string>;
}

/** An address taken apart. */
export interface Place {
  /** The operation behind each method. */
  operations: Partial<Record<Route['method'], Found>>;
  /** The suffix of the path, such as `csv`. */
  format: string | undefined;
}

/** What is at a path; `undefined` for nothing. */
export function findPlace(path: string): Place | undefined {
  const [, bare = path, format] = /^(.*[^/])\.([A-Za-z0-9]+)$/.exec(path) ?? [];
  const segments = bare.split('/').map(decode);
  const place: Place = { operations: {}, format };
  for (const [name, route] of Object.entries<Route>(allRoutes)) {
    const parameters = parametersOf(route.path.split('/'), segments);
    if (parameters) place.operations[route.method] = { name: name as OperationName, parameters };
  }
  return Object.keys(place.operations).length > 0 ? place : undefined;
}

/** The methods that an address takes, as the `Allow` header says them. */
export function allowedMethods({ operations }: Place): string {
  return [
    ...(operations.GET ? ['GET', 'HEAD'] : []),
    ...(['POST', 'PATCH', 'DELETE'] as const).filter((method) => operations[method]),
    'OPTIONS',
  ].join(', ');
}

function parametersOf(
  pattern: readonly string[],
  segments: readonly (string | undefined)[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (part.startsWith('{') && segment) parameters[part.slice(1, -1)] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
