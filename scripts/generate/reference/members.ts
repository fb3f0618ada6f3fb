import ts from 'typescript';

/** A member of an interface, with what an editor shows of it. */
export interface Member {
  readonly name: string;
  /** Its type as it is written. */
  readonly type: string;
  readonly about: string;
  readonly initial: string;
  readonly example: string;
}

/** The members of an interface, in their order. @throws Error if the source declares no such interface */
export function membersOf(source: string, declared: string): readonly Member[] {
  const parsed = ts.createSourceFile('options.ts', source, ts.ScriptTarget.Latest, true);
  const found = parsed.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === declared,
  );
  if (found === undefined || !ts.isInterfaceDeclaration(found))
    throw new Error(`there is no interface ${declared}`);
  return found.members.map((member) => {
    const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const tag = (name: string) => {
      const its = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === name);
      return inOneLine(ts.getTextOfJSDocComment(its?.comment));
    };
    return {
      name: member.name?.getText() ?? '',
      type: ts.isPropertySignature(member) ? inOneLine(member.type?.getText()) : '',
      about: inOneLine(ts.getTextOfJSDocComment(comment?.comment)),
      initial: tag('default'),
      example: tag('example'),
    };
  });
}

/** A value as code; what is said in words stands as it is. */
export function defaultOf(initial: string): string {
  const value = initial.replaceAll("'", '').replaceAll(/(?<=\d)_(?=\d)/g, '');
  return /^none\b| .* /.test(value) || value === '' ? value : `\`${value}\``;
}

function inOneLine(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
