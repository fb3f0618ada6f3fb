/** Bodies that are longer are shown as they came: laying them out would take long. */
const LONGEST = 200_000;

/** A body as people read it: JSON in lines, a form with one field on each. What is neither stays as it came. */
export function prettyBody(body: string, type: string): string {
  if (body.length > LONGEST) return body;
  if (type.startsWith('application/x-www-form-urlencoded'))
    return [...new URLSearchParams(body)].map(([name, value]) => `${name} = ${value}`).join('\n');
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}
