import { expect, test } from '@playwright/test';
import { WebSocket } from 'ws';
import { closeAfterEach, closedLater, openGms } from '../closing.fixture.ts';
import { type RunningMockGms, startMockGms } from '../index.ts';
import { SharedMemory } from '../store/shared-memory.fixture.ts';
import { VERSION } from '../version.ts';
import { type ParsedMetric, parseExposition } from './parse-exposition.fixture.ts';

closeAfterEach();

async function scrape(gms: RunningMockGms): Promise<ReadonlyMap<string, ParsedMetric>> {
  const answer = await fetch(`${gms.url}/mock/metrics`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  return parseExposition(await answer.text());
}

function figures(metrics: ReadonlyMap<string, ParsedMetric>, name: string): Record<string, number> {
  return Object.fromEntries(metrics.get(name)?.samples ?? []);
}

async function post(gms: RunningMockGms, path: string, fields: Record<string, string>) {
  const answer = await fetch(`${gms.dataURL('support')}${path}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });
  return (await answer.json()) as { chatId: string; secureKey: string };
}

test('requests, chats, participants, messages and faults are counted, and a failure with HTTP 200 is one', async () => {
  const gms = await openGms();
  const { chatId, secureKey } = await post(gms, '', { nickname: 'Jo', text: 'Hello' });
  const chat = await gms.service('support').waitForChat();
  const agent = await chat.join({ nickname: 'Ann' });
  await agent.say('Hello Jo');
  await post(gms, `/${chatId}/send`, { secureKey, message: 'Bye' });
  await post(gms, `/${chatId}/send`, { secureKey: 'wrong', message: 'Bye' });
  await gms.service('support').faults.add({ operation: 'refresh', effect: { kind: 'status', status: 503 } });
  await post(gms, `/${chatId}/refresh`, { secureKey }).catch(() => undefined);
  const during = await scrape(gms);
  expect(figures(during, 'mock_gms_chats')).toEqual({ 'state="open"': 1, 'state="ended"': 0 });
  expect(figures(during, 'mock_gms_participants')).toMatchObject({ 'role="client"': 1, 'role="agent"': 1 });
  expect(figures(during, 'mock_gms_requests_total')).toEqual({
    'operation="requestChat",transport="polling",status="200",outcome="done"': 1,
    'operation="send",transport="polling",status="200",outcome="done"': 1,
    'operation="send",transport="polling",status="200",outcome="failed"': 1,
    'operation="refresh",transport="polling",status="503",outcome="failed"': 1,
  });
  expect(figures(during, 'mock_gms_faults_total')).toEqual({ 'effect="status"': 1 });
  expect(figures(during, 'mock_gms_messages_total')).toMatchObject({ 'role="client"': 2, 'role="agent"': 1 });
  await chat.end();
  const after = await scrape(gms);
  expect(figures(after, 'mock_gms_chats')).toEqual({ 'state="open"': 0, 'state="ended"': 1 });
  expect(figures(after, 'mock_gms_chats_started_total')).toEqual({ '': 1 });
  expect(Object.values(figures(after, 'mock_gms_chats_ended_total')).reduce((sum, one) => sum + one)).toBe(1);
  expect(figures(after, 'mock_gms_services')).toEqual({ '': 1 });
});

test('a bot is counted as a bot', async () => {
  const gms = await openGms();
  await post(gms, '', { nickname: 'Jo' });
  const bot = await (await gms.service('support').waitForChat()).join({ nickname: 'Robo', bot: true });
  await bot.say('Beep');
  const metrics = await scrape(gms);
  expect(figures(metrics, 'mock_gms_participants')).toMatchObject({ 'role="agent"': 0, 'role="bot"': 1 });
  expect(figures(metrics, 'mock_gms_messages_total')).toMatchObject({ 'role="agent"': 0, 'role="bot"': 1 });
});

test('files are counted with their bytes', async () => {
  const gms = await openGms();
  const { chatId, secureKey } = await post(gms, '', { nickname: 'Jo' });
  await (await gms.service('support').waitForChat()).join({ nickname: 'Ann' });
  const form = new FormData();
  form.set('secureKey', secureKey);
  form.set('file', new File(['12345'], 'a.txt', { type: 'text/plain' }));
  await fetch(`${gms.dataURL('support')}/${chatId}/file`, { method: 'POST', body: form });
  const metrics = await scrape(gms);
  expect(figures(metrics, 'mock_gms_files_total')).toEqual({ '': 1 });
  expect(figures(metrics, 'mock_gms_file_bytes_total')).toEqual({ '': 5 });
});

test('sessions over CometD are there while they last, and what Bayeux exchanges is counted once', async () => {
  const gms = await openGms();
  const socket = closedLater(new WebSocket(`${gms.url.replace('http', 'ws')}/genesys/cometd`));
  const answered = (text: string) => {
    const answer = new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))));
    socket.send(text);
    return answer;
  };
  await new Promise((resolve) => socket.once('open', resolve));
  const [{ clientId }] = JSON.parse(
    await answered(
      '[{"channel":"/meta/handshake","version":"1.0","supportedConnectionTypes":["websocket"]}]',
    ),
  );
  const sessions = async () => figures(await scrape(gms), 'mock_gms_cometd_sessions');
  expect(await sessions()).toEqual({
    'transport="cometd-long-polling"': 0,
    'transport="cometd-websocket"': 1,
  });
  await answered(JSON.stringify([{ channel: '/meta/disconnect', clientId }]));
  expect((await sessions())['transport="cometd-websocket"']).toBe(0);
  expect(figures(await scrape(gms), 'mock_gms_requests_total')).toEqual({
    'operation="/meta/handshake",transport="cometd-websocket",status="200",outcome="done"': 1,
    'operation="/meta/disconnect",transport="cometd-websocket",status="200",outcome="done"': 1,
  });
});

test('channels that clients make up are one figure, and what is no request of the API is unknown', async () => {
  const gms = await openGms();
  const cometd = (body: string) =>
    fetch(`${gms.url}/genesys/cometd`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
  for (const name of ['a', 'b', 'c']) await cometd(`[{"channel":"/made/up/${name}","clientId":"x"}]`);
  await cometd('nonsense');
  await fetch(`${gms.url}/nowhere`);
  expect(figures(await scrape(gms), 'mock_gms_requests_total')).toEqual({
    'operation="other",transport="cometd-long-polling",status="200",outcome="failed"': 3,
    'operation="unknown",transport="cometd-long-polling",status="400",outcome="failed"': 1,
    'operation="unknown",transport="polling",status="404",outcome="failed"': 1,
  });
});

test('the process is described from the first look on, and the lag of the event loop from the second', async () => {
  const gms = await openGms();
  await scrape(gms);
  await expect
    .poll(async () => Object.keys(figures(await scrape(gms), 'nodejs_eventloop_lag_p99_seconds')))
    .toEqual(['']);
  const metrics = await scrape(gms);
  const { node } = process.versions;
  expect(figures(metrics, 'mock_gms_build_info')).toEqual({ [`version="${VERSION}",node="${node}"`]: 1 });
  for (const name of [
    'process_resident_memory_bytes',
    'process_cpu_seconds_total',
    'mock_gms_uptime_seconds',
  ])
    expect(figures(metrics, name)[''], name).toBeGreaterThan(0);
  expect(figures(metrics, 'process_start_time_seconds')['']).toBeLessThan(Date.now() / 1000);
});

test('the figures are behind the control token', async () => {
  const gms = await openGms({ controlToken: 'mine' });
  const status = async (headers: Record<string, string>) =>
    (await fetch(`${gms.url}/mock/metrics`, { headers })).status;
  expect(await status({})).toBe(401);
  expect(await status({ authorization: 'Bearer mine' })).toBe(200);
});

test('of two processes over one store each has all chats and messages, and the requests that came to itself', async () => {
  const shared = new SharedMemory();
  const first = await startMockGms({ port: 0, store: shared.open() });
  const second = await startMockGms({ port: 0, store: shared.open() });
  try {
    await shared.arrived();
    const { chatId, secureKey } = await post(first, '', { nickname: 'Jo', text: 'Hello' });
    await post(second, `/${chatId}/send`, { secureKey, message: 'Bye' });
    await shared.arrived();
    const [one, two] = [await scrape(first), await scrape(second)];
    for (const name of [
      'mock_gms_chats',
      'mock_gms_chats_started_total',
      'mock_gms_messages_total',
      'mock_gms_participants',
    ])
      expect(figures(one, name)).toEqual(figures(two, name));
    expect(figures(one, 'mock_gms_messages_total')).toMatchObject({ 'role="client"': 2 });
    const requests = (operation: string) => ({
      [`operation="${operation}",transport="polling",status="200",outcome="done"`]: 1,
    });
    expect(figures(one, 'mock_gms_requests_total')).toEqual(requests('requestChat'));
    expect(figures(two, 'mock_gms_requests_total')).toEqual(requests('send'));
  } finally {
    await first.close();
    await second.close();
  }
});
