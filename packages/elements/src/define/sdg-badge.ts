import { TejidoSdgBadge } from '../sdg-badge/sdg-badge.ts';

// With its type come those of its tag and of its events.
export type { TejidoSdgBadge };

TejidoSdgBadge.define('tejido-sdg-badge');
