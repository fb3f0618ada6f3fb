import type { UploadFile } from './client-customer.ts';
import type { ClientScript, ScriptContext } from './script.ts';

/** A form that is about to be posted. */
interface Outgoing {
  readonly operation: string;
  method?: string;
  path: string;
  fields: Array<[string, string]>;
  contentType?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** What a wrong client does to a request before it goes out; more than one go out at once. */
export type Wrong = (request: Outgoing, client: WrongClient) => readonly Outgoing[];

interface Answer {
  readonly statusCode: number;
  readonly chatEnded: boolean;
  readonly chatId: string;
  readonly alias: string;
  readonly userId: string;
  readonly secureKey: string;
  readonly nextPosition?: number;
  readonly messages: ReadonlyArray<{ readonly index?: number }>;
}

const POLL = 100;

/** A small client over polling that does everything right, and one thing wrong. */
export class WrongClient implements ClientScript {
  /** Goes on polling whatever it is told. */
  neverStops = false;
  /** Milliseconds between polls. */
  pace = POLL * 3;
  position = 1;
  ids: Array<[string, string]> = [];
  chat = '';
  /** How many response objects came. */
  answers = 0;
  readonly #wrong: Wrong;
  #dataURL = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(wrong: Wrong = (request) => [request], set: Partial<WrongClient> = {}) {
    this.#wrong = wrong;
    Object.assign(this, set);
  }

  readonly start = async ({ dataURL }: ScriptContext): Promise<void> => {
    this.#dataURL = dataURL;
    this.position = 1;
    await this.post({ operation: 'requestChat', path: '', fields: [['nickname', 'Jo']] });
    this.poll();
  };

  readonly send = async (text: string): Promise<void> => {
    await this.operate('send', [['message', text]]);
  };

  readonly type = async (text: string): Promise<void> => {
    await this.operate('startTyping', [['message', text]]);
    await this.operate('stopTyping');
  };

  readonly upload = async ({ name }: UploadFile): Promise<void> => {
    await this.operate('file/limits');
    await this.operate('file', [['file', name]]);
  };

  readonly end = async (): Promise<void> => {
    clearTimeout(this.#timer);
    await this.operate('disconnect');
  };

  readonly stop = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#dataURL = '';
  };

  operate(operation: string, fields: Array<[string, string]> = []): Promise<void> {
    return this.post({ operation, path: `/${this.chat}/${operation}`, fields: [...this.ids, ...fields] });
  }

  async post(request: Outgoing): Promise<void> {
    await Promise.all(this.#wrong(request, this).map((outgoing) => this.#post(outgoing)));
  }

  async #post(request: Outgoing): Promise<void> {
    if (this.#dataURL === '') return;
    const { method = 'POST', path, fields, contentType, headers = {}, operation } = request;
    const form = operation === 'file' ? fileForm(fields) : new URLSearchParams(fields);
    const body = request.body ?? form;
    const response = await fetch(`${this.#dataURL}${path}`, {
      method,
      headers: { ...(contentType && { 'Content-Type': contentType }), ...headers },
      ...(method === 'GET' ? {} : { body }),
    }).catch(() => undefined);
    const answer = (await response?.json().catch(() => undefined)) as Answer | undefined;
    if (answer === undefined || answer.statusCode === undefined) return;
    this.answers += 1;
    const { statusCode, chatEnded, chatId, alias, userId, secureKey, messages } = answer;
    if (statusCode === 0 && secureKey) {
      this.chat = chatId;
      this.ids = Object.entries({ alias, secureKey, userId });
    }
    if (operation === 'refresh') {
      for (const { index = 0 } of messages) this.position = Math.max(this.position, index + 1);
    }
    if (chatEnded && !this.neverStops) clearTimeout(this.#timer);
  }

  /** Asks for nothing until it polls again. */
  pause(): void {
    clearTimeout(this.#timer);
  }

  poll(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.poll();
      void this.operate('refresh', [['transcriptPosition', String(this.position)]]);
    }, this.pace);
  }
}

function fileForm(fields: ReadonlyArray<[string, string]>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (name === 'file') form.append(name, new Blob(['A short note.\n']), value);
    else form.append(name, value);
  }
  return form;
}

/** Puts other fields in the place of some. */
export function replaced(request: Outgoing, fields: Record<string, string | undefined>): Outgoing {
  const kept = request.fields.filter(([name]) => !(name in fields));
  const added = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return { ...request, fields: [...kept, ...added] };
}
