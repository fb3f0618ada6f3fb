import { EMPTIED, equivalentAs, notVisibleAs, type SetAside } from '../set-aside.ts';
import { BOUND, FAULT, FIGURE, JOURNAL, PEOPLE, PROFILE } from './reasons.ts';

const NOTHING_GIVEN = 'an update without data changes nothing, unless the log is full';
const AFTER_END = 'after the end either is refused alike, unless a setting says otherwise';
const AT_ONCE = 'only a chat that ends in the same moment, or whose log is full, refuses it';
const USER_DATA =
  "if (userData === undefined || userData === null || userData === '' || isOver(running)) return undefined;";

/** Mutants of publications and of what is pushed. */
export const publications: readonly SetAside[] = [
  ...equivalentAs(
    'what is no object names no operation, and is refused for that',
    'cometd/data-fields.ts',
    "if (!isObject(data)) return new FieldProblem('data', 'must be an object');",
    ['!isObject(data)', 'false'],
  ),
  ...equivalentAs('only whether there is a value is asked', 'cometd/performer.ts', 'return true;', [
    'true',
    'false',
  ]),
  ...notVisibleAs(PEOPLE, 'cometd/performer.ts', "const known = cometdNames().join(', ');", ["', '", '""']),
  ...notVisibleAs(
    JOURNAL,
    'cometd/performer.ts',
    "return answer.outcome === 'failed' ? { body: answer.body, chatId, outcome: 'failed' } : { chatId };",
    ['{ chatId }', '{}'],
  ),
  ...notVisibleAs(
    FIGURE,
    'cometd/performer.ts',
    "return answer.outcome === 'failed' ? { body: answer.body, chatId, outcome: 'failed' } : { chatId };",
    ["'failed'", '""'],
  ),
  ...notVisibleAs(
    NOTHING_GIVEN,
    'cometd/performer.ts',
    USER_DATA,
    ["userData === ''", 'false'],
    ["userData === undefined || userData === null || userData === ''", 'false'],
    ['userData === undefined || userData === null', 'false'],
    ['userData === undefined', 'false'],
    [
      "userData === undefined || userData === null || userData === ''",
      "(userData === undefined || userData === null) && userData === ''",
    ],
    ['userData === undefined || userData === null', 'userData === undefined && userData === null'],
  ),
  ...notVisibleAs(
    AFTER_END,
    'cometd/performer.ts',
    USER_DATA,
    ["userData === undefined || userData === null || userData === '' || isOver(running)", 'false'],
    [
      "userData === undefined || userData === null || userData === '' || isOver(running)",
      "(userData === undefined || userData === null || userData === '') && isOver(running)",
    ],
  ),
  ...notVisibleAs(
    AT_ONCE,
    'cometd/performer.ts',
    "return answer.outcome === 'done' ? undefined : { body: answer.body, chatId, outcome: 'failed' };",
    ["answer.outcome === 'done'", 'true'],
    ["{ body: answer.body, chatId, outcome: 'failed' }", '{}'],
    ["'failed'", '""'],
  ),
  ...notVisibleAs(
    PROFILE,
    'cometd/performer.ts',
    'const body = said && overlaidPush(service.settings, contractNameOf(publication), said);',
    [
      'said && overlaidPush(service.settings, contractNameOf(publication), said)',
      'said || overlaidPush(service.settings, contractNameOf(publication), said)',
    ],
  ),
  ...notVisibleAs(
    'only a service that is removed meanwhile has nothing to say here',
    'cometd/performer.ts',
    "if (body !== '') this.#pushes.refuse(session, sender, body);",
    ["body !== ''", 'true'],
  ),
  ...notVisibleAs(
    JOURNAL,
    'cometd/performer.ts',
    "#record(sender: Sender, publication: Publication, { body = '', chatId, outcome }: Outcome): void {",
    EMPTIED,
    ["''", '"Stryker was here!"'],
  ),
  ...notVisibleAs(FAULT, 'cometd/performer.ts', 'if (effect === undefined) return operate();', [
    'effect === undefined',
    'true',
  ]),
  ...notVisibleAs(PROFILE, 'cometd/performer.ts', "return publishedAs(operation) ?? 'unknown';", [
    "'unknown'",
    '""',
  ]),
  ...notVisibleAs(
    'without an injected fault anyone who follows a chat has published something',
    'cometd/publications.ts',
    'await this.#turns.get(session)?.last;',
    ['this.#turns.get(session)?.last', 'this.#turns.get(session).last'],
  ),
  ...notVisibleAs(
    BOUND,
    'cometd/pushes.ts',
    'this.#waiting.set(session, { messages: 0, characters: 0 });',
    // For a new session as for an emptied queue.
    ['{ messages: 0, characters: 0 }', '{}'],
  ),
  ...notVisibleAs(
    FAULT,
    'cometd/pushes.ts',
    'if (this.#counted.get(session) === turn) this.#counted.delete(session);',
    ['this.#counted.get(session) === turn', 'true'],
    ['this.#counted.get(session) === turn', 'false'],
    ['this.#counted.get(session) === turn', 'this.#counted.get(session) !== turn'],
  ),
  ...notVisibleAs(
    FAULT,
    'cometd/pushes.ts',
    'this.#push(session, service, body, chatId, fault ?? undefined);',
    ['fault ?? undefined', 'fault && undefined'],
  ),
  ...notVisibleAs(
    'anyone who is gone reads nothing, and the error that follows is read by the operator of the server alone',
    'cometd/pushes.ts',
    'if (waiting === undefined) return;',
    ['waiting === undefined', 'false'],
  ),
  ...notVisibleAs(BOUND, 'cometd/pushes.ts', 'waiting.messages += 1;', [
    'waiting.messages += 1',
    'waiting.messages -= 1',
  ]),
  ...notVisibleAs(
    BOUND,
    'cometd/pushes.ts',
    'this.#charactersInAll > MAX_QUEUED_CHARACTERS_IN_ALL;',
    ['this.#charactersInAll > MAX_QUEUED_CHARACTERS_IN_ALL', 'false'],
    [
      'this.#charactersInAll > MAX_QUEUED_CHARACTERS_IN_ALL',
      'this.#charactersInAll >= MAX_QUEUED_CHARACTERS_IN_ALL',
    ],
  ),
  ...notVisibleAs(BOUND, 'cometd/pushes.ts', 'if (isTooMuch) session.disconnect();', ['isTooMuch', 'false']),
  ...notVisibleAs(JOURNAL, 'cometd/pushes.ts', '): void {', [
    `{
    recordExchange(service, {
      operation: 'push',
      transport: this.#transportOf(session),
      session: session.id,
      method: 'PUSH',
      path: channelOf(service.name),
      status: fault === 'drop' ? 0 : 200,
      response: { body },
      chatId,
      fault,
    });
  }`,
    '{}',
  ]),
];
