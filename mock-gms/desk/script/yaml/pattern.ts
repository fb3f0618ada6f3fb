import { type Context, createContext, Script as VmScript } from 'node:vm';
import type { Item } from './item.ts';
import { ScriptError } from './script-error.ts';

/** Bounds of a pattern: its length, how much of a text it looks at, and how long (real milliseconds) it may take. */
export const PATTERN_BOUNDS = { pattern: 1000, text: 2000, milliseconds: 100 } as const;

/** What was matched: the whole at 0, groups by number and by name. */
export type Match = { readonly [group: string]: string };

/** Tells whether a text matches, and what. */
export type Pattern = (text: string) => Match | undefined;

/**
 * Reads a pattern: `any`, `/a regular expression/i`, or a text that must occur, whatever its case.
 *
 * Regular expressions run with a deadline and see the first 2,000 characters of a text, so that one that goes astray on
 * what somebody types costs a tenth of a second and not the server.
 *
 * @throws {ScriptError}
 */
export function patternOf(item: Item): Pattern {
  const text = item.text('any, a text, or a /regular expression/');
  if (text === 'any') return (heard) => ({ 0: heard });
  if (text === '') item.fail('any, a text, or a /regular expression/ was expected, not an empty text');
  if (text.length > PATTERN_BOUNDS.pattern)
    item.fail(`a pattern has at most ${PATTERN_BOUNDS.pattern} characters`);
  const written = /^\/(.*)\/([a-z]*)$/s.exec(text);
  if (written === null) {
    const wanted = text.toLowerCase();
    return (heard) => (heard.toLowerCase().includes(wanted) ? { 0: text } : undefined);
  }
  const [, source = '', flags = ''] = written;
  if (!/^[imsu]*$/.test(flags))
    item.fail(`the flags of a regular expression are i, m, s and u, not ${flags}`);
  try {
    return bounded(new RegExp(source, flags), item.where);
  } catch (error) {
    if (error instanceof ScriptError) throw error;
    return item.fail(
      `${text} is not a regular expression: ${error instanceof Error ? error.message : error}`,
    );
  }
}

const EXECUTION = new VmScript('pattern.exec(text)');
let context: Context | undefined;

/** A match has no bound of its own in JavaScript; a script in a context does, and it stops the matcher too. */
function bounded(pattern: RegExp, where: string): Pattern {
  return (heard) => {
    const found = execute(pattern, heard.slice(0, PATTERN_BOUNDS.text));
    if (found === 'astray') {
      throw new ScriptError(
        where,
        `${pattern} took longer than ${PATTERN_BOUNDS.milliseconds} ms; make it simpler, e.g. without nested repetition`,
      );
    }
    if (found === null) return undefined;
    const groups = [...Object.entries([...found]), ...Object.entries(found.groups ?? {})];
    return Object.fromEntries(groups.map(([group, value]) => [group, value ?? '']));
  };
}

/** The bound is real time, in which a busy machine may not have let this process compute at all: then once more. */
function execute(pattern: RegExp, text: string): RegExpExecArray | null | 'astray' {
  context ??= createContext({});
  Object.assign(context, { pattern, text });
  const { milliseconds } = PATTERN_BOUNDS;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const before = process.cpuUsage();
    try {
      return EXECUTION.runInContext(context, { timeout: milliseconds }) as RegExpExecArray | null;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      // Microseconds: it has computed for half of that time at least.
      if (process.cpuUsage(before).user > (milliseconds * 1000) / 2) break;
    }
  }
  return 'astray';
}

const MAX_ATTEMPTS = 20;
