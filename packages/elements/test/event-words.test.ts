import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '@tejido/words';
import { load } from '@tejido/words/load';

describe('the places that are named by their time zones', () => {
  for (const language of languages)
    it(`are in zones that there are, in ${language}`, async () => {
      const zones = new Set(
        [...Intl.supportedValuesOf('timeZone'), 'Asia/Kolkata', 'Europe/Kyiv', 'America/Buenos_Aires'].map((zone) =>
          zone.slice(zone.lastIndexOf('/') + 1),
        ),
      );
      for (const key of Object.keys(await load('event-card', language)))
        if (key.startsWith('in:')) assert.ok(zones.has(key.slice(3)), key);
    });
});
