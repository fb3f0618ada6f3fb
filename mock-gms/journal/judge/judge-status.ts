import type { Exchange } from '../exchange.ts';
import { redactedPath } from '../secrets/redact.ts';
import { type Found, finding } from './finding.ts';

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
      return finding('credentials-missing', 'The service requires credentials, and there are none');
    case 403:
      if (FILES.has(operation)) return undefined;
      return finding('credentials-wrong', 'The service requires credentials, and these are not valid');
    case 404:
      if (response.body.includes('"code":306'))
        return finding('unknown-service', `There is no chat service at ${redactedPath(path)}`);
      if (operation !== 'unknown') return undefined;
      return finding('unknown-operation', `The chat API has nothing at ${redactedPath(path)}`);
    case 405:
      return finding('wrong-method', `${method} where the chat API takes POST`);
    case 413:
      return finding('body-too-large', 'The body is larger than a server takes');
    case 415: {
      const encoding = request?.headers['content-encoding'];
      if (response.body.includes('Content-Encoding'))
        return finding('wrong-content-type', `${operation} does not take a body encoded as ${encoding}`);
      const type = request?.headers['content-type'] ?? 'none';
      return finding('wrong-content-type', `${operation} does not take the content type ${type}`);
    }
    case 501:
      return finding('not-built', `${redactedPath(path)} is a part of GMS that mock-gms does not have`);
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
