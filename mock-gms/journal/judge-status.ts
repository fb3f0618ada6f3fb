import type { Exchange } from './exchange.ts';
import type { Found } from './finding.ts';
import { redactedPath } from './redact.ts';

/** What the HTTP status alone says, when it is the server's own. */
export function refusalOf({
  status,
  operation,
  method,
  path,
  request,
  response,
}: Exchange): Found | undefined {
  switch (status) {
    case 401:
      return { code: 'credentials-missing', message: 'The service requires credentials, and there are none' };
    case 403:
      if (FILES.has(operation)) return undefined;
      return {
        code: 'credentials-wrong',
        message: 'The service requires credentials, and these are not valid',
      };
    case 404:
      if (response.body.includes('"code":306'))
        return { code: 'unknown-service', message: `There is no chat service at ${redactedPath(path)}` };
      if (operation !== 'unknown') return undefined;
      return { code: 'unknown-operation', message: `The chat API has nothing at ${redactedPath(path)}` };
    case 405:
      return { code: 'wrong-method', message: `${method} where the chat API takes POST` };
    case 413:
      return { code: 'body-too-large', message: 'The body is larger than a server takes' };
    case 415: {
      const encoding = request?.headers['content-encoding'];
      if (response.body.includes('Content-Encoding'))
        return {
          code: 'wrong-content-type',
          message: `${operation} does not take a body encoded as ${encoding}`,
        };
      const type = request?.headers['content-type'] ?? 'none';
      return { code: 'wrong-content-type', message: `${operation} does not take the content type ${type}` };
    }
    case 501:
      return {
        code: 'not-built',
        message: `${redactedPath(path)} is a part of GMS that mock-gms does not have`,
      };
    default:
      return undefined;
  }
}

const FILES: ReadonlySet<string> = new Set([
  'fileLimits',
  'fileUpload',
  'fileDownload',
  'fileDelete',
  'chatNtf',
]);
