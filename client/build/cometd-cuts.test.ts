import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { cutCometd } from './cometd-cuts.ts';

const folder = dirname(createRequire(import.meta.url).resolve('cometd'));
const client = readFileSync(join(folder, 'Client.js'), 'utf8');

test('the library is what the cuts are made for', () => {
  const cut = cutCometd('Client.js', client);
  expect(cut).toContain('#handleRemoteCall(message) { return false;\n');
  expect(cut).toContain('if (false) {');
});

test('a library in which a cut finds no place is refused', () => {
  expect(() =>
    cutCometd('Client.js', client.replace('#handleRemoteCall(message)', '#handle(message)')),
  ).toThrow('cometd/Client.js has 0 of: ');
});

test('the debug log still tells what is sent and received, and how the connection is', () => {
  const logged = [...cutCometd('Client.js', client).matchAll(/^ *this\._debug\("([^"]*)"/gm)].map(
    ([, text]) => text,
  );
  expect(logged).toEqual(['Status', 'Send', 'Transport failure', 'Received']);
  const code = 'if (a)\n    this.debug("b", c);\nelse\n    this.debug(\n"d");';
  expect(cutCometd('LongPollingTransport.js', code)).toBe('if (a)\n;\nelse\n    this.debug(\n"d");');
});
