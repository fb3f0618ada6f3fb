import { expect, test } from '@playwright/test';
import type { WireEntry } from '../../contracts/probe/wire/wire-entry.ts';
import { reachOf } from './reach.ts';
import { reachTable } from './reach-table.ts';

const routes = [
  { operationId: 'requestChat', path: '/2/chat/{service}' },
  { operationId: 'fileDownload', path: '/2/chat/{service}/{chatId}/file/{fileId}/download' },
  { operationId: 'bayeux', path: '/cometd' },
];

function exchange(
  path: string,
  contentType: string,
  body: string,
  status: number,
  answer: string,
): WireEntry {
  return {
    kind: 'http',
    at: 0,
    request: {
      method: 'POST',
      url: `http://gms.example/genesys${path}`,
      headers: { 'content-type': contentType },
      body,
    },
    response: { status, headers: {}, body: Buffer.from(answer) },
  };
}

function met(...wire: WireEntry[]): string[] {
  return [...reachOf(wire, routes, '/genesys')].sort();
}

test('an exchange meets its operation with that status, its parameters, fields and events', () => {
  const answer = '{"statusCode":0,"messages":[{"type":"ParticipantJoined","index":1}]}';
  const form = 'application/x-www-form-urlencoded';
  expect(met(exchange('/2/chat/support/', form, 'nickname=Jo&userData%5Bkey%5D=v', 200, answer))).toEqual([
    'event ParticipantJoined',
    'field ChatEvent.index',
    'field ChatEvent.type',
    'field ChatResponse.messages',
    'field ChatResponse.statusCode',
    'requestChat 200',
    'requestChat ?nickname',
    'requestChat ?userData',
  ]);
});

test('parts of a multipart form are parameters, and an answer that is not JSON has no fields', () => {
  const part = '--b\r\nContent-Disposition: form-data; name="secureKey"\r\n\r\nk\r\n--b--\r\n';
  const path = '/2/chat/support/0008TaFN3SE300QU/file/5f2b/download';
  expect(met(exchange(path, 'multipart/form-data; boundary=b', part, 404, 'no JSON'))).toEqual([
    'fileDownload 404',
    'fileDownload ?secureKey',
  ]);
});

test('Bayeux messages are publications and pushes, over HTTP and in frames', () => {
  const publication = '[{"channel":"/service/chatV2/s","data":{"operation":"sendMessage"}}]';
  const push = '[{"channel":"/service/chatV2/s","data":{"errors":[{"code":249}]}},{"successful":true}]';
  const frame = { kind: 'frame', at: 0, url: 'ws://gms.example/genesys/cometd' } as const;
  const found = ['field ChatError.code', 'field ChatResponse.errors', 'publish sendMessage'];
  expect(
    met({ ...frame, direction: 'sent', text: publication }, { ...frame, direction: 'received', text: push }),
  ).toEqual(found);
  expect(met(exchange('/cometd', 'application/json', publication, 200, push))).toEqual([
    'bayeux 200',
    ...found,
  ]);
});

test('a preflight is not an answer of an operation, and other paths meet nothing', () => {
  const preflight = exchange('/2/chat/support', '', '', 204, '');
  if (preflight.kind === 'http') Object.assign(preflight.request, { method: 'OPTIONS' });
  expect(met(preflight, exchange('/2/other', '', '', 200, '{"statusCode":0}'))).toEqual([]);
});

test('the table lists the cases that met each behaviour, also when there are none', () => {
  const reached = [
    { id: 'a-01', met: new Set(['send 200']) },
    { id: 'b-01', met: new Set(['send 200', 'unheard of']) },
    { id: 'b-01', met: new Set(['send 200']) },
  ];
  expect(reachTable(['send 200', 'send 400'], reached)).toEqual({
    'send 200': ['a-01', 'b-01'],
    'send 400': [],
  });
});
