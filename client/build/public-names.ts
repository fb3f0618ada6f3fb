import ts from 'typescript';

/** What pages, apps and servers are given a hold on begins in these modules. */
const entries = [
  'index.ts',
  'page/install.ts',
  'page/page-bus.ts',
  'page/jquery-result.ts',
  'commands/table.ts',
  'chat/events.ts',
  'transport/cometd/bayeux.ts',
  'generated/gms.ts',
];

/** What a command is handed besides its options. */
const ownTypes: ReadonlySet<string> = new Set(['Conversation', 'Call']);

/**
 * The names of members that somebody outside of the client may know: of the types of its entries, of all that a cast
 * or a check says came from elsewhere, of browsers, and of whatever else the client's own types do not declare.
 * @param folder Where the client's sources lie, ending in a slash.
 */
export function publicNames(folder: string): Set<string> {
  const { config } = ts.readConfigFile(`${folder}tsconfig.json`, ts.sys.readFile);
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const isOwn = (node: ts.Node) => fileNames.includes(node.getSourceFile().fileName);
  const names = new Set<string>();
  const walked = new Set<ts.Type>();

  /** Takes in the members of a type, and of all that can be reached from it. */
  function walk(type: ts.Type): void {
    const symbol = type.aliasSymbol ?? type.symbol;
    if (walked.has(type) || ownTypes.has(symbol?.name)) return;
    walked.add(type);
    if (type.isUnionOrIntersection()) type.types.forEach(walk);
    for (const argument of type.aliasTypeArguments ?? []) walk(argument);
    if (type.flags & ts.TypeFlags.Object) checker.getTypeArguments(type as ts.TypeReference).forEach(walk);
    // What belongs to the language or to browsers is told apart at its uses.
    if (!type.symbol?.declarations?.some(isOwn)) return;
    for (const property of checker.getPropertiesOfType(type)) {
      names.add(property.name);
      walk(checker.getTypeOfSymbol(property));
    }
    for (const info of checker.getIndexInfosOfType(type)) walk(info.type);
    for (const signature of [...type.getCallSignatures(), ...type.getConstructSignatures()])
      for (const each of [
        ...signature.getParameters().map((parameter) => checker.getTypeOfSymbol(parameter)),
        signature.getReturnType(),
      ])
        walk(each);
  }

  /** Takes in a name that is not, or not only, declared by a type of the client. */
  function take(name: string, member: ts.Symbol | undefined): void {
    if (!member?.declarations?.every(isOwn)) names.add(name);
  }

  /** Takes in what a module takes from elsewhere, or hands there. */
  function look(node: ts.Node): void {
    if (ts.isAsExpression(node)) walk(checker.getTypeFromTypeNode(node.type));
    if (ts.isTypePredicateNode(node) && node.type) walk(checker.getTypeFromTypeNode(node.type));
    if (ts.isPropertyAccessExpression(node)) take(node.name.text, checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = (node.propertyName ?? node.name).getText();
      take(name, checker.getTypeAtLocation(node.parent).getProperty(name));
    }
    if (ts.isObjectLiteralExpression(node)) {
      const wanted = checker.getContextualType(node);
      const members = wanted && checker.getNonNullableType(wanted);
      for (const { name } of node.properties)
        if (name) take(name.getText(), members?.getProperty(name.getText()));
    }
    ts.forEachChild(node, look);
  }

  const missing = entries.filter((entry) => !fileNames.includes(folder + entry));
  if (missing.length > 0)
    throw new Error(`There is no ${missing.join(', ')}: the names in it would be made short`);
  for (const source of program.getSourceFiles().filter(isOwn)) {
    if (!source.fileName.includes('/build/')) look(source);
    const module = checker.getSymbolAtLocation(source);
    if (!module || !entries.includes(source.fileName.slice(folder.length))) continue;
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      if (symbol.flags & ts.SymbolFlags.Value) walk(checker.getTypeOfSymbol(symbol));
      if (symbol.flags & ts.SymbolFlags.Type) walk(checker.getDeclaredTypeOfSymbol(symbol));
    }
  }
  return names;
}

/** Every name in a module, and every word of its texts. */
export function namesIn(code: string): Set<string> {
  return words(code, (node) => ts.isIdentifier(node));
}

/** The members of the objects that a module writes down, which may go anywhere, and every word of its texts. */
export function namesWrittenIn(code: string): Set<string> {
  return words(code, (node) => ts.isObjectLiteralElement(node.parent) && node.parent.name === node);
}

/** The words of all texts in some code. */
export function namesInTexts(code: string): Set<string> {
  return words(code, () => false);
}

function words(code: string, counts: (name: ts.Node) => boolean): Set<string> {
  const found = new Set<string>();
  const look = (node: ts.Node): void => {
    if (
      (ts.isIdentifier(node) && counts(node)) ||
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node)
    )
      for (const word of [node.text, ...node.text.split(/[^\w$]+/)]) found.add(word);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true));
  return found;
}
