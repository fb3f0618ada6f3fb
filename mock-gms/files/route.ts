import type { FileOperationName } from '../chat-api/files.ts';

/** Where a request of the file face goes. */
export type FileRoute =
  | {
      readonly kind: 'rest';
      readonly service: string;
      readonly chatId: string;
      readonly operation: FileOperationName;
      readonly fileId?: string;
    }
  /** The side-door for clients that follow a chat over CometD. */
  | { readonly kind: 'ntf' }
  | { readonly kind: 'unknown' };

const CHAT = '/2/chat/';
const NTF = '/2/chat-ntf';

/**
 * Tells where a path of the file face goes; undefined for a path that is none of its.
 *
 * @param path without query
 * @param basePath what stands before `/2/chat`, e.g. `/genesys`
 * @example
 * fileRouteOf('/genesys/2/chat/support/00048aAPEQJ8000U/file/limits', '/genesys');
 * // { kind: 'rest', service: 'support', chatId: '00048aAPEQJ8000U', operation: 'fileLimits' }
 * @see GMS Chat API V2, operations and files: names are exact and case-sensitive
 */
export function fileRouteOf(path: string, basePath: string): FileRoute | undefined {
  if (!path.startsWith(basePath)) return undefined;
  const rest = path.slice(basePath.length);
  if (rest === NTF || rest === `${NTF}/`) return { kind: 'ntf' };
  if (!rest.startsWith(CHAT)) return undefined;
  const [service = '', chatId = '', file, ...parts] = rest.slice(CHAT.length).split('/');
  if (file !== 'file' || service === '' || chatId === '') return undefined;
  const found = operationOf(parts);
  return found === undefined ? { kind: 'unknown' } : { kind: 'rest', service, chatId, ...found };
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
