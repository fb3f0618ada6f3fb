import ts from 'typescript';

/** What a package exports under a name, and what is said of it where it is declared. */
export interface Export {
  readonly name: string;
  /** Whether it is there when the program runs: a function, a class, a table. */
  readonly isValue: boolean;
  readonly text: string;
  readonly examples: readonly string[];
  /** Whether it says with `@see` where its rule comes from. */
  readonly hasSource: boolean;
  /** The file that declares it. */
  readonly declaredIn: string;
  /** Its own members, if it is an interface, a class or an object type. */
  readonly members: readonly Member[];
}

/** A member of an exported type, and the sentence that an editor shows of it. */
export interface Member {
  readonly name: string;
  readonly text: string;
  /** The file that declares it. */
  readonly declaredIn: string;
}

/** The exports of these modules, each by the file of the module. */
export function exportsOf(files: readonly string[]): ReadonlyMap<string, readonly Export[]> {
  const program = ts.createProgram(files, {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    noEmit: true,
    resolveJsonModule: true,
    // Nothing is checked, only looked up.
    noLib: true,
    types: [],
  });
  const checker = program.getTypeChecker();
  return new Map(
    files.map((file) => {
      const source = program.getSourceFile(file);
      const module = source && checker.getSymbolAtLocation(source);
      const symbols = module === undefined ? [] : checker.getExportsOfModule(module);
      return [file, symbols.map((symbol) => described(symbol, checker))];
    }),
  );
}

function described(symbol: ts.Symbol, checker: ts.TypeChecker): Export {
  const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
  const declared = isAlias ? checker.getAliasedSymbol(symbol) : symbol;
  const tags = declared.getJsDocTags(checker);
  const textOf = ({ text }: ts.JSDocTagInfo) => ts.displayPartsToString(text);
  return {
    name: symbol.name,
    isValue: (declared.flags & ts.SymbolFlags.Value) !== 0 && !isOnlyType(symbol),
    text: ts.displayPartsToString(declared.getDocumentationComment(checker)),
    examples: tags.filter(({ name }) => name === 'example').map(textOf),
    hasSource: tags.some(({ name }) => name === 'see'),
    declaredIn: declared.declarations?.[0]?.getSourceFile().fileName ?? '',
    members: membersOf(declared, checker),
  };
}

/** The types of openapi.yaml, which the packages export under names of their own. */
const CONTRACT = 'generated/gms.ts';

/** What a reader of the type finds in it: no private parts, and nothing that is declared elsewhere. */
function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): readonly Member[] {
  const isType =
    (symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class | ts.SymbolFlags.TypeAlias)) !== 0;
  if (!isType) return [];
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  // Of a union every part is explained by itself.
  if (type.isUnion()) return [];
  return type
    .getProperties()
    .filter(({ declarations = [] }) => declarations.some((each) => isOpen(each, symbol)))
    .map((member) => ({
      name: member.name,
      text: ts.displayPartsToString(member.getDocumentationComment(checker)),
      declaredIn: member.declarations?.[0]?.getSourceFile().fileName ?? '',
    }));
}

function isOpen(declared: ts.Declaration, owner: ts.Symbol): boolean {
  const { fileName } = declared.getSourceFile();
  const isOfOwner =
    fileName.endsWith(CONTRACT) ||
    owner.declarations?.some((each) => each.getSourceFile().fileName === fileName);
  // What overrides a member of another class is explained there.
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  const modifiers = ts.getCombinedModifierFlags(declared) & hidden;
  const { name } = declared as ts.NamedDeclaration;
  return isOfOwner === true && modifiers === 0 && (name === undefined || !ts.isPrivateIdentifier(name));
}

/** Whether what is exported is a class's or value's type alone. */
function isOnlyType({ declarations = [] }: ts.Symbol): boolean {
  return declarations.some((each) => ts.isExportSpecifier(each) && ts.isTypeOnlyExportDeclaration(each));
}

/**
 * An example as a program that fails where it is wrong: each `expression; // value` says that the one is the other.
 *
 * @example
 * asProgram('1 + 1; // 2'); // 'assert.deepEqual(1 + 1, 2);'
 */
export function asProgram(example: string): string {
  const lines = example.split('\n').filter((line) => !/^import .* from '[^']+';$/.test(line));
  return lines
    .map((line) => line.replace(/^(?!const )(.+); \/\/ (.+)$/, 'assert.deepEqual($1, $2);'))
    .join('\n');
}
