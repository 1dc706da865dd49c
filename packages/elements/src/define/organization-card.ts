import { TejidoOrganizationCard } from '../organization-card/organization-card.ts';

// With its type come those of its tag and of its events.
export type { TejidoOrganizationCard };

TejidoOrganizationCard.define('tejido-organization-card');
