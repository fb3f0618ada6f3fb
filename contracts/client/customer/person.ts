import { createInterface, type Interface } from 'node:readline';
import type { Ability, Customer, Requests } from './client-customer.ts';

/** What somebody at the terminal can do beside what they are told. */
export interface PersonOptions {
  /** What they write; without it they cannot skip, nor be asked. */
  readonly input?: NodeJS.ReadableStream;
  readonly tell: (text: string) => void;
  /** `s`: go on with the next situation. */
  readonly onSkip: () => void;
  /** `q`: make the report of what there is. */
  readonly onQuit: () => void;
}

type Instructions = { readonly [A in Ability]: (...details: Parameters<Requests[A]>) => string };

const INSTRUCTIONS: Instructions = {
  start: () => 'Open your page or app, and start a chat.',
  send: (text) => `Send a message, for example: ${text}`,
  type: () => 'Type something into the input, and do not send it.',
  upload: ({ name }) => `Send a text file, such as ${name}.`,
  reload: () => 'Load the page again (or kill the app and open it again), then press Enter here.',
  leave: () => 'Close the page or the app without ending the chat, then press Enter here.',
  comeBack: () => 'Open the page or the app again, then press Enter here.',
  end: () => 'End the chat.',
  shows: (text) => `Does the client show “${text}”?  [Y/n]`,
};

/** What leaves no trace on the wire has to be confirmed. */
const CONFIRMED: ReadonlySet<Ability> = new Set(['reload', 'leave', 'comeBack', 'shows']);

/** A person at a page or an app, who is told what to do. */
export class Person implements Customer {
  readonly isExact = false;
  readonly #options: PersonOptions;
  readonly #lines: Interface | undefined;
  #confirm: ((line: string) => void) | undefined;

  constructor(options: PersonOptions) {
    this.#options = options;
    this.#lines = options.input === undefined ? undefined : createInterface({ input: options.input });
    this.#lines?.on('line', (line) => this.#heard(line.trim().toLowerCase()));
  }

  can(ability: Ability): boolean {
    return this.#lines !== undefined || !CONFIRMED.has(ability);
  }

  async ask<A extends Ability>(ability: A, ...details: Parameters<Requests[A]>): Promise<void> {
    const instruction = INSTRUCTIONS[ability] as (...all: unknown[]) => string;
    this.#options.tell(`▶ ${instruction(...details)}`);
    if (!CONFIRMED.has(ability)) return;
    const line = await this.#answer();
    if (ability === 'shows' && line.startsWith('n')) throw new NotShown();
  }

  async isShown(text: string): Promise<boolean> {
    this.#options.tell(`▶ Does the client show “${text}”?  [y/N]`);
    return (await this.#answer()).startsWith('y');
  }

  async dismiss(): Promise<void> {
    this.#lines?.close();
  }

  #answer(): Promise<string> {
    return new Promise((resolve) => {
      this.#confirm = resolve;
    });
  }

  #heard(line: string): void {
    const confirm = this.#confirm;
    this.#confirm = undefined;
    if (line === 's') this.#options.onSkip();
    else if (line === 'q') this.#options.onQuit();
    else confirm?.(line);
  }
}

/** The person does not see what the client was given. */
export class NotShown extends Error {
  override readonly name = 'NotShown';

  constructor() {
    super('the client received it and does not show it');
  }
}
