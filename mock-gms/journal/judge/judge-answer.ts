import { type AnswerSchema, checkAnswer } from '../../openapi/check-answer.ts';
import { describedBy, type Exchange } from '../exchange.ts';
import { factsOf } from '../facts-of.ts';
import { jsonFields } from '../request-fields.ts';
import { type Found, finding } from './finding.ts';

const MAX_PROBLEMS = 5;

/** Finds where an answer, or a push, is not as openapi.yaml says. Answers that were spoilt on purpose are not judged. */
export function judgeAnswer(exchange: Exchange): readonly Found[] {
  const { operation, status, fault, transport, request } = exchange;
  if (fault !== undefined || status === 0) return [];
  if (transport !== 'polling') return request === undefined ? problemsOf(exchange, 'ChatResponse') : [];
  const facts = factsOf(describedBy(exchange));
  const schema = facts === undefined ? 'ChatFailure' : facts.answers[status];
  if (schema === undefined) return [mismatch(`${operation} is not described to answer HTTP ${status}`)];
  if (schema === '' || (status === 200 && operation === 'fileDownload')) return [];
  return problemsOf(exchange, schema as AnswerSchema);
}

function problemsOf(exchange: Exchange, schema: AnswerSchema): Found[] {
  const answer = jsonFields(exchange.response.body);
  // An answer of bytes is not kept.
  if (answer === undefined)
    return exchange.response.body === ''
      ? []
      : [mismatch(`the answer to ${exchange.operation} is not a JSON object`)];
  const problems = checkAnswer(schema, answer).slice(0, MAX_PROBLEMS);
  return problems.length === 0
    ? []
    : [mismatch(`the answer to ${exchange.operation}: ${problems.join('; ')}`)];
}

function mismatch(message: string): Found {
  return finding('answer-not-as-described', message);
}
