import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A block of code in a page. */
export interface Block {
  /** The page, from the root of the repository. */
  readonly page: string;
  /** The last heading above it. */
  readonly heading: string;
  /** Which block of the page it is, from 1. */
  readonly number: number;
  readonly language: string;
  readonly code: string;
  /** The paragraph above it. */
  readonly lead: string;
}

/**
 * What happens to a block in a test run.
 * `shell`: its lines are run, with those of the whole page. `program`: it runs by itself. `page`: a browser opens it.
 * `data`: it is read by what it is for. `file`: it is saved for the shell lines of the page. `output`: the shell block
 * before it prints this. `not run`: the page says so, and why.
 */
export type Fate = 'shell' | 'program' | 'page' | 'data' | 'file' | 'output' | 'not run';

const FATES: Readonly<Record<string, Fate>> = {
  sh: 'shell',
  ts: 'program',
  js: 'program',
  python: 'program',
  html: 'page',
  yaml: 'data',
  json: 'data',
  text: 'output',
};

/** Pages whose blocks a test of their own runs. */
export const RUN_ELSEWHERE: Readonly<Record<string, string>> = {
  'docs/containers.md': 'docs/containers.test.ts',
  'docs/scale.md': 'docs/scale.test.ts',
  'docs/your-own-gms.md': 'docs/your-own-gms.test.ts',
  'docs/install.md': 'docs/install.spec.ts',
};

const FENCE = /^( *)```(\w+)\n(.*?)^\1```$/gms;

/** The blocks of a page that name a language, in their order. */
export function blocksIn(page: string, text: string): Block[] {
  return [...text.matchAll(FENCE)].map(({ 1: indent = '', 2: language = '', 3: code = '', index }, place) => {
    const above = text.slice(0, index).trimEnd();
    const lead = above.slice(above.lastIndexOf('\n\n') + 1).trim();
    const heading = [...above.matchAll(/^#+ (.+)$/gm)].at(-1)?.[1] ?? '';
    const own = indent === '' ? code : code.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
    return { page, heading, number: place + 1, language, code: own, lead };
  });
}

export function blocksOf(page: string): Block[] {
  return blocksIn(page, readFileSync(join(root, page), 'utf8'));
}

/** The name of the file that a block is, if its first line is a comment with nothing but that. */
export function fileNameOf({ code }: Block): string | undefined {
  return /^(?:\/\/|#|<!--) ([\w.-]+(?:\/[\w.-]+)*\.\w+)(?: -->)?$/m.exec(code.split('\n', 1)[0] ?? '')?.[1];
}

/** Undefined for a language that nothing here runs, where the page does not say so. */
export function fateOf(block: Block): Fate | undefined {
  if (block.lead.includes('*Not run here')) return 'not run';
  return fileNameOf(block) === undefined ? FATES[block.language] : 'file';
}

const NOT_OURS = new Set(['node_modules', 'dist', '.git', 'test-results', 'decisions', 'observed', 'lab']);
const NOT_PAGES = new Set(['CHANGELOG.md']);

/** Every page for readers, from the root of the repository. */
export function pages(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : pages(path);
      return entry.name.endsWith('.md') && !NOT_PAGES.has(path) ? [path] : [];
    })
    .sort();
}

/** What a test about a block is called after. */
export function titleOf({ page, heading, number }: Block): string {
  return `block ${number} of ${page} (${heading})`;
}
