import { gsef2021 } from './gsef2021.ts';
import { local4actionHubs } from './local4action-hubs.ts';
import { mercociudadesAprendizaje } from './mercociudades-aprendizaje.ts';
import type { DemoNetwork } from './records.ts';
import { redAlianzasMx } from './red-alianzas-mx.ts';
import { wfled } from './wfled.ts';

export * from './possible-events.ts';
export type { DemoNetwork, DemoRecords, Draft } from './records.ts';
export { toRecords } from './records.ts';

/** The networks that a new server shows. What is not from their own papers says so in its `source`; its dates lie around `now`. */
export function demoNetworks(now: Date): DemoNetwork[] {
  return [redAlianzasMx, mercociudadesAprendizaje, gsef2021, local4actionHubs, wfled].map((make) => make(now));
}
