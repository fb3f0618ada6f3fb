/** What a path of the Chat API names. */
export type ChatPath =
  | {
      readonly endpoint: 'rest';
      readonly service: string;
      readonly chatId?: string;
      /** What follows the chat, such as `send` or `file/limits`. */
      readonly operation?: string;
    }
  | { readonly endpoint: 'ntf' }
  | { readonly endpoint: 'cometd' };

const REST = /\/2\/chat\/([^/?]+)(?:\/([^/?]+)\/([^?]+?))?\/?(?:\?|$)/;
const NTF = /\/2\/chat-ntf\/?(?:\?|$)/;
const COMETD = /\/cometd(?:[/?]|$)/;

/** Reads a path; undefined for one that is not of the Chat API. Ids are told as answers tell them, without their encoding. */
export function chatPathOf(asked: string): ChatPath | undefined {
  const path = withoutParameters(asked);
  if (NTF.test(path)) return { endpoint: 'ntf' };
  if (COMETD.test(path)) return { endpoint: 'cometd' };
  const [matched, service = '', chatId, operation] = REST.exec(path) ?? [];
  if (matched === undefined) return undefined;
  return {
    endpoint: 'rest',
    service: segmentText(service),
    ...(chatId !== undefined && { chatId: segmentText(chatId) }),
    ...(operation !== undefined && { operation }),
  };
}

/** A path without the parameters that containers of Java read from it, such as `;jsessionid=4f0a`. */
export function withoutParameters(path: string): string {
  const at = path.indexOf('?');
  const [before, query] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
  return before.replaceAll(/(?:;|%3b)[^/]*/gi, '') + query;
}

/** What a segment of a path says; of one that is not encoded as it should be, how it stands there. */
export function segmentText(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const CHAT_CHANNEL = /^\/service\/chatV2\/([^/]*)/;

/** The service whose chats a Bayeux channel carries; undefined for other channels. */
export function serviceOfChannel(channel = ''): string | undefined {
  return CHAT_CHANNEL.exec(channel)?.[1];
}

/** What operations are called elsewhere: over CometD, at `chat-ntf`, as the path of a file. */
const NAMES: Readonly<Record<string, string>> = {
  sendMessage: 'send',
  fileGetLimits: 'fileLimits',
  fileGetsLimits: 'fileLimits',
  file: 'fileUpload',
  'file/limits': 'fileLimits',
};

/** An operation by its name in openapi.yaml; its own where it has none there. */
export function operationNamed(name: string): string {
  return Object.hasOwn(NAMES, name) ? (NAMES[name] as string) : name;
}

/** The file that a path of REST is about. */
export function fileOfPath(path = ''): string | undefined {
  const [, fileId] = /^file\/([^/]+)\/(?:download|delete)$/.exec(path) ?? [];
  return fileId === undefined ? undefined : segmentText(fileId);
}

/** The operation that stands in a path of REST. */
export function restOperation(path: string | undefined): string {
  if (path === undefined) return 'requestChat';
  const [, what] = /^file\/[^/]+\/(download|delete)$/.exec(path) ?? [];
  if (what !== undefined) return what === 'download' ? 'fileDownload' : 'fileDelete';
  return operationNamed(path);
}
