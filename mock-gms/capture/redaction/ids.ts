import { isObject } from '../../boundary/json.ts';
import type { Captured } from '../captured.ts';
import { jsonIn } from '../traffic/bayeux-message.ts';
import { chatPathOf, fileOfPath } from '../traffic/chat-path.ts';
import { formFields } from '../traffic/read-fields.ts';
import { ID_NAMES } from './known.ts';

/** Aliases and participants are mostly numbers, which stay. */
const NUMBER = /^\d{1,6}$/;

/** Every id in an entry: in its path, in its fields, and in JSON wherever it stands. */
export function idsIn(entry: Captured): readonly string[] {
  const found: string[] = [];
  if (entry.kind === 'frame') {
    collect(jsonIn(entry.text), found);
    return found;
  }
  const { request, response } = entry;
  const path = chatPathOf(request.path);
  if (path === undefined) return found;
  if (path.endpoint === 'rest') found.push(path.chatId ?? '', fileOfPath(path.operation) ?? '');
  const fields = request.method === 'OPTIONS' ? {} : formFields(request.headers, request.body);
  collect(fields, found);
  collect(jsonIn(request.body), found);
  collect(jsonIn(response?.body ?? ''), found);
  return found.filter((id) => id !== '');
}

function collect(value: unknown, found: string[]): void {
  if (Array.isArray(value)) for (const each of value) collect(each, found);
  if (!isObject(value)) return;
  for (const [name, each] of Object.entries(value)) {
    if (typeof each === 'object') collect(each, found);
    else if (ID_NAMES.has(name) && !NUMBER.test(String(each))) found.push(String(each));
  }
}
