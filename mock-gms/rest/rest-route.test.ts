import { expect, test } from '@playwright/test';
import { routeOf } from './rest-route.ts';

const route = (path: string, basePath = '/genesys') => routeOf(path, basePath);

test('a start is taken with and without a trailing slash', () => {
  expect(route('/genesys/2/chat/support')).toEqual({
    kind: 'operation',
    service: 'support',
    operation: 'requestChat',
  });
  expect(route('/genesys/2/chat/support/')).toEqual({
    kind: 'operation',
    service: 'support',
    operation: 'requestChat',
  });
  expect(route('/genesys/2/chat/support//')).toEqual({ kind: 'unknown', service: 'support' });
  expect(route('/genesys/2/chat/')).toEqual({ kind: 'unknown' });
});

test('operations are named exactly', () => {
  const found = { kind: 'operation', service: 'support', chatId: '0008', operation: 'send' };
  expect(route('/genesys/2/chat/support/0008/send')).toEqual(found);
  for (const operation of ['Send', 'send/', 'toString', '__proto__', '', 'send/more']) {
    expect(route(`/genesys/2/chat/support/0008/${operation}`)?.kind, operation).toBe('unknown');
  }
});

test('what GMS has and is not built is told apart from what it does not have', () => {
  const operation = (path: string) => {
    const found = route(`/genesys${path}`);
    return found?.kind === 'notBuilt' ? found.operation : found?.kind;
  };
  for (const path of ['/1/service/x', '/1/', '/1']) expect(operation(path), path).toBe('API version 1');
  expect(operation('/10')).toBe('unknown');
  expect(operation('/2/chat-ntfx')).toBe('unknown');
});

test('paths of files are left to the endpoint for files', () => {
  for (const path of ['', '/limits', '/f1/download', '/f1/delete', '/f1/rename']) {
    expect(route(`/genesys/2/chat/support/0008/file${path}`)).toBeUndefined();
  }
  expect(route('/genesys/2/chat-ntf')).toBeUndefined();
  expect(route('/genesys/2/chat/support/0008/files')?.kind).toBe('unknown');
});

test('what does not lie under the base path is left to others', () => {
  expect(route('/demo/')).toBeUndefined();
  expect(route('/2/chat/support')).toBeUndefined();
  expect(route('/demo/', '')).toBeUndefined();
  expect(route('/2/chat/support', '')).toMatchObject({ operation: 'requestChat' });
  expect(route('/gms-chat/2/chat/support', '/gms-chat')).toMatchObject({ operation: 'requestChat' });
});
