import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { Fault } from '../faults/fault.ts';
import type { Service } from '../services/service.ts';
import { FrameClient } from './frame-client.fixture.ts';
import { hostileBody, INHERITED } from './hostile-messages.fixture.ts';
import { startPushServer, watchReports } from './push-server.fixture.ts';

/** Faults that answer no request with a status of their own. */
const FAULTS: readonly Fault[] = [
  { operation: '*', times: 0, probability: 0.1, effect: { kind: 'unknownClient' } },
  { operation: '*', times: 0, probability: 0.1, effect: { kind: 'loseCookie' } },
  { operation: '*', times: 0, probability: 0.2, effect: { kind: 'delay', ms: 1 } },
  { operation: 'refresh', times: 0, probability: 0.3, effect: { kind: 'error', code: 249 } },
  { operation: 'push', times: 0, probability: 0.3, effect: { kind: 'delay', ms: 1 } },
  { operation: 'push', times: 0, probability: 0.3, effect: { kind: 'reorder' } },
];

/** Does something to a server, and shows that it had an answer to everything and no failure of its own. */
async function unharmed(
  attack: (served: Awaited<ReturnType<typeof startPushServer>>) => Promise<unknown>,
): Promise<void> {
  const reports = watchReports();
  const served = await startPushServer({ times: { timeout: 50 } });
  await attack(served);
  const jo = served.client();
  await served.service.faults.clear();
  expect(await jo.startChat()).toMatchObject({ statusCode: 0 });
  await served.close();
  expect(await reports.stop()).toEqual([]);
}

/** Starts a chat; its key, or that of another one where a fault kept it from starting. */
async function startOne(service: Service, publish: (data: object) => Promise<unknown>): Promise<string> {
  await publish({ operation: 'requestChat', nickname: 'Jo' });
  return [...service.chats.chats].at(-1)?.chat.keys.secureKey ?? '';
}

for (const [title, data] of [
  ['an operation', { operation: { toString: 1 } }],
  [
    'credentials',
    { operation: 'requestChat', nickname: 'Jo', auth: { username: { toString: 1 }, password: [] } },
  ],
  ['a key', { operation: 'refresh', secureKey: { toString: 1 } }],
  ['a position', { operation: 'refresh', secureKey: 'x', transcriptPosition: { toString: 1 } }],
] as const) {
  test(`${title} that cannot become a text is refused like any that is wrong`, () =>
    unharmed(async ({ client }) => {
      const jo = client();
      expect(await jo.post([{ channel: jo.channel, data }])).toMatchObject([{ successful: false }]);
      await jo.startChat();
      expect(await jo.publish(data)).toMatchObject([{ successful: true }]);
      const [push] = await jo.pushes(() => true);
      if (title !== 'credentials') expect(push).toMatchObject({ statusCode: 2 });
    }));
}

test('credentials of a start that are not texts are ignored', async () => {
  const { service, client, close } = await startPushServer();
  await service.configure({ basic: { username: '[object Object]', password: '' } });
  const jo = client();
  await jo.handshake();
  await jo.publish({ operation: 'requestChat', nickname: 'Jo', auth: { username: {}, password: [] } });
  expect(await jo.pushes(() => true)).toMatchObject([{ errors: [{ code: 401 }] }]);
  await close();
});

test('a position at the end of a session that cannot become a text is ignored', () =>
  unharmed(async ({ client }) => {
    const jo = client();
    await jo.startChat();
    const leave = {
      channel: '/meta/disconnect',
      clientId: jo.clientId,
      ext: { transcriptPosition: { toString: 1 } },
    };
    expect(await jo.post([leave])).toMatchObject([{ successful: true }]);
  }));

for (const clientId of INHERITED) {
  test(`a session called ${clientId} is not known, with faults and without`, () =>
    unharmed(async ({ client, service, url }) => {
      const jo = client();
      const web = await FrameClient.open(url);
      for (const kind of [undefined, 'unknownClient', 'loseCookie'] as const) {
        if (kind !== undefined) await service.faults.add({ operation: '*', times: 0, effect: { kind } });
        for (const channel of ['/meta/connect', '/meta/disconnect', '/service/chatV2/support']) {
          const answer = await jo.send([{ channel, clientId, data: { operation: 'refresh' } }], {
            path: '/support',
          });
          expect(answer.status).toBe(clientId === '__proto__' ? 400 : 200);
          if (clientId !== '__proto__')
            expect(await web.ask({ channel, clientId })).toMatchObject({ error: '402::Unknown client' });
        }
      }
      web.terminate();
    }));
}

test('a message that nests without end is refused, and one that nests a little is not', () =>
  unharmed(async ({ client }) => {
    const jo = client();
    await jo.startChat();
    const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
    const body = (levels: number) =>
      `[{"channel":"${jo.channel}","clientId":"${jo.clientId}","data":{"operation":"updateData","userData":${nested(levels)}}}]`;
    expect((await jo.send(body(50_000))).status).toBe(400);
    expect((await jo.send(body(10))).status).toBe(200);
  }));

test('whatever comes over long-polling, with faults set, is answered, and the server has no failure of its own', () =>
  unharmed(async ({ client, service }) => {
    for (const fault of FAULTS) await service.faults.add(fault);
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const jo = client();
        await jo.handshake();
        const key = await startOne(service, (data) => jo.publish(data));
        for (let i = 0; i < 5; i++) {
          const answer = await jo.send(gen(hostileBody, jo.clientId, key), {
            path: gen(fc.constantFrom, '', '/support'),
          });
          expect([200, 400]).toContain(answer.status);
          await answer.text();
        }
      }),
      { numRuns: 100, includeErrorInReport: true },
    );
  }));

test('whatever comes over a WebSocket, with faults set, is answered or closes it, and the server has no failure of its own', () =>
  unharmed(async ({ service, url }) => {
    for (const fault of FAULTS) await service.faults.add(fault);
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (gen) => {
        const jo = await FrameClient.open(`${url}/support`);
        await jo.handshake();
        const key = await startOne(service, (data) => jo.publish('support', data));
        for (let i = 0; i < 5; i++) jo.send(JSON.stringify(gen(hostileBody, jo.clientId, key)));
        const answered = jo.ask({ channel: '/meta/unsubscribe', subscription: '/x' }).then(() => 'answered');
        const closed = jo.closed.then(({ code }) => code);
        const outcome = await Promise.race([answered.catch(() => closed), closed]);
        if (outcome !== 'answered' && outcome !== 1002)
          throw new Error(`${outcome} ${JSON.stringify(jo.came)}`);
        jo.terminate();
      }),
      { numRuns: 100, includeErrorInReport: true },
    );
  }));
