import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { createTestWebChat } from '../client/testing.ts';

const page = readFileSync(new URL('./failed-requests.md', import.meta.url), 'utf8');

/** What tells an app of a failure. */
const EVENTS = ['error', 'disconnected', 'chatServerWentOffline', 'ended'] as const;

type Spoilt = Parameters<ReturnType<typeof createTestWebChat>['gms']['spoil']>[1];

/** Each row over polling: how it begins, refreshes that fail in its way, and what follows from that. */
const rows: ReadonlyArray<{
  readonly row: string;
  readonly answers: readonly Spoilt[];
  readonly times?: number;
  readonly events: readonly string[];
  readonly connected: boolean;
}> = [
  {
    row: 'HTTP 400, 401, 403, 429, 503 or any other error',
    answers: [400, 401, 403, 429, 503, 504, 200].map((status) => ({ status, body: 'a page' })),
    events: [],
    connected: true,
  },
  {
    row: 'HTTP 404, 500 or 502 without a list',
    answers: [404, 500, 502].map((status) => ({ status })),
    events: ['error InvalidService', 'error InvalidService'],
    connected: true,
  },
  {
    row: 'any HTTP error with a list `errors`',
    answers: [{ status: 503, body: { errors: [{ code: 500, advice: '' }] } }],
    events: ['error', 'error'],
    connected: true,
  },
  {
    row: 'none: nothing answers',
    answers: ['connection lost'],
    events: ['disconnected', 'disconnected'],
    connected: false,
  },
  {
    row: '`statusCode` 1 to a refresh',
    answers: [{ answer: { statusCode: 1 } }],
    times: 5,
    events: [],
    connected: true,
  },
  {
    row: '`statusCode` 1 to a refresh',
    answers: [{ answer: { statusCode: 1 } }],
    times: 6,
    events: ['chatServerWentOffline'],
    connected: false,
  },
  {
    row: '`statusCode` 2, and the chat has not ended',
    answers: [{ answer: { statusCode: 2, errors: [{ code: 500, advice: '' }] } }],
    events: [],
    connected: true,
  },
  {
    row: '`statusCode` 2 with `chatEnded: true`',
    answers: [{ answer: { statusCode: 2, chatEnded: true } }],
    times: 1,
    events: ['ended', 'error'],
    connected: true,
  },
];

for (const { row, answers, times = 2, events, connected } of rows)
  test(`over polling, ${times} × “${row}” raises ${events.join(', ') || 'nothing'}`, async () => {
    expect(page).toContain(`| ${row}`);
    for (const answer of answers) {
      const { service, gms, deliver } = createTestWebChat();
      const raised: string[] = [];
      for (const event of EVENTS)
        service.on(event, (data: unknown) => {
          const { errorReason = '' } = Object(data) as { errorReason?: string };
          raised.push(`${event} ${errorReason}`.trim());
        });
      await service.startChat({ nickname: 'Ada' });
      gms.spoil('refresh', answer, times);
      for (let turn = 0; turn < times; turn += 1) await deliver().catch(() => {});
      expect(raised, JSON.stringify(answer)).toEqual(events);
      expect(service.state.get().connected, JSON.stringify(answer)).toBe(connected);
      if (service.state.get().phase === 'active') await service.endChat();
    }
  });
