import { once } from 'node:events';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@playwright/test';
import { type MockGmsOptions, type RunningMockGms, startMockGms } from '../index.ts';
import { banner } from './banner.ts';
import { optionsOf, parseFlags } from './given-flags.ts';

interface Webchat {
  readonly dataURL: string;
  readonly apikey?: string;
  readonly enableCustomHeader?: boolean;
  readonly header?: { readonly Authorization: string };
}

/** What a page has that the printed block was pasted into. */
function pasted(printed: string): Webchat {
  const script = /<script>(.*)<\/script>/s.exec(printed)?.[1] ?? '';
  const window: { _genesys?: { widgets: { webchat: Webchat } } } = {};
  runInNewContext(script, { window });
  if (window._genesys === undefined) throw new Error(`nothing to paste: ${printed}`);
  return window._genesys.widgets.webchat;
}

/** The HTTP status of a start as a client sends it that was configured so; names lead to this machine. */
async function start(
  { dataURL, apikey, enableCustomHeader, header }: Webchat,
  { port, certificate }: RunningMockGms,
) {
  const { host, pathname } = new URL(dataURL);
  // A proxy may stand before a server without TLS.
  const request = certificate === undefined ? plainRequest : tlsRequest;
  const asked = request({
    method: 'POST',
    host: '127.0.0.1',
    port,
    path: pathname,
    rejectUnauthorized: false,
    headers: {
      host,
      'content-type': 'application/x-www-form-urlencoded',
      ...(apikey && { apikey }),
      ...(enableCustomHeader && header),
    },
  });
  const [response] = await once(asked.end('nickname=Jo'), 'response');
  response.resume();
  return response.statusCode as number;
}

const basic = { username: 'Jö', password: "p'</script>\\" };

for (const [flags, file] of [
  [[], {}],
  [['--apikey', 'k'], {}],
  [['--apikey', "it's </script> \\"], {}],
  [['--base-path', '/gms-chat'], {}],
  [['--base-path', '/'], {}],
  [['--public-url', 'https://chat.example.test/'], {}],
  [['--host', '0.0.0.0'], {}],
  [['--host', '0.0.0.0', '--allow-host', 'chat.example.test'], {}],
  [['--tls'], {}],
  [['--control-token', 't', '--apikey', 'k'], {}],
  [['--allow-host', '*'], {}],
  [['--admission', 'listed'], { services: { vip: { apikey: 'of vip' }, other: {} } }],
  [['--apikey', 'k', '--tls'], { defaults: { basic } }],
  [['--admission', 'listed'], { defaults: { apikey: 'k' }, services: { vip: { basic } } }],
] as ReadonlyArray<[string[], MockGmsOptions]>) {
  test(`what is printed can be pasted and works: ${flags.join(' ')} ${JSON.stringify(file)}`, async () => {
    const options = optionsOf(parseFlags([...flags, '--port', '0']), file);
    const gms = await startMockGms(options);
    const printed = banner(gms, options);
    const webchat = pasted(printed);
    expect(await start(webchat, gms)).toBe(200);
    expect(printed).toContain(`chat base URL   ${webchat.dataURL}\n`);
    expect(printed.includes('control token')).toBe(gms.controlToken !== undefined);
    await gms.close();
  });
}

test('a learned profile is named with where it comes from', async () => {
  const profile = { learned: '2026-11-27', source: [{ name: 'chat.har' }], overlays: [] };
  const options = optionsOf(parseFlags(['--port', '0']), { defaults: { profile } });
  const gms = await startMockGms(options);
  expect(banner(gms, options)).toContain('  profile         learned from chat.har, 2026-11-27\n');
  expect(banner(gms, {})).not.toContain('profile');
  await gms.close();
});

test('where no service can be created, the banner says so and offers nothing to paste', async () => {
  const options = optionsOf(parseFlags(['--port', '0', '--admission', 'listed']), {});
  const gms = await startMockGms(options);
  const printed = banner(gms, options);
  expect(printed).toContain('There is no service yet');
  expect(printed).not.toContain('<script>');
  await gms.close();
});
