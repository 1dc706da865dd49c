import type { ResourceName } from '@tejido/contract';
import { events } from './events.ts';
import { initiatives } from './initiatives.ts';
import { organizations } from './organizations.ts';
import type { Resource } from './resource.ts';

/** How each kind of record is kept and found. */
export const resourceTables: Readonly<Record<ResourceName, Resource>> = { organizations, initiatives, events };
