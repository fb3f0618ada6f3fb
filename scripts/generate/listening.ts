import { EVENT_SOURCE, eventsIn, type TableEvent } from './client-events.ts';
import { docComment } from './doc-comment.ts';
import type { GeneratedFiles } from './files.ts';
import { fileOfRepository } from './repository-file.ts';

const FILE = 'client/generated/listening.ts';

const HEAD = `// generated from ${EVENT_SOURCE} by npm run generate; do not edit
import type { SessionData } from '../base/session-data.ts';
import type { EventData, EventName, MessagesReceived } from '../chat/events.ts';
import type { Message } from '../chat/messages.ts';
import type { ParticipantChange } from '../chat/participants.ts';
import type { AjaxResponse } from '../transport/failed-request.ts';
import type { ChatResponse } from '../transport/transport.ts';

/**
 * How an app listens to the events of the service. Each event has an overload of its own, so that an editor shows what
 * it means.
 */
export interface Listening {
`;

const TAIL = `  /** Calls \`listener\` with the data of each such event, until the function returned is called. */
  on<Name extends EventName>(event: Name, listener: (data: EventData<Name>) => unknown): () => void;
}
`;

/** What a listener may do with the data of an event, by their type. */
const LISTENERS: Readonly<Record<string, string>> = {
  undefined: "() => show('it happened')",
  '{ async: boolean }': '({ async }) => show(async)',
  SessionData: '({ sessionID }) => show(sessionID)',
  ParticipantChange: '({ message }) => show(message.from.name)',
  Message: '({ from }) => show(from.name)',
  'Message | { from?: undefined }': '({ from }) => show(from?.name)',
  MessagesReceived: '({ messages }) => messages.forEach(({ text }) => show(text))',
  'ChatResponse | AjaxResponse': '(failure) => show(failure)',
  ChatResponse: '({ statusCode }) => show(statusCode)',
};

/** The type of the method by which an app listens: what the table of events says, as an overload for each. */
export function generateListening(text = fileOfRepository(EVENT_SOURCE)): GeneratedFiles {
  return new Map([[FILE, `${HEAD}${eventsIn(text).map(overload).join('')}${TAIL}`]]);
}

function overload({ name, about, data }: TableEvent): string {
  const listener = LISTENERS[data];
  if (about === '') throw new Error(`${EVENT_SOURCE} says nothing of the event ${name}`);
  if (listener === undefined) throw new Error(`scripts/generate/listening.ts has no example for ${data}`);
  const comment = docComment({ text: about, example: `service.on('${name}', ${listener});` });
  return `${comment}\n  on(event: '${name}', listener: (data: ${data}) => unknown): () => void;\n`;
}
