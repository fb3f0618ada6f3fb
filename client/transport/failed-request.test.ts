import { expect, test } from '@playwright/test';
import { badAnswer, noAnswer } from './failed-request.ts';

test('an AJAX response tells the headers of its answer, in whatever case they are asked for', () => {
  const headers = new Headers({ 'Content-Type': 'text/html', 'Retry-After': '5' });
  const { reason } = badAnswer(503, 'error', '', headers);
  expect(reason.getResponseHeader('retry-AFTER')).toBe('5');
  expect(reason.getResponseHeader('X-Other')).toBeNull();
  expect(reason.getAllResponseHeaders()).toBe('content-type: text/html\r\nretry-after: 5\r\n');
});

test('where nothing answered there are none', () => {
  const { reason } = noAnswer('error');
  expect(reason.getResponseHeader('Content-Type')).toBeNull();
  expect(reason.getAllResponseHeaders()).toBe('');
});

test('an AJAX response can be copied as data', () => {
  const { reason } = badAnswer(404, 'Not Found', '{"errors":[]}');
  expect(structuredClone(reason)).toEqual({
    readyState: 4,
    status: 404,
    statusText: 'Not Found',
    responseText: '{"errors":[]}',
    responseJSON: { errors: [] },
  });
});
