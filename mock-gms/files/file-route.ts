import type { FileOperationName } from '../chat-api/operations.ts';
import type { OperationRoute, UnservedRoute } from '../chat-http/operation-route.ts';

/** A file operation on a path of a chat. */
export type FileRoute = OperationRoute<FileOperationName> & {
  readonly service: string;
  readonly chatId: string;
  readonly fileId?: string;
};

/** The path for clients that follow a chat over CometD: the form names the operation. */
export type NtfRoute = OperationRoute<'chatNtf'>;

const CHAT = '/2/chat/';
const NTF = '/2/chat-ntf';

/**
 * The route of a path; undefined for a path that is not for files.
 *
 * @param path without query
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @example
 * fileRouteOf('/genesys/2/chat/support/00048aAPEQJ8000U/file/limits', '/genesys');
 * // { kind: 'operation', service: 'support', chatId: '00048aAPEQJ8000U', operation: 'fileLimits' }
 * @see GMS Chat API V2, operations and files: names are exact and case-sensitive
 */
export function fileRouteOf(
  path: string,
  basePath: string,
): FileRoute | NtfRoute | UnservedRoute | undefined {
  if (!path.startsWith(basePath)) return undefined;
  const rest = path.slice(basePath.length);
  if (rest === NTF || rest === `${NTF}/`) return { kind: 'operation', operation: 'chatNtf' };
  if (!rest.startsWith(CHAT)) return undefined;
  const [service = '', chatId = '', file, ...parts] = rest.slice(CHAT.length).split('/');
  if (file !== 'file' || service === '' || chatId === '') return undefined;
  const found = operationOf(parts);
  return found === undefined ? { kind: 'unknown' } : { kind: 'operation', service, chatId, ...found };
}

/** By what stands after `file`: nothing, `limits`, `{fileId}/download`, `{fileId}/delete`. */
function operationOf(
  parts: readonly string[],
): { readonly operation: FileOperationName; readonly fileId?: string } | undefined {
  const [first = '', second] = parts;
  if (parts.length === 0) return { operation: 'fileUpload' };
  if (parts.length === 1) return first === 'limits' ? { operation: 'fileLimits' } : undefined;
  if (parts.length !== 2 || first === '') return undefined;
  if (second === 'download') return { operation: 'fileDownload', fileId: first };
  if (second === 'delete') return { operation: 'fileDelete', fileId: first };
  return undefined;
}
