import { expect, test } from '@playwright/test';
import { fileRouteOf } from './file-route.ts';

const route = (path: string, basePath = '/genesys') => fileRouteOf(path, basePath);
const about = { kind: 'operation', service: 'support', chatId: '0008' };

test('each operation has its path', () => {
  const base = '/genesys/2/chat/support/0008/file';
  expect(route(base)).toEqual({ ...about, operation: 'fileUpload' });
  expect(route(`${base}/limits`)).toEqual({ ...about, operation: 'fileLimits' });
  expect(route(`${base}/f1/download`)).toEqual({ ...about, operation: 'fileDownload', fileId: 'f1' });
  expect(route(`${base}/f1/delete`)).toEqual({ ...about, operation: 'fileDelete', fileId: 'f1' });
  expect(route('/genesys/2/chat-ntf')).toEqual({ kind: 'operation', operation: 'chatNtf' });
  expect(route('/genesys/2/chat-ntf/')).toEqual({ kind: 'operation', operation: 'chatNtf' });
});

test('other paths below file are unknown', () => {
  for (const path of [
    '/',
    '/Limits',
    '/limits/',
    '/f1',
    '/f1/Download',
    '//download',
    '/f1/download/',
    '/f1/x',
  ]) {
    expect(route(`/genesys/2/chat/support/0008/file${path}`), path).toEqual({ kind: 'unknown' });
  }
});

test('paths that are not for files are left to others', () => {
  for (const path of [
    '/genesys/2/chat/support',
    '/genesys/2/chat/support/0008/send',
    '/genesys/2/chat/support/0008/files',
    '/genesys/2/chat//0008/file',
    '/genesys/2/chat/support//file',
    '/genesys/2/chat-ntfx',
    '/2/chat-ntf',
    '/demo/',
  ]) {
    expect(route(path), path).toBeUndefined();
  }
  expect(route('/2/chat-ntf', '')).toEqual({ kind: 'operation', operation: 'chatNtf' });
});
