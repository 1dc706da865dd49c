import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { auditActions, submissionStatuses } from '@tejido/contract';
import { load } from '@tejido/words/load';

describe('the words of the desk', () => {
  it('name every status and everything that can be done with a join request', async () => {
    const english = await load('desk', 'en');
    for (const status of submissionStatuses) assert.ok(`status-${status}` in english, status);
    for (const action of auditActions)
      if (action.startsWith('join-request.')) assert.ok(`did-${action}` in english, action);
  });
});
