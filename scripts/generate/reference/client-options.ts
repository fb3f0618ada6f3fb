import ts from 'typescript';
import { fileOfRepository } from '../repository-file.ts';
import { table } from '../table.ts';

/** Where the options of the client are declared, and what stands before their names in a page. */
const GROUPS = [
  { file: 'client/base/configuration.ts', declared: 'Configuration', prefix: '' },
  { file: 'client/base/cometd-configuration.ts', declared: 'CometdConfiguration', prefix: 'cometD.' },
  { file: 'client/base/async-configuration.ts', declared: 'AsyncConfiguration', prefix: 'async.' },
] as const;

/** Every option of the client with its default and its sentence, as an editor shows them. */
export function clientOptionTable(read: (path: string) => string = fileOfRepository): string {
  const rows = GROUPS.flatMap(({ file, declared, prefix }) =>
    membersOf(read(file), declared)
      .filter(({ about, initial }) => about !== '' && !initial.startsWith('{ enabled'))
      .map(({ name, about, initial }) => [`\`${prefix}${name}\``, defaultOf(initial), about]),
  );
  const edition = [
    '`edition`',
    '`9.0`',
    'Whose result shapes commands have: those of the document of 2021, or `8.5` of 2016.',
  ];
  return table(['option', 'default', ''], [...rows, edition]);
}

interface Member {
  readonly name: string;
  readonly about: string;
  readonly initial: string;
}

function membersOf(source: string, declared: string): readonly Member[] {
  const parsed = ts.createSourceFile('options.ts', source, ts.ScriptTarget.Latest, true);
  const found = parsed.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === declared,
  );
  if (found === undefined || !ts.isInterfaceDeclaration(found))
    throw new Error(`the client declares no interface ${declared}`);
  return found.members.map((member) => {
    const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const initial = ts.getJSDocTags(member).find(({ tagName }) => tagName.text === 'default');
    return {
      name: member.name?.getText() ?? '',
      about: inOneLine(ts.getTextOfJSDocComment(comment?.comment)),
      initial: inOneLine(ts.getTextOfJSDocComment(initial?.comment)),
    };
  });
}

function inOneLine(text = ''): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A value as code; what is said in words stands as it is. */
function defaultOf(initial: string): string {
  const value = initial.replaceAll("'", '').replaceAll(/(?<=\d)_(?=\d)/g, '');
  return /^none\b| .* /.test(value) || value === '' ? value : `\`${value}\``;
}
