import assert from 'node:assert/strict';
import { errorText } from '../../shared/error-text.ts';
import { isObject } from '../../shared/json.ts';
import { assertStatus } from '../answer/assert-status.ts';
import type { Answered } from '../wire/wire-entry.ts';

/** A Bayeux message as it is sent or came; nothing that came is taken for granted. */
export interface BayeuxMessage {
  readonly channel?: string;
  readonly id?: string | number;
  readonly clientId?: string;
  readonly successful?: boolean;
  readonly error?: string;
  readonly advice?: {
    readonly reconnect?: string;
    readonly interval?: number;
    readonly timeout?: number;
    /** What a server says that will hold but one connect of a browser. */
    readonly 'multiple-clients'?: boolean;
  };
  readonly version?: string;
  readonly supportedConnectionTypes?: readonly string[];
  readonly connectionType?: string;
  readonly subscription?: string | readonly string[];
  readonly data?: unknown;
  readonly ext?: unknown;
  readonly minimumVersion?: string;
}

/** The messages of an answer; asserts HTTP 200 with a JSON array of objects that name their channels. */
export function readMessages({ response }: Answered): readonly BayeuxMessage[] {
  assertStatus({ response }, 200, 'an answer to Bayeux messages');
  assert.match(
    response.headers['content-type'] ?? '',
    /^application\/json\b/i,
    'the answer is JSON by its content type',
  );
  return parseMessages(response.body.toString());
}

/** The messages of a text; asserts that it is a JSON array of objects that name their channels. */
export function parseMessages(text: string): readonly BayeuxMessage[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    assert.fail(`the message is not JSON: ${errorText(error)}`);
  }
  assert.ok(Array.isArray(parsed), 'Bayeux messages come as an array');
  for (const message of parsed) {
    assert.ok(
      isObject(message) && typeof message.channel === 'string',
      `every Bayeux message names its channel, one is ${JSON.stringify(message)}`,
    );
  }
  return parsed;
}

/** Whether a message answers one that was sent; others are pushes. */
export function isReply({ channel = '', successful }: BayeuxMessage): boolean {
  return channel.startsWith('/meta/') || successful !== undefined;
}

/** The reply to a message that was sent: same id, same channel; asserts that it is there. */
export function replyTo(sent: BayeuxMessage, replies: readonly BayeuxMessage[]): BayeuxMessage {
  const reply = replies.find(({ id, channel }) => String(id) === String(sent.id) && channel === sent.channel);
  assert.ok(
    reply,
    `a reply on ${sent.channel} repeats the id ${sent.id}, what came is ${JSON.stringify(replies).slice(0, 300)}`,
  );
  return reply;
}
