/** A part of a multipart body. */
export interface Part {
  /** Its headers, as they are written. */
  readonly head: string;
  readonly name: string;
  /** Of a file. */
  readonly fileName?: string;
  readonly value: string;
}

/** What stands between the parts: the first line of the body, as it is written. */
export function boundaryOf(body: string): string {
  const start = body.trimStart();
  return start.slice(0, Math.max(start.search(/\r?\n/), 2));
}

/** The parts of a multipart body, in their order; of one that breaks off those that are whole enough to have a name. */
export function partsOf(body: string): readonly Part[] {
  const boundary = boundaryOf(body);
  if (!boundary.startsWith('--') || boundary.length < 3) return [];
  return body
    .trimStart()
    .split(boundary)
    .flatMap((text) => {
      const blank = /\r?\n\r?\n/.exec(text);
      if (blank === null) return [];
      const head = text.slice(0, blank.index).trim();
      const name = parameterOf(head, 'name');
      if (name === undefined) return [];
      const fileName = parameterOf(head, 'filename');
      const value = text.slice(blank.index + blank[0].length).replace(/\r?\n$/, '');
      return [{ head, name, value, ...(fileName !== undefined && { fileName }) }];
    });
}

function parameterOf(head: string, parameter: string): string | undefined {
  return new RegExp(`(?:^|[;\\s])${parameter}="([^"]*)"`, 'i').exec(head)?.[1];
}
