import fc from 'fast-check';
import type { OperationFields } from '../../probe/chat-operations.ts';
import { keptEvents } from '../../probe/made-events.ts';

/** Something that is said in a chat, and what a reader must find of it. */
export interface Utterance {
  readonly does: 'send' | 'customNotice' | 'pushUrl';
  readonly text: string;
  /** Of a message only. */
  readonly messageType?: string | undefined;
  readonly attributes?: Readonly<Record<string, unknown>> | undefined;
}

const { send, customNotice, pushUrl } = keptEvents;

/** The event that an operation becomes. */
export const eventTypes = { send, customNotice, pushUrl };

/** Characters that are damaged first: by markup, forms, JSON, direction, joining, line ends, encoding. */
const PIECES = [
  ...[
    'a',
    'B',
    ' ',
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '\\',
    '/',
    '%',
    '%41',
    '+',
    '=',
    ';',
    '#',
    '?',
    '{',
    '}',
    '[',
    ']',
  ],
  ...['&amp;', '&lt;b&gt;', '<br>', '\\n', '\\u0041', '{"a":1}', '$&', '$1', 'null', '0', '-1', '1e3'],
  ...[
    'ü',
    'ß',
    '漢',
    '😀',
    '👩‍👧',
    'e\u0301',
    'ﬁ',
    '\u00A0',
    '\u200B',
    '\u200D',
    '\u202E',
    '\u2028',
    '\u2029',
    '\uFEFF',
    '\uFFFD',
  ],
  ...['\n', '\t', '\u{1F0A1}', '\u{10FFFD}'],
];

/** A text in which nearly every split of its bytes falls into a character. */
export const WIDE_TEXT = 'Grüße 🙂 日本語 '.repeat(8).trim();

/** A text of such characters that neither begins nor ends with white space. */
export const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 30, size: 'max' })
  .map((pieces) => `x${pieces.join('')}x`);

const keys = fc.constantFrom('name', 'Two words', 'ключ', 'a.b', 'x-y_z');

/** A map of texts and further maps, as deep as attributes of real clients are. */
export const attributesOfTexts = fc.dictionary(
  keys,
  fc.oneof(
    texts,
    fc.dictionary(
      keys,
      fc.oneof(texts, fc.dictionary(keys, texts, { minKeys: 1, maxKeys: 2, noNullPrototype: true })),
      { minKeys: 1, maxKeys: 2, noNullPrototype: true },
    ),
  ),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
);

/** A map of everything that JSON has. */
export const attributesOfJson = fc.dictionary(
  keys,
  fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.oneof(
        texts,
        fc.integer(),
        fc.constantFrom(0, 1.5, -2.25, 4_294_967_297),
        fc.boolean(),
        fc.constant(null),
        fc.constant(''),
      ),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 3, noNullPrototype: true }),
    ),
  })).value,
  { minKeys: 1, maxKeys: 4, noNullPrototype: true },
);

/** Things that are said one after the other; attributes are drawn from these. */
export function utterances(
  attributes: fc.Arbitrary<Readonly<Record<string, unknown>>>,
): fc.Arbitrary<readonly Utterance[]> {
  const optional = fc.option(attributes, { nil: undefined });
  const said = fc.oneof(
    fc.record({
      does: fc.constant('send' as const),
      text: texts,
      messageType: fc.option(texts, { nil: undefined }),
      attributes: optional,
    }),
    fc.record({ does: fc.constant('customNotice' as const), text: texts, attributes: optional }),
    fc.record({
      does: fc.constant('pushUrl' as const),
      text: texts.map((text) => `https://www.example.com/?q=${encodeURIComponent(text)}&y=1#z`),
    }),
  );
  return fc.array(said, { minLength: 3, maxLength: 12, size: 'max' });
}

/** The fields with which a customer says it. */
export function fieldsOfUtterance({ does, text, messageType, attributes }: Utterance): OperationFields {
  return {
    [does === 'pushUrl' ? 'pushUrl' : 'message']: text,
    ...(messageType !== undefined && { messageType }),
    ...(attributes !== undefined && { eventAttributes: JSON.stringify(attributes) }),
  };
}
