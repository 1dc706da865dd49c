import { type RawBuilder, sql } from 'kysely';

/** Mean radius of the Earth in kilometres (IUGG). */
const earthRadius = 6371.0088;
const kilometresPerDegree = (earthRadius * Math.PI) / 180;

/** Half a degree, in radians. */
const halfDegree = Math.PI / 360;

/** Records whose point is at most so many kilometres, along the great circle, from `latitude,longitude,kilometres`. */
export function near(value: string): RawBuilder<boolean> {
  const [latitude = 0, longitude = 0, radius = 0] = value.split(',').map(Number);
  const degrees = radius / kilometresPerDegree;
  // Around the whole Earth: rounding would leave the point out that is opposite.
  if (degrees >= 180) return sql<boolean>`(latitude is not null)`;
  // The haversine formula, up to the point where distances can be compared; the bounds on the latitude are for the index.
  const northward = sql`sin((latitude - ${latitude}::float8) * ${halfDegree}::float8)`;
  const eastward = sql`sin((longitude - ${longitude}::float8) * ${halfDegree}::float8)`;
  return sql<boolean>`(latitude between ${latitude - degrees}::float8 and ${latitude + degrees}::float8
    and ${northward} * ${northward} + ${Math.cos(2 * latitude * halfDegree)}::float8 * cos(latitude * ${2 * halfDegree}::float8)
      * ${eastward} * ${eastward} <= ${Math.sin(degrees * halfDegree) ** 2}::float8)`;
}
