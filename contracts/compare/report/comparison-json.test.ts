import { expect, test } from '@playwright/test';
import type { WireEntry } from '../../probe/wire/wire-entry.ts';
import type { Compared } from '../compare-servers.ts';
import { comparisonJson } from './comparison-json.ts';
import { foundText } from './comparison-text.ts';

const KEY = String.raw`k+\/7base64base64\u003d\u003d`;
const target = { chatApiURL: 'http://127.0.0.1:1/genesys/2/chat', service: 'support', apikey: 'a-long-key' };

const answered: WireEntry = {
  kind: 'http',
  at: 0,
  request: { method: 'POST', url: `${target.chatApiURL}/support`, headers: {}, body: 'nickname=Ada' },
  response: {
    status: 200,
    headers: {},
    body: Buffer.from(`{"secureKey":"${KEY}","advice":"a-long-key"}`),
  },
};
const failed: WireEntry = {
  kind: 'http',
  at: 1,
  request: { method: 'POST', url: 'http://127.0.0.1:1', headers: {}, body: '' },
  failure: 'a-long-key is refused',
};
const compared: Compared = {
  conversation: { id: 'diff-start-01', title: 'A start', steps: [] },
  transport: 'polling',
  outcome: 'different',
  found: {
    steps: [],
    differences: [{ path: 'body.advice', a: { said: ['a-long-key'] }, b: JSON.parse(`"${KEY}"`) }],
    a: { observations: [], wire: [answered] },
    b: { observations: [], wire: [answered, failed] },
    removed: 0,
    repeatable: true,
  },
};

test('neither the text nor the JSON of a comparison contains a secret, in any spelling', () => {
  const json = comparisonJson({ a: 'A', b: 'B', seed: 1, compared: [compared] }, target, target);
  for (const text of [json, foundText(compared, target, target)]) {
    expect(text).not.toContain('7base64');
    expect(text).not.toContain('a-long-key');
  }
});
