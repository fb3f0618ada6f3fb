import { test as base, expect } from '@playwright/test';
import { type RunningMockGms, startMockGms } from '../../../mock-gms/index.ts';
import { CaseContext } from '../../case/context.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import { type CometdTransport, cometdTransports } from '../../target/transport.ts';
import { textsOf } from '../answer/transcript.ts';
import { CometdCustomer } from '../customer/cometd-customer.ts';
import { Wire } from '../wire/wire.ts';

interface Fixtures {
  readonly over: (transport: CometdTransport) => CaseContext;
}

const test = base.extend<Fixtures, { gms: RunningMockGms }>({
  gms: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from the pattern
    async ({}, use) => {
      const gms = await startMockGms({ port: 0 });
      await use(gms);
      await gms.close();
    },
    { scope: 'worker' },
  ],
  over: async ({ gms }, use) => {
    const contexts: CaseContext[] = [];
    await use((transport) => {
      const target = { ...mockGmsTarget(gms), patienceMs: 300 };
      const context = new CaseContext(new Wire(), target, ['agent'], transport);
      contexts.push(context);
      return context;
    });
    for (const context of contexts) {
      await context.tidy();
      context.wire.close();
    }
  },
});

for (const transport of cometdTransports) {
  test(`over ${transport} pushes are waited for in turn, and all of them are kept`, async ({ over }) => {
    const customer = await CometdCustomer.start(over(transport), transport);
    for (const message of ['one', 'two', 'three']) await customer.perform('send', { message });
    expect(textsOf(await customer.untilEvent({ type: 'Message', text: 'two' }))).toEqual(['one', 'two']);
    expect(textsOf(await customer.untilEvent({ type: 'Message' }))).toEqual(['three']);
    expect(textsOf(customer.events)).toEqual(['one', 'two', 'three']);
    expect(textsOf(await customer.transcript())).toEqual(['one', 'two', 'three']);
  });

  test(`over ${transport} a push that never comes is a finding that names what came instead`, async ({
    over,
  }) => {
    const customer = await CometdCustomer.start(over(transport), transport);
    await customer.perform('send', { message: 'other' });
    await expect(customer.untilEvent({ type: 'Message', text: 'never' })).rejects.toMatchObject({
      name: 'AssertionError',
      message: expect.stringMatching(/^a Message “never” is pushed; what came instead: .*"text":"other"/),
    });
  });

  test(`over ${transport} everything that was sent and received is recorded, and the session is closed afterwards`, async ({
    over,
  }) => {
    const ran = over(transport);
    const customer = await CometdCustomer.start(ran, transport);
    await ran.tidy();
    const told = JSON.stringify(
      ran.wire.entries.map((entry) =>
        entry.kind === 'frame' ? entry.text : [entry.request.body, entry.response?.body.toString()],
      ),
    );
    for (const part of ['/meta/handshake', 'requestChat', 'ParticipantJoined', '/meta/disconnect'])
      expect(told).toContain(part);
    expect(customer.session.clientId).toBe('');
    const kinds = new Set(ran.wire.entries.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(transport === 'cometd-websocket' ? ['http', 'frame'] : ['http']));
  });
}

test('a server that answers every connect with nothing is noticed before the wait ends', async ({ over }) => {
  const { wire, target } = over('cometd-long-polling');
  const patient = new CaseContext(wire, { ...target, patienceMs: 15_000 }, [], 'cometd-long-polling');
  const session = await patient.bayeux();
  await session.handshake();
  const send = session.carrier.send.bind(session.carrier);
  session.carrier.send = (messages, options) => {
    const hurried = messages.map((message) =>
      message.channel === '/meta/connect' ? { ...message, advice: { timeout: 0 } } : message,
    );
    return send(hurried, options);
  };
  await expect(session.until(() => true, 'anything')).rejects.toMatchObject({
    name: 'AssertionError',
    message: expect.stringContaining('a connect is held until there is something to say'),
  });
});

test('a refused WebSocket is a finding that names the status', async ({ gms, over }) => {
  const ran = over('cometd-websocket');
  await gms.service(ran.target.service).configure({ webSocket: false });
  const named = new CaseContext(
    ran.wire,
    { ...ran.target, cometdURL: `${ran.cometdURL}/${ran.target.service}` },
    [],
    'cometd-websocket',
  );
  await expect(named.bayeux()).rejects.toMatchObject({
    name: 'AssertionError',
    message: expect.stringContaining('403'),
  });
  expect(ran.wire.exchanges).toMatchObject([{ request: { method: 'GET' }, response: { status: 403 } }]);
});
