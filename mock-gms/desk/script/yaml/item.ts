import type { Document, LineCounter, Node } from 'yaml';
import { ScriptError } from './script-error.ts';
import { yaml } from './yaml.ts';

/** What a script may hold: beyond, it is refused, so that none can take the server's memory or time. */
export const SCRIPT_BOUNDS = { characters: 1024 * 1024, items: 100_000, depth: 30 } as const;

/** The document that items belong to. */
export interface Source {
  readonly document: Document;
  readonly file: string;
  /** Undefined for a script that was given as an object: it has no lines. */
  readonly lines: LineCounter | undefined;
  /** What aliases stand for, as far as that was asked: each is looked for in the whole document. */
  readonly resolved: Map<Node, Node | null>;
  items: number;
}

/** A value in a script, which knows where it stands and says so when it is not what was expected. */
export class Item {
  readonly #source: Source;
  readonly #node: Node | null;
  /** The nearest node with a place in the file. */
  readonly #placed: Node | null;
  readonly #depth: number;

  /** @param key under which the value stands, if it does: the value may begin on a later line */
  constructor(source: Source, node: unknown, above: Node | null = null, key: Node | null = null, depth = 0) {
    this.#source = source;
    const given = (node ?? null) as Node | null;
    this.#node = meant(given, source);
    this.#placed = [key, given].find((each) => each?.range != null) ?? above;
    this.#depth = depth;
    source.items += 1;
    if (source.items > SCRIPT_BOUNDS.items) this.fail(`a script has at most ${SCRIPT_BOUNDS.items} values`);
    if (depth > SCRIPT_BOUNDS.depth) this.fail(`a script is at most ${SCRIPT_BOUNDS.depth} levels deep`);
  }

  /** `file:line`. */
  get where(): string {
    const { file, lines } = this.#source;
    const start = this.#placed?.range?.[0];
    return lines === undefined || start === undefined ? file : `${file}:${lines.linePos(start).line}`;
  }

  fail(problem: string): never {
    throw new ScriptError(this.where, problem);
  }

  get isMap(): boolean {
    return yaml().isMap(this.#node);
  }

  get isList(): boolean {
    return yaml().isSeq(this.#node);
  }

  /** A text, number or flag as it stands in JavaScript; undefined for maps and lists. */
  get scalar(): unknown {
    return yaml().isScalar(this.#node) ? this.#node.value : undefined;
  }

  /** The whole value; for what is passed on as it is. Bounded as everything in a script is. */
  get value(): unknown {
    if (this.isList) return this.list('a list').map((item) => item.value);
    if (!this.isMap) return this.scalar ?? null;
    return Object.fromEntries([...this.map('a map')].map(([name, item]) => [name, item.value]));
  }

  /** The values of a map by their keys, in order. */
  map(expected: string): Map<string, Item> {
    if (!yaml().isMap(this.#node)) this.fail(`${expected} was expected, not ${this.described}`);
    const fields = new Map<string, Item>();
    for (const { key, value } of this.#node.items) {
      const name = yaml().isScalar(key) ? String(key.value) : '';
      fields.set(name, this.#child(value, yaml().isScalar(key) ? key : null));
    }
    return fields;
  }

  list(expected: string): Item[] {
    if (!yaml().isSeq(this.#node)) this.fail(`${expected} was expected, not ${this.described}`);
    return this.#node.items.map((item) => this.#child(item, null));
  }

  /** A text; numbers and flags count as the texts that they were written as. */
  text(expected: string): string {
    const { scalar } = this;
    if (typeof scalar === 'string') return scalar;
    if (typeof scalar === 'number' || typeof scalar === 'boolean') return String(scalar);
    return this.fail(`${expected} was expected, not ${this.described}`);
  }

  flag(expected: string): boolean {
    const { scalar } = this;
    if (typeof scalar !== 'boolean')
      this.fail(`${expected}: true or false was expected, not ${this.described}`);
    return scalar;
  }

  get described(): string {
    if (this.isMap) return 'a map';
    if (this.isList) return 'a list';
    return this.scalar == null ? 'nothing' : JSON.stringify(this.scalar).slice(0, 100);
  }

  #child(node: unknown, key: Node | null): Item {
    return new Item(this.#source, node, this.#placed, key, this.#depth + 1);
  }
}

function meant(node: Node | null, { document, resolved }: Source): Node | null {
  if (node === null || !yaml().isAlias(node)) return node;
  const known = resolved.get(node);
  if (known !== undefined) return known;
  const found = node.resolve(document) ?? null;
  resolved.set(node, found);
  return found;
}
