/** Everything of a path but its parameters, and each segment's own: `/a;b=c/d` is `/a/d`, with `['', ';b=c', '']`. */
export interface DividedPath {
  readonly path: string;
  readonly parameters: readonly string[];
}

/** Also as clients write it that take it for a letter of the name. */
const PARAMETERS = /;|%3b/i;

/** Containers of Java write the session there where a client keeps no cookie: `/2/chat/support;jsessionid=4f0a`. */
export function dividedPath(path: string): DividedPath {
  const segments = path.split('/').map((segment) => {
    const at = segment.search(PARAMETERS);
    return at < 0 ? [segment, ''] : [segment.slice(0, at), segment.slice(at)];
  });
  return {
    path: segments.map(([name]) => name).join('/'),
    parameters: segments.map(([, parameters = '']) => parameters),
  };
}

/** A path with parameters behind its segments. */
export function joinedPath({ path, parameters }: DividedPath): string {
  return path
    .split('/')
    .map((segment, place) => segment + (parameters[place] ?? ''))
    .join('/');
}

const PARAMETER = /(;|%3b)([^;=%]{0,100}=)?((?:(?!%3b)[^;])*)/gi;

/** Parameters with other values; their names stay where `keeps` says so. */
export function redactedParameters(
  parameters: string,
  shown: (value: string) => string,
  keeps: (name: string) => boolean,
): string {
  return parameters.replaceAll(PARAMETER, (_, mark: string, named: string | undefined, value: string) => {
    const name = named?.slice(0, -1) ?? '';
    const shownName = name === '' || keeps(name) ? name : shown(name);
    return `${mark}${shownName}${named === undefined ? '' : '='}${value === '' ? '' : shown(value)}`;
  });
}
