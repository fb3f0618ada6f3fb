import type { OutgoingHttpHeaders } from 'node:http';
import type { Answer, FailureDetails } from '../chat-api/answer.ts';
import { type FileAnswer, type FileOperationName, isFile } from '../chat-api/files.ts';
import { contentTypeOf, httpAnswer } from '../chat-api/http-answer.ts';
import { spoil } from '../chat-api/spoil.ts';
import { comesAfter, type FaultEffect } from '../faults/fault.ts';
import type { Delivery } from '../http/deliver.ts';
import type { Service } from '../services/service.ts';
import { replacesFile } from './spoilt-file.ts';

/** What a request turned out to be about, as far as that is known by now. */
export interface About {
  /** Undefined where nobody can say which service was meant. */
  readonly service?: Service;
  /** When the request came: epoch ms on the service's clock. */
  readonly at: number;
  readonly operation: FileOperationName | 'chatNtf';
  readonly chatId?: string;
  /** The body, for the journal. */
  readonly form: string;
}

/** What came of a request: what to answer, how to send that, and what the journal keeps. */
export interface Outcome extends About {
  readonly answer: FileAnswer;
  readonly headers?: OutgoingHttpHeaders;
  /** Default `whole`. */
  readonly delivery?: Delivery;
  /** The fault that spoilt it. */
  readonly effect?: FaultEffect;
}

/** An answer as it is, in the form that the service gives its answers. */
export function plainOutcome(about: About, answer: FileAnswer, headers: OutgoingHttpHeaders = {}): Outcome {
  // Headers are added to on their way out: each answer has its own.
  if (isFile(answer) || about.service === undefined) return { ...about, answer, headers: { ...headers } };
  const { settings } = about.service;
  return {
    ...about,
    answer: httpAnswer(answer, settings),
    headers: { ...contentTypeOf(settings), ...headers },
  };
}

/** Does an operation, and lets a fault have its way before it, or with its answer. */
export async function faultyOutcome(
  about: About & { readonly service: Service },
  details: FailureDetails,
  operate: () => Promise<FileAnswer>,
): Promise<Outcome> {
  const { faults, clock } = about.service;
  const effect = faults.take(about.operation);
  if (effect === undefined) return plainOutcome(about, await operate());
  const isAfter = comesAfter(effect);
  if (effect.kind === 'delay') {
    if (!isAfter) await clock.wait(effect.ms);
    const answer = await operate();
    if (isAfter) await clock.wait(effect.ms);
    return { ...plainOutcome(about, answer), effect };
  }
  const done = isAfter ? plainOutcome(about, await operate()).answer : undefined;
  if (done === undefined || !isFile(done)) return spoiltOutcome(about, effect, done, details);
  if (!replacesFile(effect)) return { ...about, answer: done, effect };
  done.stream.destroy();
  return spoiltOutcome(about, effect, undefined, details);
}

function spoiltOutcome(
  about: About,
  effect: Exclude<FaultEffect, { kind: 'delay' }>,
  done: Answer | undefined,
  details: FailureDetails,
): Outcome {
  const { answer, delivery, contentType } = spoil(effect, done, details);
  const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
  return { ...plainOutcome(about, answer, headers), answer, delivery, effect };
}
