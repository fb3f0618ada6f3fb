import type { Conversation } from '../../../mock-gms/capture.ts';
import { type Lesson, sighting } from '../lesson.ts';

/** Redaction replaces a digit by a digit and a letter by one of its kind: shapes can still be read. */
const shapes = [
  {
    id: 'learn-id-01',
    name: 'chatId',
    title: 'A chatId is a digit, four capitals or digits, a small letter, and ten capitals or digits',
    shape: /^\d[0-9A-Z]{4}[a-z][0-9A-Z]{10}$/,
  },
  {
    id: 'learn-id-02',
    name: 'userId',
    title: 'A userId is 16 hexadecimal digits in capitals',
    shape: /^[0-9A-F]{16}$/,
  },
  { id: 'learn-id-03', name: 'alias', title: 'An alias is a number', shape: /^\d{1,6}$/ },
] as const;

export const idLessons: readonly Lesson[] = shapes.map(({ id, name, title, shape }) => ({
  id,
  title,
  provenance: 'observed',
  cases: [],
  look: (conversation) => {
    const first = firstWith(conversation, name);
    if (first === undefined) return [];
    const value = first.answer[name] ?? '';
    return [sighting(first.entry, shape.test(value), `it has the shape ${shapeOf(value)}`)];
  },
}));

function firstWith({ told }: Conversation, name: 'chatId' | 'userId' | 'alias') {
  return told.find(({ answer }) => answer[name] !== undefined && answer[name] !== '');
}

/** The kinds of the characters of an id. */
function shapeOf(value: string): string {
  return value
    .slice(0, 120)
    .replaceAll(/[0-9]/g, '9')
    .replaceAll(/[A-Z]/g, 'A')
    .replaceAll(/[a-z]/g, 'a')
    .replaceAll(/[^9Aa+/=_.-]/g, '?');
}
