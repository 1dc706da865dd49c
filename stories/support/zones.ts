/** Some places to read from. */
export const timeZones: readonly string[] = [
  'America/Mexico_City',
  'America/New_York',
  'Europe/Madrid',
  'Africa/Nairobi',
  'Asia/Tokyo',
  'UTC',
];
