import ts from 'typescript';

/** TypeScript's codes for a name that nothing declares: alone, and with a name that may have been meant. */
const UNKNOWN_NAME: ReadonlySet<number> = new Set([2304, 2552]);

/**
 * The names that a source uses and nothing declares, such as one whose import has another name by now. A program with one
 * throws where a mistake was meant.
 *
 * @param sources texts of TypeScript by what they are called
 * @returns `what: name`
 */
export function unknownNames(sources: ReadonlyMap<string, string>): readonly string[] {
  const options: ts.CompilerOptions = {
    noResolve: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2023.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  const own = new Map([...sources].map(([what, text]) => [`/${what}.ts` as string, text]));
  host.getSourceFile = (name, target, ...rest) => {
    const text = own.get(name);
    return text === undefined ? read(name, target, ...rest) : ts.createSourceFile(name, text, target);
  };
  const isThere = host.fileExists.bind(host);
  host.fileExists = (name) => own.has(name) || isThere(name);
  const program = ts.createProgram([...own.keys()], options, host);
  return [...own.keys()].flatMap((name) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(name))
      .filter(({ code }) => UNKNOWN_NAME.has(code))
      .map(({ start = 0, length = 0 }) => own.get(name)?.slice(start, start + length) ?? '')
      // What Node itself declares.
      .filter((unknown) => !(unknown in globalThis))
      .map((unknown) => `${name.slice(1, -3)}: ${unknown}`),
  );
}
