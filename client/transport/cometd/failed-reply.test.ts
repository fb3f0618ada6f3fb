import { expect, test } from '@playwright/test';
import { failureOf } from './failed-reply.ts';

const channel = '/service/chatV2/customer-support';

test('a reply that fails with a status is the answer of the server, whatever the library knows of the request', () => {
  for (const transport of [undefined, null, {}]) {
    const { reason } = failureOf({
      channel,
      failure: { httpCode: 503, ...(transport !== undefined && { transport }) },
    });
    expect(reason).toEqual({ readyState: 4, status: 503, statusText: 'error', responseText: '' });
  }
  const transport = { statusText: 'Service Unavailable', responseText: '{"errors":[]}' };
  expect(failureOf({ channel, failure: { httpCode: 503, transport } }).reason).toMatchObject({
    statusText: 'Service Unavailable',
    responseJSON: { errors: [] },
  });
});

test('a reply that fails without a status means that nothing answered', () => {
  for (const failure of [{}, { httpCode: 0 }, { httpCode: -1 }])
    expect(failureOf({ channel, failure }).reason).toMatchObject({ readyState: 0, status: 0 });
});

test('a reply that the server refused in words is an answer with status 200', () => {
  expect(failureOf({ channel, successful: false, error: '403::No' }).reason).toMatchObject({
    readyState: 4,
    status: 200,
    statusText: '403::No',
    responseJSON: { error: '403::No' },
  });
  expect(failureOf({ channel }).reason).toMatchObject({ status: 200, statusText: 'error' });
});
