import { expect, test } from '@playwright/test';
import type { ExchangeSummary, ShownEntry } from '../api/types.ts';
import { carrierOf, outcomeOf } from './exchanges.ts';
import { layoutWire, rowOf, type WireInput } from './layout.ts';

let number = 0;
function exchange(more: Partial<ExchangeSummary> = {}): ExchangeSummary {
  number += 1;
  return {
    number,
    at: number * 1000,
    took: 1,
    operation: 'refresh',
    transport: 'polling',
    chatId: 'c1',
    method: 'POST',
    path: '/genesys/2/chat/support/c1/refresh',
    status: 200,
    news: false,
    indices: [],
    ...more,
  };
}

function said(seq: number, at: number, participantId: number, text: string): ShownEntry {
  const type = participantId === 1 ? 'Client' : 'Agent';
  return {
    seq,
    at,
    index: seq,
    type: 'Message',
    text,
    visibility: 'all',
    from: { nickname: 'x', participantId, type },
  };
}

function laidOut(input: Partial<WireInput>) {
  return layoutWire({
    chatId: 'c1',
    exchanges: [],
    log: [],
    attachments: 0,
    findings: new Map(),
    filter: '',
    open: new Set(),
    ...input,
  });
}

test.beforeEach(() => {
  number = 0;
});

test('polls without news become one row, and what interrupts them divides them', () => {
  const exchanges = [exchange(), exchange(), exchange({ operation: 'send' }), exchange()];
  const rows = laidOut({ exchanges });
  expect(rows.map(({ kind }) => kind)).toEqual(['quiet', 'exchange', 'quiet']);
  expect(rows[0]).toMatchObject({ key: 'q1', at: 1000, until: 2000, isOpen: false });
  const open = laidOut({ exchanges, open: new Set(['q1']) });
  expect(open.map(({ key }) => key)).toEqual(['q1', 'x1', 'x2', 'x3', 'q4']);
});

test('a poll with news, one that failed and one that a fault spoilt stand alone', () => {
  const exchanges = [
    exchange({ news: true, indices: [1] }),
    exchange({ status: 503 }),
    exchange({ fault: 'malformed' }),
  ];
  expect(laidOut({ exchanges }).map(({ kind }) => kind)).toEqual(['exchange', 'exchange', 'exchange']);
});

test('what the staff do and what they are told stands between the exchanges by its time', () => {
  const exchanges = [exchange({ operation: 'send' }), exchange({ operation: 'send' })];
  const log = [said(1, 1000, 1, 'Hello'), said(2, 1500, 2, 'Hi')];
  expect(laidOut({ exchanges, log }).map(({ key }) => key)).toEqual(['x1', 'e1', 'e2', 'x2']);
});

test('only the exchanges of the chat are shown, and those of the session that carries it', () => {
  const exchanges = [
    exchange({ operation: 'send', session: 's1' }),
    exchange({ operation: '/meta/subscribe', chatId: undefined, session: 's1' }),
    exchange({ operation: '/meta/subscribe', chatId: undefined, session: 's2' }),
    exchange({ operation: 'send', chatId: 'c2', session: 's1' }),
  ];
  expect(laidOut({ exchanges }).map(({ key }) => key)).toEqual(['x1', 'x2']);
});

test('a connection that is held now comes last', () => {
  const rows = laidOut({ exchanges: [exchange({ operation: 'push' })], attachments: 1 });
  expect(rows.map(({ kind }) => kind)).toEqual(['push', 'held']);
});

test('a filter keeps the rows that have every word of it', () => {
  const exchanges = [exchange({ operation: 'send', status: 503 }), exchange({ operation: 'send' })];
  const log = [said(1, 1000, 2, 'Parcel')];
  expect(laidOut({ exchanges, log, filter: 'SEND 503' }).map(({ key }) => key)).toEqual(['x1']);
  expect(laidOut({ exchanges, log, filter: 'parcel' }).map(({ key }) => key)).toEqual(['e1']);
  expect(laidOut({ exchanges, log, filter: 'nothing' })).toEqual([]);
});

test('an exchange is found in its row, also when it is folded, and an entry in the exchange that carried it', () => {
  const exchanges = [
    exchange(),
    exchange({ news: true, indices: [4, 5] }),
    exchange({ news: true, indices: [4] }),
  ];
  const rows = laidOut({ exchanges });
  expect([rowOf(rows, 1), rowOf(rows, 2), rowOf(rows, 9)]).toEqual([0, 1, -1]);
  expect(carrierOf(exchanges, 'c1', 4)?.number).toBe(2);
  expect(carrierOf(exchanges, 'c1', 6)).toBeUndefined();
});

test('an answer that says something failed is not quiet, and is found by its code, by “error” and by “finding”', () => {
  const exchanges = [
    exchange({ errorCode: 249 }),
    exchange({ operation: 'send' }),
    exchange({ status: 503 }),
  ];
  const input = { exchanges, findings: new Map([[2, ['A field is unknown.']]]) };
  expect(laidOut(input).map(({ kind }) => kind)).toEqual(['exchange', 'exchange', 'exchange']);
  const found = (filter: string) => laidOut({ ...input, filter }).map(({ key }) => key);
  expect(found('249')).toEqual(['x1']);
  expect(found('error')).toEqual(['x1', 'x3']);
  expect(found('finding')).toEqual(['x2']);
  expect(outcomeOf({ status: 200, errorCode: 249 })).toBe('200 · error 249');
  expect(outcomeOf({ status: 404, errorCode: 404 })).toBe('404');
  expect(outcomeOf({ status: 0 })).toBe('no answer');
});

test('where no chat is open, the wire shows what belongs to none: a refused start, and a session without a chat', () => {
  const noChat = { chatId: undefined };
  const exchanges = [
    exchange(),
    exchange({ ...noChat, operation: 'start', status: 400 }),
    exchange({ ...noChat, operation: '/meta/handshake', session: 'carries c1' }),
    exchange({ operation: 'push', session: 'carries c1' }),
    exchange({ ...noChat, operation: '/meta/handshake', session: 'carries nothing' }),
  ];
  expect(laidOut({ exchanges, chatId: undefined }).map(({ key }) => key)).toEqual(['x2', 'x5']);
  expect(laidOut({ exchanges }).map(({ key }) => key)).toEqual(['q1', 'x3', 'x4']);
});
