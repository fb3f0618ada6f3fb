import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { yaml } from '../../desk/script/yaml/yaml.ts';
import { escapeUnseen, needsEscapes } from '../text-safety.ts';

/** One step of a script, and what is said above it. */
export interface CommentedStep {
  readonly words: { readonly [word: string]: unknown };
  readonly comments: readonly string[];
}

/** A script before it is written down. Comments have no line breaks. */
export interface CommentedScript {
  readonly name: string;
  readonly comments: readonly string[];
  readonly steps: readonly CommentedStep[];
  /** What is said below the last step. */
  readonly closing: readonly string[];
}

/** A script as YAML. Every text in it is written by the serializer, on one line. */
export function yamlTextOf({ name, comments, steps, closing }: CommentedScript): string {
  const { Document, visit } = yaml();
  const document: Document = new Document(
    { name, steps: steps.map(({ words }) => words) },
    { aliasDuplicateObjects: false },
  );
  const list = document.get('steps') as YAMLSeq<YAMLMap>;
  for (const [place, { comments: above }] of steps.entries()) {
    const step = list.items[place];
    if (step !== undefined && above.length > 0) step.commentBefore = commentOf(above);
  }
  if (comments.length > 0) document.commentBefore = commentOf(comments);
  if (closing.length > 0) document.comment = commentOf(closing);
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && needsEscapes(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
    },
    Pair(_, { key, value }) {
      const word = yaml().isScalar(key) ? key.value : undefined;
      if ((word === 'join' || word === 'transfer') && yaml().isMap(value)) value.flow = true;
    },
  });
  const text = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  // What is not seen stands in double quotes or in a comment, where an escape is the same.
  return escapeUnseen(text);
}

function commentOf(lines: readonly string[]): string {
  return lines.map((line) => ` ${line}`).join('\n');
}
