import { TejidoSdgBadge } from '../sdg-badge/sdg-badge.ts';

TejidoSdgBadge.define('tejido-sdg-badge');
