import { notVisible, type SetAside } from '../set-aside.ts';

/** Mutants of the client that no test is to find. One that a test finds all the same counts as found. */
export const setAside: readonly SetAside[] = [
  {
    kind: 'equivalent',
    file: 'base/attempt.ts',
    operator: 'BlockStatement',
    text: '} catch {',
    reason: 'a function that returns nothing returns undefined',
  },
  {
    kind: 'equivalent',
    file: 'transport/file-name.ts',
    operator: 'OptionalChaining',
    reason: 'what is thrown there counts as a name that cannot be read, as the missing one does',
  },
  {
    kind: 'equivalent',
    file: 'commands/messages.ts',
    operator: 'StringLiteral',
    text: "runningChat(chat, 'customNotice', raise);",
    reason: 'a request without an answer is told in the same way for every operation that is not about files',
  },
  {
    kind: 'equivalent',
    file: 'session/start.ts',
    operator: 'ConditionalExpression',
    text: 'if (chat.session?.transport !== transport) transport?.close();',
    after: 'true',
    reason: 'nothing is thrown once the chat is there: what listeners throw is caught',
  },
  ...notVisible(
    'the caller of a command is given the reason, and never the message of this error',
    'base/rejection.ts',
    "constructor(reason: Reason, message = 'The command was rejected') {",
  ),
];
