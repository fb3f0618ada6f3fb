import type { CST, Document, LineCounter } from 'yaml';
import { yaml } from './yaml.ts';

/**
 * How much a text may ask of the reader of YAML. It descends into lists and maps on the stack, where a text that is deep
 * enough ends the process; every alias is looked for in the whole text.
 */
export const YAML_BOUNDS = { depth: 64, aliases: 1000 } as const;

/** Thrown for a text that is not YAML, or too deep: says where, and what is wrong. */
export class YamlError extends Error {
  override readonly name = 'YamlError';
  /** From 1 on. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(problem);
    this.line = line;
  }
}

/** A text that was read, and where its lines are. */
export interface YamlText {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * Reads one YAML document. Its depth is bounded before anything descends into it.
 *
 * @throws {YamlError}
 */
export function readYaml(text: string): YamlText {
  const { Composer, LineCounter, Parser } = yaml();
  const lines = new LineCounter();
  const parser = new Parser(lines.addNewLine);
  const fail = (problem: string, offset = parser.offset): never => {
    throw new YamlError(Math.max(lines.linePos(offset).line, 1), problem);
  };
  let documents: readonly Document[];
  try {
    // The library looks for a repeated key in all keys before it: the time grows with the square.
    const composer = new Composer({ lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    // The first mistake is told, and the reader goes no further: a hundred thousand would take seconds.
    Object.assign(composer, { onError: onFirstError(fail) });
    documents = [...composer.compose(tokensOf(text, parser, lines, fail), true, text.length)];
  } catch (error) {
    if (error instanceof YamlError) throw error;
    return fail(`this is not YAML: ${error instanceof Error ? error.message : 'it cannot be read'}`);
  }
  const [document, second] = documents;
  if (document === undefined) return fail('this is not YAML');
  const [broken] = document.errors;
  if (broken !== undefined) fail(broken.message, broken.pos[0]);
  const repeated = repeatedKey(document);
  if (repeated !== undefined) fail('Map keys must be unique', repeated);
  if (second !== undefined)
    fail('one document was expected, and here begins a second one', second.range?.[0]);
  return { document, lines };
}

/** Where the first key stands that its map has already. */
function repeatedKey(document: Document): number | undefined {
  const { isScalar, visit } = yaml();
  let first: number | undefined;
  visit(document, {
    Map(_key, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const offset = key.range?.[0] ?? 0;
        if (known.has(key.value) && (first === undefined || offset < first)) first = offset;
        known.add(key.value);
      }
    },
  });
  return first;
}

/** What the library calls with each mistake and each warning. */
function onFirstError(fail: (problem: string, offset: number) => never) {
  type Source = number | readonly [number, number] | { readonly offset: number };
  // The library catches what is thrown within a list or a map, and tells it once more of what holds that.
  let first: { readonly message: string; readonly offset: number } | undefined;
  return (source: Source, _code: string, message: string, isWarning?: boolean) => {
    if (isWarning) return;
    first ??= {
      message,
      offset: typeof source === 'number' ? source : 'offset' in source ? source.offset : source[0],
    };
    fail(first.message, first.offset);
  };
}

/** The parser goes through the text with a stack of its own, of which each level is a list, a map or a value. */
function* tokensOf(
  text: string,
  parser: InstanceType<typeof import('yaml').Parser>,
  lines: LineCounter,
  fail: (problem: string) => never,
): Generator<CST.Token> {
  let aliases = 0;
  lines.addNewLine(0);
  for (const lexeme of new (yaml().Lexer)().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > YAML_BOUNDS.depth)
      fail(`lists and maps are at most ${YAML_BOUNDS.depth} levels deep in one another`);
    if (lexeme.startsWith('*') && ++aliases > YAML_BOUNDS.aliases)
      fail(`there are at most ${YAML_BOUNDS.aliases} aliases`);
  }
  yield* parser.end();
}
