import type { RequestListener } from 'node:http';
import { guard } from '../boundary/guard.ts';
import { failure } from '../chat-api/answer.ts';
import { respondFailed } from '../http/respond.ts';

/**
 * An application that is loaded with the first request for it. Loading Express takes longer than everything else that a
 * start does, and a server that only chats never needs it.
 *
 * @param load makes the application; called once, and again with the next request if it failed
 */
export function lateApp(load: () => Promise<RequestListener>): RequestListener {
  let app: RequestListener | undefined;
  let loading: Promise<RequestListener> | undefined;
  const loaded = async () => {
    loading ??= load();
    try {
      app = await loading;
      return app;
    } finally {
      loading = undefined;
    }
  };
  return (request, response) => {
    if (app !== undefined) return app(request, response);
    guard(
      async () => (await loaded())(request, response),
      () => respondFailed(request, response, failure('internal').body),
    );
  };
}
