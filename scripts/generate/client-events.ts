import ts from 'typescript';

/** Where the client has the table of its events. */
export const EVENT_SOURCE = 'client/chat/events.ts';

export interface TableEvent {
  readonly name: string;
  readonly about: string;
  /** The type of its data; `undefined` for an event without. */
  readonly data: string;
}

/** The events of the table, in its order. @throws Error for one without the type of its data */
export function eventsIn(text: string): readonly TableEvent[] {
  const source = ts.createSourceFile(EVENT_SOURCE, text, ts.ScriptTarget.Latest, true);
  const members = source.statements.flatMap((statement) => {
    if (!ts.isVariableStatement(statement)) return [];
    const [table] = statement.declarationList.declarations;
    if (table?.name.getText() !== 'events' || table.initializer === undefined) return [];
    const object = ts.isAsExpression(table.initializer) ? table.initializer.expression : table.initializer;
    return ts.isObjectLiteralExpression(object) ? [...object.properties] : [];
  });
  return members.map((member) => {
    if (!ts.isPropertyAssignment(member) || !ts.isAsExpression(member.initializer))
      throw new Error(`${EVENT_SOURCE}: ${member.getText()} is not an event with the type of its data`);
    const comments = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
    const about = comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join(' ');
    const type = member.initializer.type.getText();
    const data = type === 'Bare' ? 'undefined' : type.replace(/^Event<(.*)>$/, '$1');
    return { name: member.name.getText(), about, data };
  });
}
