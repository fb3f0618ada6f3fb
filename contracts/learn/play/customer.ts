import type { Act, CapturedExchange } from '../../../mock-gms/capture.ts';
import { sessionOperations } from '../../probe/chat-operations.ts';
import { isObject, parseJson } from '../../shared/json.ts';
import { KEY_NAMES } from '../keys-given.ts';
import { MAX_FILE } from './max-file.ts';

/** What the mock called things that a conversation calls otherwise. */
export interface Renamed {
  readonly chatId: string;
  /** `secureKey`, `userId`, `alias`, and the ids of files, by what the conversation has. */
  readonly values: ReadonlyMap<string, string>;
  position(position: string): string;
}

/** Sends the mock over REST what a customer asked over any transport, with the names that the mock has for things. */
export async function askOverRest(
  { dataURL, number, fileSize }: { dataURL: string; number: number; fileSize: number },
  act: Act,
  renamed: Renamed | undefined,
): Promise<CapturedExchange> {
  const url = `${dataURL}${pathOf(act, renamed)}`;
  const body = bodyOf(act, renamed, fileSize);
  const answered = await fetch(url, { method: 'POST', body });
  return {
    ...{ kind: 'http', number, at: number, end: number },
    request: {
      ...{ method: 'POST', path: new URL(url).pathname },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: body instanceof URLSearchParams ? body.toString() : '',
    },
    response: { status: answered.status, headers: {}, body: await answered.text() },
  };
}

/** Operations that the mock has a path for. */
const PATHS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(sessionOperations.map((name) => [name, name])),
  ...{ requestChat: '', fileLimits: 'file/limits', fileUpload: 'file' },
  ...{ fileDownload: 'download', fileDelete: 'delete' },
};

/** Whether an act can be asked again. */
export function isAskable({ operation }: Act): boolean {
  return Object.hasOwn(PATHS, operation);
}

function pathOf({ operation, fileId = '' }: Act, renamed: Renamed | undefined): string {
  if (operation === 'requestChat' || renamed === undefined) return '';
  const path = PATHS[operation] ?? '';
  const file = encodeURIComponent(renamed.values.get(fileId) ?? (fileId || 'none'));
  const isOfFile = operation === 'fileDownload' || operation === 'fileDelete';
  return `/${renamed.chatId}/${isOfFile ? `file/${file}/${path}` : path}`;
}

/** What only CometD carries, or stands in the path. */
const NOT_SENT: ReadonlySet<string> = new Set(['operation', 'chatId', 'fileId']);

/** What a customer was told, and gives back. */
const GIVEN_BACK: ReadonlySet<string> = new Set(KEY_NAMES);

/** Over CometD, attached data is an object. */
function formFieldsOf({ userData, ...fields }: Act['fields']): readonly (readonly [string, string])[] {
  const given = Object.entries(fields);
  if (userData === undefined) return given;
  const data = parseJson(userData);
  if (!isObject(data)) return [...given, ['userData', userData]];
  return [
    ...given,
    ...Object.entries(data).map(
      ([key, value]) =>
        [`userData[${key}]`, typeof value === 'string' ? value : JSON.stringify(value)] as const,
    ),
  ];
}

function bodyOf(
  { operation, fields }: Act,
  renamed: Renamed | undefined,
  fileSize: number,
): URLSearchParams | FormData {
  const form = operation === 'fileUpload' ? new FormData() : new URLSearchParams();
  for (const [name, value] of formFieldsOf(fields)) {
    if (NOT_SENT.has(name) || name === 'file') continue;
    const isPosition = name === 'transcriptPosition' && /^\d{1,15}$/.test(value);
    form.append(
      name,
      isPosition
        ? (renamed?.position(value) ?? value)
        : (GIVEN_BACK.has(name) && renamed?.values.get(value)) || value,
    );
  }
  if (form instanceof FormData)
    form.set('file', new Blob([' '.repeat(Math.min(fileSize, MAX_FILE))]), fields.file ?? 'file');
  return form;
}
