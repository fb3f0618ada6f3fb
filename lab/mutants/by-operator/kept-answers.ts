import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import type { Answer } from './ask-workers.ts';
import { fingerprintsOf } from './fingerprint.ts';
import type { GeneratedMutant } from './generated-mutant.ts';
import type { SourceFile } from './mutated-files.ts';

/** What was found of the mutants of one file, as long as the file is the same. */
interface OfFile {
  readonly source: string;
  /** By fingerprint: how the mutant was found, or `survived` and the suite that did not find it. */
  readonly answers: Record<string, string>;
}

const SURVIVED = 'survived ';

/**
 * What all runs so far found, file by file. It belongs to the sources: judging every mutant takes a night, and what was
 * found of a file holds on, on every machine, until its code changes. Comments, types and line breaks are not code.
 */
export class KeptAnswers {
  readonly #url: URL;
  readonly #suite: string;
  readonly #files = new Map<string, OfFile>();
  readonly #fingerprints: ReadonlyMap<string, string>;
  readonly #fileOf: ReadonlyMap<string, string>;

  /**
   * @param url the file in which they are kept
   * @param sources what the mutants are made of
   * @param suite the source of what judges them
   */
  constructor(
    url: URL,
    mutants: readonly GeneratedMutant[],
    sources: readonly SourceFile[],
    suite: readonly SourceFile[],
  ) {
    this.#url = url;
    this.#suite = hashOf(suite.map(({ name, content }) => [name, codeOf(content)]));
    this.#fingerprints = fingerprintsOf(mutants);
    this.#fileOf = new Map(mutants.map(({ id, file }) => [id, file]));
    const before = existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as Record<string, OfFile>) : {};
    for (const { name, content } of sources) {
      const source = hashOf(codeOf(content));
      const own = before[name];
      this.#files.set(name, own?.source === source ? own : { source, answers: {} });
    }
  }

  /** A finding holds on when cases are added; what survived meets them again. */
  answer(id: string): Answer | undefined {
    const kept = this.#kept(id);
    if (kept === undefined) return undefined;
    const outcome = kept.startsWith(SURVIVED) ? 'survived' : (kept as Answer['outcome']);
    if (outcome === 'survived' && kept !== `${SURVIVED}${this.#suite}`) return undefined;
    return { outcome, broken: [], runs: 0 };
  }

  /** Whether it was ever judged, by this suite or another. */
  isJudged(id: string): boolean {
    return this.#kept(id) !== undefined;
  }

  keep(id: string, { outcome }: Answer): void {
    const own = this.#files.get(this.#fileOf.get(id) ?? '');
    if (own === undefined || outcome === 'not judged') return;
    own.answers[this.#fingerprints.get(id) ?? ''] =
      outcome === 'survived' ? `${SURVIVED}${this.#suite}` : outcome;
    // Beside it first: a run that is broken off while it writes must not cost the answers of all nights before.
    const beside = new URL(`${this.#url.href}.new`);
    writeFileSync(beside, `${JSON.stringify(Object.fromEntries(this.#files), null, 1)}\n`);
    renameSync(beside, this.#url);
  }

  #kept(id: string): string | undefined {
    return this.#files.get(this.#fileOf.get(id) ?? '')?.answers[this.#fingerprints.get(id) ?? ''];
  }
}

/** What of a source runs. */
function codeOf(source: string): string {
  return transformSync(source, { loader: 'ts', minifyWhitespace: true, legalComments: 'none' }).code;
}

function hashOf(code: unknown): string {
  return createHash('sha256').update(JSON.stringify(code)).digest('hex').slice(0, 12);
}
