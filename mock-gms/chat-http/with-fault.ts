import { type FileAnswer, isFile } from '../chat-api/files.ts';
import { type SpoilingEffect, spoil } from '../chat-api/spoil.ts';
import { comesAfter } from '../faults/fault.ts';
import type { Service } from '../services/service.ts';
import { type Call, type Reply, replyOf } from './call.ts';
import type { Form } from './form.ts';
import { replacesFile } from './spoilt-file.ts';

/** Carries out an operation, and applies the fault that is due: before it, in place of it, or to its answer. */
export async function withFault(
  service: Service,
  call: Call,
  form: Form,
  operate: () => FileAnswer | Promise<FileAnswer>,
): Promise<Reply> {
  const taken = service.faults.take(call.operation);
  const effect = taken === undefined ? undefined : await taken;
  if (effect === undefined) return replyOf(call, await operate());
  const isAfter = comesAfter(effect);
  if (effect.kind === 'delay') {
    if (!isAfter) await service.clock.wait(effect.ms);
    const reply = replyOf(call, await operate());
    if (isAfter) await service.clock.wait(effect.ms);
    return { ...reply, effect };
  }
  const done = isAfter ? replyOf(call, await operate()).answer : undefined;
  if (done === undefined || !isFile(done)) return spoiltReply(call, form, effect, done);
  if (!replacesFile(effect)) return { answer: done, headers: {}, effect };
  done.stream.destroy();
  return spoiltReply(call, form, effect, undefined);
}

function spoiltReply(
  call: Call,
  { parameters }: Form,
  effect: SpoilingEffect,
  done: Parameters<typeof spoil>[1],
): Reply {
  const { answer, delivery, contentType } = spoil(effect, done, { chatId: call.chatId }, parameters);
  const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
  return { ...replyOf(call, answer, headers), answer, delivery, effect };
}
