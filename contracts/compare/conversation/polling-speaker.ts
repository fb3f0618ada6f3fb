import type { CaseContext } from '../../case/context.ts';
import { idsIn } from '../../probe/customer/open-chats.ts';
import { filePaths } from '../../probe/customer/polling-customer.ts';
import { fileForm } from '../../probe/wire/file-form.ts';
import { type Answered, type Body, multipart, raw, urlencoded } from '../../probe/wire/wire.ts';
import { isObject, parseJson } from '../../shared/json.ts';
import { comparedHeaders, Names, normalised } from '../observation/normalise.ts';
import type { Observation } from '../observation/observation.ts';
import {
  type CustomerOperation,
  type CustomerStep,
  fileOperations,
  type RequestStep,
} from './compare-step.ts';
import type { Speaker } from './speaker.ts';

const FILE_TEXT = 'This is plain text.\n';

/** A customer over polling who knows what the last good answer said. */
export class PollingSpeaker implements Speaker {
  chatId: string | undefined;
  readonly #context: CaseContext;
  readonly #names = new Names();
  readonly #ids: Record<string, string> = {};
  #fileId = '0000000000000000';

  constructor(context: CaseContext) {
    this.#context = context;
  }

  async speak(step: CustomerStep | RequestStep): Promise<Observation> {
    const answered = step.who === 'request' ? await this.#request(step) : await this.#operate(step);
    const parsed = parseJson(answered.response.body.toString());
    this.#learn(parsed);
    const { status, headers, body } = answered.response;
    return {
      status,
      headers: comparedHeaders(headers, this.#names),
      body: parsed === undefined ? this.#names.within(body.toString()) : normalised(parsed, this.#names),
    };
  }

  /** What others did shows itself when the customer asks next. */
  async listen(): Promise<Observation> {
    return { done: true };
  }

  #request({ method, path, fields, headers = {} }: RequestStep): Promise<Answered> {
    const body = fields && urlencoded(fields);
    return this.#context.wire.send({ method, url: `${this.#context.dataURL}${path}`, headers, body });
  }

  #operate(step: CustomerStep): Promise<Answered> {
    if (step.does === 'requestChat') return this.#context.post('', urlencoded(step.fields));
    const { does, chatId = this.chatId ?? '00000AAAAAAAAAAA' } = step;
    return this.#context.post(`/${chatId}/${this.#path(does)}`, this.#body(step));
  }

  #body({
    does,
    fields = {},
    without = [],
    form = 'urlencoded',
  }: Exclude<CustomerStep, { does: 'requestChat' }>): Body {
    const session = Object.entries(this.#ids).filter(
      ([name]) => !(without as readonly string[]).includes(name),
    );
    const { name = 'todo.txt', ...rest } = fields;
    const own: Record<string, string | number> = { ...Object.fromEntries(session), ...rest };
    if (does === 'fileUpload') return fileForm({ name: String(name), content: FILE_TEXT }, own);
    if (form === 'json') return raw(JSON.stringify(own), 'application/json');
    return form === 'multipart' ? multipart(own) : urlencoded(own);
  }

  #path(does: CustomerOperation): string {
    return does in fileOperations
      ? filePaths[fileOperations[does as keyof typeof fileOperations]](this.#fileId)
      : does;
  }

  #learn(answer: unknown): void {
    if (!isObject(answer) || answer.statusCode !== 0) return;
    const { chatId, userData } = answer;
    if (typeof chatId === 'string') this.chatId = chatId;
    Object.assign(this.#ids, idsIn(answer));
    const fileId = isObject(userData) ? userData['file-id'] : undefined;
    if (typeof fileId === 'string') this.#fileId = fileId;
  }
}
