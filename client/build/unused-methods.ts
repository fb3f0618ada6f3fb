import ts from 'typescript';

interface Method {
  readonly file: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/**
 * Cuts from a library's classes the methods that nobody calls, which no bundler does: it cannot know who else holds
 * the object. A script in which the library is shut in can.
 *
 * A method stays when its name is mentioned after a dot or in quotes, by `callers`, by the library outside of methods,
 * or by a method that stays.
 * @param sources The library's modules by file name, complete.
 * @param callers All the code that uses the library.
 * @returns The modules by file name, without those methods.
 */
export function withoutUnusedMethods(
  sources: ReadonlyMap<string, string>,
  callers: string,
): Map<string, string> {
  const unused = new Set([...sources].flatMap(([file, code]) => methodsOf(file, code)));
  const cut = () => new Map([...sources].map(([file, code]) => [file, codeWithout(file, code, unused)]));

  let mentioned = [callers, ...cut().values()].join('\n');
  while (mentioned !== '') {
    const found = [...unused].filter(({ name }) => mentions(mentioned, name));
    for (const method of found) unused.delete(method);
    mentioned = found.map(({ code }) => code).join('\n');
  }
  return cut();
}

function methodsOf(file: string, code: string): Method[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  return source.statements
    .filter(ts.isClassDeclaration)
    .flatMap(({ members }) => members.filter(ts.isMethodDeclaration))
    .filter(({ name }) => ts.isIdentifier(name) || ts.isPrivateIdentifier(name))
    .map(({ name, pos, end }) => ({
      file,
      name: (name as ts.Identifier | ts.PrivateIdentifier).text,
      start: pos,
      end,
      code: code.slice(pos, end),
    }));
}

function codeWithout(file: string, code: string, methods: ReadonlySet<Method>): string {
  return [...methods]
    .filter((method) => method.file === file)
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), code);
}

/** Also what the language itself calls stays. */
function mentions(code: string, name: string): boolean {
  return /^to(String|JSON)$/.test(name) || new RegExp(`[.'"\`]\\s*${name}(?![\\w$])`).test(code);
}
