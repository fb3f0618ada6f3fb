import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { startMockGms } from '../../../mock-gms/index.ts';
import { runCase } from '../../case/run-case.ts';
import { cases } from '../../server/cases/index.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import type { TlsOptions } from '../../target/target.ts';
import type { Transport } from '../../target/transport.ts';
import { urlencoded, Wire } from '../wire/wire.ts';
import type { WireEntry } from '../wire/wire-entry.ts';
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
  test(`the curl lines of ${id} repeat its conversation, in a chat of their own`, async () => {
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

for (const [how, spelt] of [
  ['with blanks around the colon', (json: string) => json.replaceAll('":', '" : ')],
  ['with = and + escaped', (json: string) => json.replaceAll('=', '\\u003d').replaceAll('+', '\\u002B')],
  ['with / escaped', (json: string) => json.replaceAll('/', '\\/')],
] as const) {
  test(`the curl lines take ids from JSON that is written ${how}`, async () => {
    const keys: string[] = [];
    const said: (string | null)[] = [];
    const server = http.createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      said.push(new URLSearchParams(body).get('secureKey'));
      keys.push(`+/${randomBytes(22).toString('base64')}`);
      response.end(
        spelt(JSON.stringify({ statusCode: 0, chatId: `chat${keys.length}0000`, secureKey: keys.at(-1) })),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const wire = new Wire();
    const started = JSON.parse((await wire.send({ url, body: urlencoded({}) })).response.body.toString());
    await wire.send({
      url: `${url}/${started.chatId}/refresh`,
      body: urlencoded({ secureKey: started.secureKey }),
    });
    wire.close();
    const script = curlScript(wire.entries, target) ?? '';
    expect(script).not.toContain(started.chatId);
    await repeated(script);
    expect(said).toEqual([null, keys[0], null, keys[2]]);
    await new Promise((resolve) => server.close(resolve).closeAllConnections());
  });
}

test('the curl lines have the TLS options, with certificates from the environment', () => {
  const secure = posted('nickname=Ada');
  if (secure.kind === 'http') Object.assign(secure.request, { url: 'https://127.0.0.1:1/2/chat/support' });
  const line = (tls: TlsOptions) => curlScript([secure], { ...target, tls });
  expect(line({ rejectUnauthorized: false })).toContain('curl -isS -k ');
  expect(line({ ca: 'PEM', cert: 'PEM', key: 'PEM' })).toContain(
    'curl -isS --cacert "$GMS_CA" --cert "$GMS_CERT" --key "$GMS_KEY" ',
  );
  expect(curlScript([posted('')], { ...target, tls: { ca: 'PEM' } })).not.toContain('--cacert');
});

test('quotes, dollars and control characters reach the server as they were sent', async () => {
  const script = curlScript([posted("message='$HOME'`id`\"\\\r\n\x01ü")], target);
  const shown = await repeated(script!.replace(/^curl -isS/, "printf '<%s>'"));
  expect(shown).toContain("<message='$HOME'`id`\"\\\r\n\x01ü>");
});

test('credentials come from the environment', () => {
  const script = curlScript([posted('nickname=Ada')], { ...target, apikey: 'a-key' });
  expect(script).toContain('"apikey: $GMS_API_KEY"');
  expect(script).not.toContain('a-key');
});

test('frames, and an empty wire, have no curl lines', () => {
  const frame = { kind: 'frame', at: 0, url: 'ws://127.0.0.1', direction: 'sent', text: '[]' } as const;
  expect(curlScript([frame], target)).toBeUndefined();
  expect(curlScript([], target)).toBeUndefined();
});
