import assert from 'node:assert/strict';

import { type Answer, readAnswer, readSuccess } from '../answer/answer.ts';
import { assertStatus } from '../answer/assert-status.ts';
import { type FormFile, fileForm } from '../wire/file-form.ts';
import { type Answered, type Body, multipart, urlencoded, type Wire } from '../wire/wire.ts';
import type { AnyCustomer, FileOperation } from './any-customer.ts';

/** A small text that every service takes. */
export const TEXT: FormFile = { name: 'todo.txt', content: 'This is plain text.\n' };

/** The limits of files, by the keys of the notice. */
export type Limits = Readonly<Record<string, unknown>>;

/** What of a case's context files are reached through. */
interface Reach {
  readonly wire: Wire;
  readonly chatNtfURL: string;
}

/** Makes a body of the fields of the session. */
type MakeBody = (fields: Readonly<Record<string, string>>) => Body;

/** What a customer does with files in a chat. */
export class CustomerFiles {
  readonly #context: Reach;
  readonly #chat: AnyCustomer;

  constructor(context: Reach, chat: AnyCustomer) {
    this.#context = context;
    this.#chat = chat;
  }

  /** An upload of a file with the session's ids. */
  form(file: FormFile): Required<Body> {
    return fileForm(file, this.#chat.ids);
  }

  /** Posts a file with the session's ids and returns the exchange unjudged. */
  attempt(
    file: FormFile = TEXT,
    fields: Record<string, string> = {},
    first?: 'file' | 'fields',
  ): Promise<Answered> {
    return this.attemptForm((all) => fileForm(file, { ...all, ...fields }, first));
  }

  /** Posts to where files go whatever is made of the session's fields. */
  attemptForm(form: MakeBody): Promise<Answered> {
    return this.#send('upload', undefined, form);
  }

  /** Uploads a file and tells its id; asserts that it is accepted. */
  async upload(file?: FormFile, fields?: Record<string, string>, first?: 'file' | 'fields'): Promise<string> {
    return fileIdOf(readSuccess(await this.attempt(file, fields, first)));
  }

  download(fileId: string, body = urlencoded): Promise<Answered> {
    return this.#send('download', fileId, body);
  }

  delete(fileId: string, body: MakeBody = urlencoded): Promise<Answered> {
    return this.#send('delete', fileId, body);
  }

  /** The bytes of a file; asserts that they are given. */
  async bytes(fileId: string, body = urlencoded): Promise<Buffer> {
    const { response } = await this.download(fileId, body);
    assertStatus({ response }, 200, 'a download');
    return response.body;
  }

  attemptLimits(body = urlencoded): Promise<Answered> {
    return this.#send('limits', undefined, body);
  }

  /** The limits, as the last message with user data tells them. */
  async limits(body = urlencoded): Promise<Limits> {
    return limitsOf(readSuccess(await this.attemptLimits(body)));
  }

  /** The same operations over chat-ntf, as CometD clients do them, with the key alone. */
  ntf(fields: Record<string, string>, body: typeof urlencoded | FormFile = multipart): Promise<Answered> {
    const all = { secureKey: this.#chat.ids.secureKey, ...fields };
    const form = typeof body === 'function' ? body(all) : fileForm(body, all);
    return this.#context.wire.send({ url: this.#context.chatNtfURL, body: form });
  }

  #send(operation: FileOperation, fileId: string | undefined, body: MakeBody): Promise<Answered> {
    const { url, fields, headers } = this.#chat.fileRequest(operation, fileId);
    return this.#context.wire.send({ url, body: body(fields), headers });
  }
}

/** The id of the file that an answer to an upload names; asserts that it does. */
export function fileIdOf({ userData }: Answer): string {
  const id = userData?.['file-id'];
  assert.ok(typeof id === 'string' && id !== '', 'the answer names the file in userData.file-id');
  return id;
}

/** The limits that an answer tells; asserts that it does. */
export function limitsOf({ messages }: Answer): Limits {
  const notice = messages.findLast(({ userData }) => userData !== undefined);
  assert.ok(notice?.userData, 'a message holds the limits as its user data');
  return notice.userData;
}

/** Asserts that a file was refused for now: HTTP 200, statusCode 1, the chat not ended, an error of this code. */
export function assertFileRefused(exchange: Answered, code: number, advice?: string): void {
  assertStatus(exchange, 200, 'a refused file');
  const { statusCode, chatEnded, errors } = readAnswer(exchange);
  assert.deepEqual({ statusCode, chatEnded }, { statusCode: 1, chatEnded: false });
  assert.equal(errors?.[0]?.code, code);
  if (advice !== undefined) assert.equal(errors?.[0]?.advice, advice);
}
