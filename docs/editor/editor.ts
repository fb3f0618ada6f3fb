import ts from 'typescript';

/** What an editor shows where the pointer rests on a name. */
export interface Hover {
  /** The line of code, such as `(method) say(text: string): Promise<void>`. */
  readonly display: string;
  readonly text: string;
  readonly examples: readonly string[];
  readonly default: string | undefined;
}

/** A place in a file: the beginning of the name that follows this mark. */
export const MARK = '/*?*/';

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  exactOptionalPropertyTypes: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: ['node'],
  skipLibCheck: true,
};

/** The part of an editor that knows types: it holds one file of a user of the packages. */
export class Editor {
  readonly #service: ts.LanguageService;
  readonly #file: string;
  #text = '';
  #version = 0;

  /**
   * @param folder where the user's file lies: imports are found from there
   * @param paths where packages are, instead of where Node finds them
   */
  constructor(folder: string, paths: Readonly<Record<string, string>>) {
    this.#file = `${folder}/user-of-the-packages.ts`;
    const options = {
      ...OPTIONS,
      paths: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, [path]])),
    };
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
      getScriptFileNames: () => [this.#file],
      getScriptVersion: (name) => (name === this.#file ? String(this.#version) : '1'),
      getScriptSnapshot: (name) => {
        const found = this.#read(name);
        return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
      },
      fileExists: (name) => name === this.#file || ts.sys.fileExists(name),
      readFile: (name) => this.#read(name),
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
      ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
    });
  }

  /** Replaces what the file holds. */
  write(text: string): void {
    this.#text = text;
    this.#version += 1;
  }

  /** What is shown at each mark of the file, in their order. */
  hovers(): readonly Hover[] {
    return this.#marks().map((position) => {
      const info = this.#service.getQuickInfoAtPosition(this.#file, position);
      const tags = info?.tags ?? [];
      const tagged = (name: string) =>
        tags.filter((tag) => tag.name === name).map((tag) => ts.displayPartsToString(tag.text));
      return {
        display: ts.displayPartsToString(info?.displayParts),
        text: ts.displayPartsToString(info?.documentation),
        examples: tagged('example'),
        default: tagged('default')[0],
      };
    });
  }

  /** The members or texts that are offered at each mark of a text, which the file holds from then on, without its marks. */
  completions(text: string): ReadonlyArray<readonly string[]> {
    const parts = text.split(MARK);
    this.write(parts.join(''));
    return parts.slice(1).map((_, i) => {
      const position = parts.slice(0, i + 1).join('').length;
      const found = this.#service.getCompletionsAtPosition(this.#file, position, undefined);
      // Where no member and no text is wanted, everything that there is is offered: that names nothing.
      return found === undefined || found.isGlobalCompletion ? [] : found.entries.map(({ name }) => name);
    });
  }

  /** What is wrong with the file, each with the line where it is. */
  problems(): readonly string[] {
    const source = this.#service.getProgram()?.getSourceFile(this.#file);
    const found = [
      ...this.#service.getSyntacticDiagnostics(this.#file),
      ...this.#service.getSemanticDiagnostics(this.#file),
    ];
    return found.map(({ messageText, start = 0 }) => {
      const line = source === undefined ? 0 : ts.getLineAndCharacterOfPosition(source, start).line;
      return `${this.#text.split('\n')[line]?.trim()}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
  }

  dispose(): void {
    this.#service.dispose();
  }

  #marks(): readonly number[] {
    return [...this.#text.matchAll(/\/\*\?\*\//g)].map(({ index }) => index + MARK.length);
  }

  #read(name: string): string | undefined {
    return name === this.#file ? this.#text : ts.sys.readFile(name);
  }
}
