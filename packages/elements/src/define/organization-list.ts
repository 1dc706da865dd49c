import { TejidoOrganizationList } from '../organization-list/organization-list.ts';

// With its type come those of its tag and of its events.
export type { TejidoOrganizationList };

TejidoOrganizationList.define('tejido-organization-list');
