import { test as base, expect } from '@playwright/test';
import { RawClient } from './cometd/bayeux-client.fixture.ts';
import { type RunningMockGms, type ServiceHandle, startMockGms } from './index.ts';
import { checkAnswer } from './openapi/check-answer.ts';
import type { components } from './openapi/generated/gms.ts';

/** An answer of the Chat API over REST, as its test reads it. */
export interface RestAnswer {
  readonly status: number;
  readonly type: string | null;
  readonly body: Required<components['schemas']['ChatResponse']>;
}

/** A customer with a chat, who speaks REST. */
export interface Customer {
  readonly chatId: string;
  readonly userId: string;
  readonly alias: string;
  /** Posts to a path of the service; the answer is as openapi.yaml says. */
  post(path: string, fields: Record<string, string>): Promise<RestAnswer>;
  /** Does an operation in the chat. */
  call(operation: string, fields?: Record<string, string>): Promise<RestAnswer>;
  send(message: string): Promise<RestAnswer>;
}

interface Fixtures {
  /** A server for this test; it is closed after the test, also when that fails. */
  readonly gms: RunningMockGms;
  readonly service: ServiceHandle;
  /** Makes a client of the service over CometD. */
  readonly client: () => RawClient;
  /** Starts a chat in the service over REST. */
  readonly customer: () => Promise<Customer>;
}

export { expect };

/** Tests of a whole server, over the wire. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern
  gms: async ({}, use) => {
    const gms = await startMockGms({ port: 0 });
    await use(gms);
    await gms.close();
  },
  service: async ({ gms }, use) => use(gms.service('support')),
  client: async ({ gms }, use) => use(() => new RawClient(`${gms.url}/genesys/cometd`, 'support')),
  customer: async ({ service }, use) => use(() => customerOf(service)),
});

async function customerOf({ dataURL }: ServiceHandle): Promise<Customer> {
  const post = async (path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${dataURL}${path}`, { method: 'POST', body: new URLSearchParams(fields) });
    const body = (await answer.json()) as RestAnswer['body'];
    expect(checkAnswer(body.statusCode === 0 ? 'ChatResponse' : 'ChatFailure', body)).toEqual([]);
    return { status: answer.status, type: answer.headers.get('content-type'), body };
  };
  const { chatId, secureKey, userId, alias } = (await post('', { nickname: 'Jo' })).body;
  const call = (operation: string, fields: Record<string, string> = {}) =>
    post(`/${chatId}/${operation}`, { secureKey, ...fields });
  return { chatId, userId, alias, post, call, send: (message) => call('send', { message }) };
}
