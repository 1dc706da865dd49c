import { type RawBuilder, sql } from 'kysely';
import { type ColumnValue, distinct } from './resource.ts';

/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadius = 6371.0088;
const kilometresPerDegree = (earthRadius * Math.PI) / 180;

/** The columns of a territory: its code with those of the areas around it, and its point. */
export function territoryColumns(
  territory: { code: string; latitude?: number | undefined; longitude?: number | undefined } | undefined,
): Record<'territories' | 'latitude' | 'longitude', ColumnValue> {
  const { code, latitude, longitude } = territory ?? {};
  return {
    territories: code ? distinct([code, code.split('-')[0] ?? code]) : [],
    latitude: latitude ?? null,
    longitude: longitude ?? null,
  };
}

/** Records whose point is at most so many kilometres, along the great circle, from `latitude,longitude,kilometres`. */
export function near(value: string): RawBuilder<boolean> {
  const [latitude = 0, longitude = 0, radius = 0] = value.split(',').map(Number);
  const degrees = radius / kilometresPerDegree;
  // The haversine formula; the bounds on the latitude are cheap and rule most records out.
  return sql<boolean>`(latitude between ${latitude - degrees}::float8 and ${latitude + degrees}::float8
    and 2 * ${earthRadius}::float8 * asin(least(1, sqrt(
      power(sind((latitude - ${latitude}::float8) / 2), 2)
      + cosd(${latitude}::float8) * cosd(latitude) * power(sind((longitude - ${longitude}::float8) / 2), 2)
    ))) <= ${radius}::float8)`;
}
