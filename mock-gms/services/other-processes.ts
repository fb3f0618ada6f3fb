import type { JsonValue } from '../boundary/json.ts';
import type { Nodes } from '../store/nodes.ts';

type Answer = (chat: string, question: JsonValue) => JsonValue | Promise<JsonValue>;

/** What the processes over one store ask one another about a service. */
export class OtherProcesses {
  /** How this process answers, by what is asked for. */
  readonly answers = new Map<string, Answer>();
  /** The service. */
  readonly name: string;
  readonly #nodes: Nodes | undefined;

  constructor(name: string, nodes: Nodes | undefined) {
    this.name = name;
    this.#nodes = nodes;
  }

  /** Asks the others something about a chat; those that have nothing to say are left out. */
  async ask(of: string, chat: string, question: JsonValue = null): Promise<readonly JsonValue[]> {
    const asked = { of, question };
    const answers = (await this.#nodes?.ask('service?', asked, { service: this.name, chat })) ?? [];
    return answers.filter((answer) => answer !== null);
  }

  /** Resolves when all that answer in time have followed the log of the service up to here. */
  async followed(seq: number): Promise<void> {
    await this.#nodes?.ask('followed?', seq, { service: this.name });
  }
}
