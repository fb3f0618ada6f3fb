/** What warnings are taken from. */
type Warned = Pick<NodeJS.Process, 'listeners' | 'on' | 'off'>;

/**
 * Takes the warnings of a process over from Node, which writes them without a time and in a form of its own. Where Node was
 * told to write none, nothing is taken.
 *
 * @returns a function that gives them back
 */
export function takeWarnings(target: Warned, take: (warning: Error) => void): () => void {
  // Others, such as tools that are loaded before, go on hearing them.
  const printers = target.listeners('warning').filter(({ name }) => name === 'onWarning') as Printer[];
  if (printers.length === 0) return () => {};
  for (const printer of printers) target.off('warning', printer);
  target.on('warning', take);
  return () => {
    target.off('warning', take);
    for (const printer of printers) target.on('warning', printer);
  };
}

type Printer = (warning: Error) => void;

/** A warning in one line; what kind of error it is where that says something. */
export function warningText({ name, message }: Error): string {
  return name === 'Warning' || name === 'Error' ? message : `${name}: ${message}`;
}
