import { mercociudadesAprendizaje } from './mercociudades-aprendizaje.ts';
import type { DemoNetwork } from './records.ts';
import { redAlianzasMx } from './red-alianzas-mx.ts';

export type { DemoNetwork, DemoRecords, Draft } from './records.ts';
export { toRecords } from './records.ts';

/** The networks that a new server shows. What is not from their own papers says so in its `source`; its dates lie around `now`. */
export function demoNetworks(now: Date): DemoNetwork[] {
  return [redAlianzasMx(now), mercociudadesAprendizaje(now)];
}
