import fc from 'fast-check';

/** Names that a plain object has without anybody having put them there. */
export const INHERITED = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'] as const;

/** Values that cannot become a text, and others that no client of good will sends. */
const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom({ toString: 1 }, { toString: 1, valueOf: 1 }, { toJSON: 1 }, [[]], null, -0, 1e308),
  fc.constantFrom(...INHERITED),
  fc.jsonValue({ maxDepth: 2 }),
);

const operation = fc.constantFrom(
  'requestChat',
  'refresh',
  'sendMessage',
  'requestNotifications',
  'startTyping',
  'updateData',
  'customNotice',
  'disconnect',
  'sing',
);

const SERVICE = '/service/chatV2/support';

const channel = fc.constantFrom(
  '/meta/handshake',
  '/meta/connect',
  '/meta/subscribe',
  '/meta/unsubscribe',
  '/meta/disconnect',
  '/meta/x',
  SERVICE,
  '/service/chatV2/other',
  '/service/chatV2/-nowhere',
  '/service/chatV2/*',
  '/service/x',
  '/x',
);

/** Mostly as it should be, and now and then anything. */
function mostly<T>(good: fc.Arbitrary<T>): fc.Arbitrary<T | unknown> {
  return fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: hostile });
}

/** Bayeux bodies for a session and a chat that there are: valid ones, nearly valid ones, and others. */
export function hostileBody(clientId: string, secureKey: string): fc.Arbitrary<unknown> {
  const data = mostly(
    fc.record(
      {
        operation: mostly(operation),
        secureKey: mostly(fc.constant(secureKey)),
        message: mostly(fc.string()),
        nickname: mostly(fc.string()),
        userData: mostly(fc.dictionary(fc.string(), fc.string())),
        eventAttributes: mostly(fc.dictionary(fc.string(), fc.string())),
        transcriptPosition: mostly(fc.nat(5)),
        auth: mostly(
          fc.record({ username: hostile, password: hostile, encoded: hostile }, { requiredKeys: [] }),
        ),
      },
      { requiredKeys: ['operation'] },
    ),
  );
  const message = fc.record(
    {
      channel: mostly(channel),
      clientId: mostly(fc.constant(clientId)),
      id: mostly(fc.string()),
      data,
      ext: mostly(fc.record({ transcriptPosition: hostile, ack: hostile }, { requiredKeys: [] })),
      advice: mostly(fc.record({ timeout: mostly(fc.constant(0)), interval: hostile }, { requiredKeys: [] })),
      subscription: mostly(fc.oneof(channel, fc.array(channel))),
      connectionType: hostile,
      supportedConnectionTypes: hostile,
      version: hostile,
      minimumVersion: hostile,
      reply: hostile,
      _json: hostile,
      successful: hostile,
      error: hostile,
    },
    { requiredKeys: ['channel', 'clientId'] },
  );
  return mostly(fc.oneof(fc.array(message, { minLength: 1, maxLength: 4 }), message));
}
