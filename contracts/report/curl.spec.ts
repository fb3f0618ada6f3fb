import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../mock-gms/index.ts';
import { runCase } from '../case/run-case.ts';
import { cases } from '../cases/index.ts';
import type { WireEntry } from '../probe/wire-entry.ts';
import { mockGmsTarget } from '../target/mock-gms-target.ts';
import type { Transport } from '../target/transport.ts';
import { curlScript } from './curl.ts';

const target = { chatApiURL: 'http://127.0.0.1:1/genesys/2/chat', service: 'support' };

function posted(body: string, answer = '{}'): WireEntry {
  return {
    kind: 'http',
    at: 0,
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:1/genesys/2/chat/support',
      headers: { 'content-type': 'application/x-www-form-urlencoded', apikey: 'a-key' },
      body,
    },
    response: { status: 200, headers: {}, body: Buffer.from(answer) },
  };
}

/** Runs the lines that repeat a case, in a folder of their own. */
async function repeated(script: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gms-contracts-curl-'));
  try {
    return (await promisify(execFile)('bash', ['-euc', script], { cwd: folder })).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

for (const [id, transport] of [
  ['send-04', 'polling'],
  ['push-01', 'cometd-long-polling'],
] as const satisfies readonly (readonly [string, Transport])[]) {
  test(`the lines for ${id} hold the same conversation again, in a chat of its own`, async () => {
    const gms = await startMockGms({ port: 0 });
    const judged = mockGmsTarget(gms);
    const contractCase = cases.find((each) => each.id === id);
    expect(contractCase, 'the case is there').toBeDefined();
    const { wire } = await runCase(contractCase!, judged, { transport });
    const before = (await gms.service(judged.service).chats()).length;
    const script = curlScript(wire, judged);
    const said = await repeated(script!);
    expect((await gms.service(judged.service).chats()).length).toBe(before + 1);
    expect(said).toContain('"statusCode":0');
    expect(said).not.toMatch(/"statusCode":[12]|402::/);
    await gms.close();
  });
}

test('quotes, dollars and control characters reach the shell as they were sent', async () => {
  const script = curlScript([posted("message='$HOME'`id`\"\\\r\n\x01ü")], target);
  const shown = await repeated(script!.replace(/^curl -isS/, "printf '<%s>'"));
  expect(shown).toContain("<message='$HOME'`id`\"\\\r\n\x01ü>");
});

test('credentials come from the environment', () => {
  const script = curlScript([posted('nickname=Ada')], { ...target, apikey: 'a-key' });
  expect(script).toContain('"apikey: $GMS_API_KEY"');
  expect(script).not.toContain('a-key');
});

test('what curl cannot repeat has no lines: frames, and nothing at all', () => {
  const frame = { kind: 'frame', at: 0, url: 'ws://127.0.0.1', direction: 'sent', text: '[]' } as const;
  expect(curlScript([frame], target)).toBeUndefined();
  expect(curlScript([], target)).toBeUndefined();
});
