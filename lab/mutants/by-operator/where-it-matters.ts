import ts from 'typescript';

const SWITCH = /^stryMutAct_\w+$/;
const COVERAGE = /^stryCov_(\w+)$/;

/** Calls that only ask: a mutant that does not make them changes nothing by that. */
const ASKS = /^(is|has)[A-Z]\w*$|^(includes|some|every|startsWith|endsWith|has|get|test|at)$/;

/** Pairs of comparisons that differ for equal sides only, and the value that both have then or none has. */
const SAME_WHEN: Readonly<Record<string, boolean>> = {
  '< <=': true,
  '> >=': true,
  '<= <': false,
  '>= >': false,
};

/** A text to put at a place of a source. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Has instrumented code count a mutant as passed only where it would make a difference: a condition that is replaced by
 * `true` changes nothing while it is true. What passes a mutant and cannot notice it is then never asked.
 */
export function countedWhereItMatters(content: string): string {
  const source = ts.createSourceFile('made.ts', content, ts.ScriptTarget.ESNext, true);
  const edits: Edit[] = [];
  let suffix = '';
  const visit = (node: ts.Node): void => {
    const chain = chainFrom(node);
    if (chain !== undefined) {
      suffix = chain.suffix;
      edits.push(...editsOf(chain, source));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (edits.length === 0) return content;
  const made = edits
    .sort((one, other) => other.from - one.from || other.to - one.to)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), content);
  return `${made}
function strySee_${suffix}(unlessTrue, unlessFalse, value) {
  if (value !== true && unlessTrue.length > 0) stryCov_${suffix}(...unlessTrue);
  if (value !== false && unlessFalse.length > 0) stryCov_${suffix}(...unlessFalse);
  return value;
}
`;
}

/** Has instrumented code count nothing: what is judged need not be counted, and counting takes most of its time. */
export function notCounted(content: string): string {
  return content
    .replaceAll(/\bstryCov_\w+\((?:"\d+"(?:, )?)+\)/g, '0')
    .replaceAll(/\bstrySee_\w+\(\[[^\]]*\], \[[^\]]*\], /g, '(');
}

/** The mutants of one expression, which end in the expression itself. */
interface Chain {
  readonly suffix: string;
  readonly mutants: readonly { readonly id: string; readonly made: ts.Expression }[];
  readonly coverage: ts.CallExpression;
  readonly original: ts.Expression;
}

function chainFrom(node: ts.Node): Chain | undefined {
  const isInside = ts.isConditionalExpression(node.parent ?? node) && switchOf(node.parent) !== undefined;
  if (isInside || switchOf(node) === undefined) return undefined;
  const mutants: { id: string; made: ts.Expression }[] = [];
  let rest: ts.Node = node;
  for (let id = switchOf(rest); id !== undefined; id = switchOf(rest)) {
    const { whenTrue, whenFalse } = rest as ts.ConditionalExpression;
    mutants.push({ id, made: whenTrue });
    rest = whenFalse;
  }
  if (!ts.isParenthesizedExpression(rest) || !ts.isBinaryExpression(rest.expression)) return undefined;
  const { left, right } = rest.expression;
  if (!ts.isCallExpression(left) || !ts.isIdentifier(left.expression)) return undefined;
  const [, suffix] = COVERAGE.exec(left.expression.text) ?? [];
  return suffix === undefined ? undefined : { suffix, mutants, coverage: left, original: right };
}

/** The id of the mutant that this asks for. */
function switchOf(node: ts.Node): string | undefined {
  if (!ts.isConditionalExpression(node) || !ts.isCallExpression(node.condition)) return undefined;
  const { expression, arguments: given } = node.condition;
  if (!ts.isIdentifier(expression) || !SWITCH.test(expression.text)) return undefined;
  const [id] = given;
  return id !== undefined && ts.isStringLiteral(id) ? id.text : undefined;
}

function editsOf({ suffix, mutants, coverage, original }: Chain, source: ts.SourceFile): readonly Edit[] {
  const unless = { true: new Set<string>(), false: new Set<string>() };
  for (const { id, made } of mutants) {
    const same = sameWhen(made, original, source);
    if (same !== undefined) unless[`${same}`].add(id);
  }
  if (unless.true.size + unless.false.size === 0) return [];
  const others = coverage.arguments
    .map((id) => (ts.isStringLiteral(id) ? id.text : ''))
    .filter((id) => !unless.true.has(id) && !unless.false.has(id));
  const from = original.getStart(source);
  return [
    {
      from: coverage.getStart(source),
      to: coverage.end,
      text: others.length === 0 ? '0' : `stryCov_${suffix}(${listed(others)})`,
    },
    {
      from,
      to: from,
      text: `strySee_${suffix}([${listed([...unless.true])}], [${listed([...unless.false])}], `,
    },
    { from: original.end, to: original.end, text: ')' },
  ];
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(', ');
}

/** The value of the original with which a mutant has the same; undefined where that cannot be told. */
function sameWhen(made: ts.Expression, original: ts.Expression, source: ts.SourceFile): boolean | undefined {
  if (!onlyAsks(original)) return undefined;
  if (made.kind === ts.SyntaxKind.TrueKeyword) return true;
  if (made.kind === ts.SyntaxKind.FalseKeyword) return false;
  if (!ts.isBinaryExpression(made) || !ts.isBinaryExpression(original)) return undefined;
  const textOf = (node: ts.Node) => node.getText(source);
  if (textOf(made.left) !== textOf(original.left) || textOf(made.right) !== textOf(original.right))
    return undefined;
  return SAME_WHEN[`${textOf(original.operatorToken)} ${textOf(made.operatorToken)}`];
}

/** Whether an expression changes nothing, as far as its form and the names of what it calls tell. */
function onlyAsks(node: ts.Node): boolean {
  if (ts.isCallExpression(node)) {
    const { expression } = node;
    const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
    const isCounter = ts.isIdentifier(name) && /^stry/.test(name.text);
    if (!isCounter && !(ts.isIdentifier(name) && ASKS.test(name.text))) return false;
  }
  if (ts.isNewExpression(node) || ts.isAwaitExpression(node) || ts.isDeleteExpression(node)) return false;
  if (ts.isPostfixUnaryExpression(node)) return false;
  if (ts.isPrefixUnaryExpression(node) && /^(\+\+|--)/.test(ts.tokenToString(node.operator) ?? ''))
    return false;
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
    node.operatorToken.kind <= ts.SyntaxKind.LastAssignment
  )
    return false;
  return ts.forEachChild(node, (child) => !onlyAsks(child) || undefined) !== true;
}
