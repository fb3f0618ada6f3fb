import type { Call } from '../chat-http/call.ts';
import { type Handler, httpHandler } from '../chat-http/http-handler.ts';
import { exchange } from '../chat-http/http-operation.ts';
import type { ServiceRegistry } from '../services/registry.ts';
import { fileOperation } from './file-operation.ts';
import { type FileRoute, fileRouteOf, type NtfRoute } from './file-route.ts';
import { answerNtf } from './ntf.ts';

/**
 * Limits, upload, download and delete of files, on the paths of a chat and over `chat-ntf`; other requests go to `next`.
 * Files stream to where they are staged and from where they are kept.
 *
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @param allowedHeaders request headers that pages of other origins may send; default: all
 * @example
 * app.use(fileHandler(registry, '/genesys'));
 */
export function fileHandler(
  registry: ServiceRegistry,
  basePath: string,
  allowedHeaders?: () => readonly string[] | undefined,
): Handler {
  const operation = fileOperation(registry.store.blobs);
  const endpoint = {
    routeOf: (path: string) => fileRouteOf(path, basePath),
    answer: (route: FileRoute | NtfRoute, call: Call) =>
      route.operation === 'chatNtf'
        ? answerNtf(registry, call)
        : exchange(registry, route as FileRoute, call, operation),
  };
  return httpHandler(registry, endpoint, allowedHeaders);
}
