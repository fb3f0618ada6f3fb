import type { IncomingMessage, ServerResponse } from 'node:http';
import { failure } from '../chat-api/answer.ts';
import { badParameter } from '../chat-api/bad-parameter.ts';
import { BodyError, readBody } from '../http/body.ts';
import { connectionAfter } from '../http/drain.ts';
import { respondJson } from '../http/respond.ts';
import { FieldProblem } from '../openapi/field-problem.ts';
import type { BayeuxMessage } from './library.ts';
import { checkMessages, NoBayeuxError, parseMessages } from './messages.ts';

/**
 * The messages of a request over long-polling, also after a body parser that ran before.
 *
 * @throws {NoBayeuxError} if the body is not Bayeux, without a message if its type is not JSON
 * @throws {BodyError} if the body could not be read
 */
export async function messagesOf(request: IncomingMessage & { body?: unknown }): Promise<BayeuxMessage[]> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json' && type !== 'text/json') throw new NoBayeuxError('');
  if (request.body !== undefined) return checkMessages(request.body);
  return parseMessages((await readBody(request)).toString('utf8'));
}

/** Answers a request whose messages could not be read. @throws what is not about the body */
export function refuseBody(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  if (error instanceof NoBayeuxError) {
    const answer =
      error.message === ''
        ? failure('contentType', { advice: 'This content type is not taken: send application/json' })
        : badParameter(new FieldProblem('body', error.message));
    return void respondJson(request, response, answer.status, answer.body);
  }
  if (error instanceof BodyError && error.reason === 'too-large')
    return void respondJson(request, response, 413, failure('tooLarge').body, connectionAfter(request));
  if (error instanceof BodyError) return void request.destroy();
  throw error;
}
