/** As much of a node of the syntax tree as is asked for here. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly operator?: string;
  readonly callee?: Node;
  readonly test?: Node | null;
  readonly arguments?: readonly Node[];
}

/** A node with its place in the tree. */
interface Path {
  readonly node: Node;
  readonly parent?: Node;
}

const TEXTS: ReadonlySet<string> = new Set(['StringLiteral', 'TemplateLiteral']);

/** Functions that take words for people: on a setting, a failure, a warning. No client sees those. */
const DESCRIBING: ReadonlySet<string> = new Set(['setting', 'whole', 'oneOf', 'failure', 'guard', 'warn']);

/** Why a literal is left out: no client can see its text, or another mutant makes the same mistake. */
export function whyUnseen({ node, parent }: Path): string | undefined {
  if (node.type === 'NewExpression' && /(Error|Problem)$/.test(node.callee?.name ?? ''))
    return 'the words of an error';
  if (!TEXTS.has(node.type) || parent === undefined) return undefined;
  if (parent.type === 'SwitchCase' && parent.test === node) return 'the same as a condition that never holds';
  if (parent.type === 'BinaryExpression' && /^[!=]==$/.test(parent.operator ?? ''))
    return 'the same as a condition that never holds';
  const isSentence = parent.type === 'CallExpression' && DESCRIBING.has(parent.callee?.name ?? '');
  // A single argument is a key, such as the name of a failure.
  const isKey = parent.arguments?.[0] === node;
  return isSentence && !isKey ? 'words for people' : undefined;
}
