/** A page with its tables generated again, each between the comments with its name; the rest stays as it is. */
export function renewTables(
  file: string,
  text: string,
  tables: Readonly<Record<string, () => string>>,
): string {
  return Object.entries(tables).reduce((document, [name, table]) => {
    const [begin, end] = [`<!-- table: ${name}, written by npm run generate -->`, `<!-- end of ${name} -->`];
    const start = document.indexOf(begin);
    const stop = document.indexOf(end);
    if (start < 0 || stop < start)
      throw new Error(`${file} has no place for the table ${name}: ${begin} … ${end}`);
    return `${document.slice(0, start + begin.length)}\n\n${table()}\n\n${document.slice(stop)}`;
  }, text);
}
