import type { Conversation } from '../../mock-gms/capture.ts';

/** What a chat has, and a customer gives back: by their names in requests. */
export const KEY_NAMES = ['secureKey', 'userId', 'alias'] as const;

export type KeyName = (typeof KEY_NAMES)[number];

/** What a customer gives back under a name that no answer has: the server calls it otherwise where it tells it. */
export function keysGiven({
  acts,
  told,
}: Pick<Conversation, 'acts' | 'told'>): readonly (readonly [name: KeyName, value: string])[] {
  const hidden = KEY_NAMES.filter((name) => told.every(({ answer }) => answer[name] === undefined));
  const given = new Map<string, readonly [KeyName, string]>();
  for (const { fields, isRefused } of acts)
    for (const name of hidden) {
      const value = fields[name];
      if (value && !isRefused) given.set(`${name} ${value}`, [name, value]);
    }
  return [...given.values()];
}
