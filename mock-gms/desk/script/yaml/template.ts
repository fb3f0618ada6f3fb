import type { UserData } from '../../../chat/entry.ts';
import type { Conversation } from '../conversation.ts';
import type { Item } from './item.ts';
import type { Match } from './pattern.ts';

/** Characters that one inserted value may have; longer ones are cut, so that what a customer writes cannot swell. */
export const INSERTED = 200;

/** What a text of a script can insert while it is played. */
export interface Values {
  readonly conversation: Conversation;
  /** What was heard last. */
  readonly message: string;
  readonly match: Match;
  readonly variables: ReadonlyMap<string, string>;
}

/** Makes a text of the values at the moment. */
export type Template = (values: Values) => string;

/** What begins an insertion, and is written as `{{braces}}` where it is meant as it stands. */
const BRACES = '{{';

/**
 * A text of a script that says this and inserts nothing.
 *
 * @example
 * literally('Write {{nickname}}'); // 'Write {{braces}}nickname}}'
 */
export function literally(text: string): string {
  return text.replaceAll(BRACES, '{{braces}}');
}

/** Names that every script can insert. */
const NAMES: { readonly [name: string]: Template } = {
  nickname: ({ conversation }) => conversation.customer,
  agent: ({ conversation }) => conversation.agent,
  message: ({ message }) => message,
  preview: ({ conversation }) => conversation.typingPreview,
  braces: () => BRACES,
};

/** Told of each variable that a text inserts, since it may be set further down. */
export type VariableListener = (name: string, item: Item) => void;

/**
 * Reads a text with insertions: `{{nickname}}`, `{{agent}}`, `{{message}}`, `{{preview}}`, `{{match.1}}`,
 * `{{match.name}}`, `{{userData.key}}`, `{{braces}}`, and variables by their names.
 *
 * @throws {ScriptError}
 */
export function templateOf(item: Item, onVariable: VariableListener): Template {
  const parts = item.text('a text').split(/\{\{([^{}]*)\}\}/);
  const made = parts.map(
    (part, i): Template => (i % 2 === 0 ? () => part : insertion(part.trim(), item, onVariable)),
  );
  return (values) => made.map((part) => part(values)).join('');
}

function insertion(name: string, item: Item, onVariable: VariableListener): Template {
  const template = insertedBy(name, item, onVariable);
  return (values) => {
    const characters = [...template(values)];
    return characters.length <= INSERTED ? characters.join('') : `${characters.slice(0, INSERTED).join('')}…`;
  };
}

function insertedBy(name: string, item: Item, onVariable: VariableListener): Template {
  if (Object.hasOwn(NAMES, name)) return NAMES[name] as Template;
  const [first, ...rest] = name.split('.');
  const key = rest.join('.');
  if (first === 'match' && key !== '') return ({ match }) => own(match, key);
  if (first === 'userData' && key !== '') return ({ conversation }) => text(own(conversation.userData, key));
  if (!VARIABLE.test(name)) {
    return item.fail(
      `{{${name}}} cannot be inserted; there are ${Object.keys(NAMES).join(', ')}, match.1, userData.key and variables`,
    );
  }
  onVariable(name, item);
  return ({ variables }) => variables.get(name) ?? '';
}

/** How a variable can be called. */
export const VARIABLE = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/;

/** Whether a variable would hide something that every script can insert. */
export function isReserved(name: string): boolean {
  return Object.hasOwn(NAMES, name) || name === 'match' || name === 'userData';
}

function own<T>(map: { readonly [key: string]: T }, key: string): T | '' {
  return Object.hasOwn(map, key) ? (map[key] as T) : '';
}

function text(value: UserData[string]): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
