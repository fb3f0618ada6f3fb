import type { Conversation, Ids } from '../input.ts';
import type { Line, Outcome } from './outcome.ts';
import { overHttp } from './over-http.ts';
import { overWebSocket } from './over-web-socket.ts';

/** Has a conversation with the server, over a connection of its own. */
export function converse(line: Line, conversation: Conversation, ids: Ids): Promise<Outcome> {
  return conversation.inputs[0]?.carrier === 'frame'
    ? overWebSocket(line, conversation, ids)
    : overHttp(line, conversation, ids);
}
