import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { closeAfterEach, closedLater, openGms } from '../../../mock-gms/closing.fixture.ts';
import { CaseContext } from '../../case/context.ts';
import { mockGmsTarget } from '../../target/mock-gms-target.ts';
import { LongPollingCarrier } from '../bayeux/bayeux-carrier.ts';
import { Wire } from '../wire/wire.ts';
import { DocumentedCustomer } from './documented-customer.ts';

closeAfterEach();

test('a documented customer posts to one URL, subscribes, and resumes with every id from the next position', async () => {
  const target = mockGmsTarget(await openGms());
  const context = new CaseContext(closedLater(new Wire()), target, ['agent'], 'cometd-long-polling');
  closedLater({ close: () => context.tidy() });
  const customer = await DocumentedCustomer.start(context);
  const agent = await (await customer.agentSide()).join({ nickname: 'Ann' });
  await customer.untilHeardOf('Ann');
  await customer.toBackground();
  await agent.say('missed');
  const [answer] = await (await customer.comeBack()).untilHeardOf('Ann');
  expect(answer?.messages.map(({ text }) => text)).toEqual(['missed']);
  const { exchanges } = context.wire;
  expect(new Set(exchanges.map(({ request }) => request.url))).toEqual(new Set([context.cometdURL]));
  const sent = exchanges.flatMap(({ request }) => JSON.parse(request.body));
  expect(sent.filter(({ channel }) => channel === '/meta/subscribe')).toHaveLength(2);
  expect(sent.find(({ channel }) => channel === '/meta/disconnect').ext).toEqual({
    transcriptPosition: '2',
  });
  expect(sent.map(({ data }) => data)).toContainEqual({
    operation: 'requestNotifications',
    chatId: customer.id,
    ...customer.ids,
    transcriptPosition: 3,
  });
});

test('every cookie that a server sets is returned with its last value', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers.cookie);
    response.setHeader('set-cookie', ['LB=node-1; Path=/', `BAYEUX_BROWSER=${seen.length}; HttpOnly`]);
    response.setHeader('content-type', 'application/json');
    response.end('[]');
  });
  closedLater(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const wire = closedLater(new Wire());
  const carrier = new LongPollingCarrier(wire, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  for (let i = 0; i < 3; i++) await carrier.post([]);
  expect(seen).toEqual([undefined, 'LB=node-1; BAYEUX_BROWSER=1', 'LB=node-1; BAYEUX_BROWSER=2']);
});
