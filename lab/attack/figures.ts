/** What a campaign counts, in the order in which it was first counted. */
export class Figures {
  readonly #values = new Map<string, number>();

  get(name: string): number {
    return this.#values.get(name) ?? 0;
  }

  set(name: string, value: number): this {
    this.#values.set(name, value);
    return this;
  }

  add(name: string, count = 1): void {
    if (count !== 0) this.#values.set(name, this.get(name) + count);
  }

  /** Keeps the largest. */
  most(name: string, value: number): void {
    if (value > this.get(name)) this.#values.set(name, value);
  }

  /** A line each. */
  toString(): string {
    return [...this.#values]
      .map(([name, value]) => `  ${name.padEnd(40)}${value.toLocaleString('en').padStart(14)}`)
      .join('\n');
  }
}

/** Bytes in MiB, as a figure has them. */
export function mib(bytes: number): number {
  return Math.round((bytes / 1024 ** 2) * 10) / 10;
}
