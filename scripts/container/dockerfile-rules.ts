/** An instruction of a Dockerfile, its continued lines joined. */
interface Instruction {
  readonly line: number;
  readonly name: string;
  readonly rest: string;
}

/** What a Dockerfile of this repository must not do, each as a sentence with its line; empty if there is nothing. */
export function dockerfileProblems(text: string): string[] {
  const all = instructionsOf(text);
  const args = new Map(all.filter(({ name }) => name === 'ARG').map(({ rest }) => argOf(rest)));
  const last = all.slice(all.findLastIndex(({ name }) => name === 'FROM'));
  const first = (name: string) => last.find((instruction) => instruction.name === name);
  const needed = ['USER', 'HEALTHCHECK', 'ENTRYPOINT'].filter((name) => first(name) === undefined);
  return [
    ...all.flatMap((instruction) => problemsOf(instruction, args)),
    ...needed.map((name) => `the image has no ${name}`),
    ...(/^(root|0)\b/.test(first('USER')?.rest ?? '') ? ['the image runs as root'] : []),
  ];
}

function problemsOf({ line, name, rest }: Instruction, args: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const say = (problem: string) => problems.push(`line ${line}: ${problem}`);
  switch (name) {
    case 'ADD':
      say('ADD also unpacks and downloads: use COPY');
      break;
    case 'FROM': {
      const [image = ''] = rest.split(/\s+/);
      const [, arg] = /^\$\{(\w+)\}$/.exec(image) ?? [];
      const from = arg === undefined ? image : (args.get(arg) ?? '');
      if (arg === undefined) say('the base image is no argument');
      if (!/^[\w.-]+(?:\/[\w.-]+)+:\d+\.\d+\.\d+(-[\w.-]+)?(@sha256:[0-9a-f]{64})?$/.test(from))
        say(`"${from}" names no registry and whole version`);
      break;
    }
    case 'RUN':
      if (/\bsudo\b/.test(rest)) say('there is no sudo');
      if (/\b(curl|wget)\b/.test(rest)) say('nothing is downloaded beside the package manager');
      if (/\bnpm (?!ci\b)/.test(rest)) say('npm ci alone installs what the lockfile has');
      break;
    case 'CMD':
    case 'ENTRYPOINT':
      if (!isExecForm(rest)) say(`${name} with a shell hides signals: use the list form`);
      break;
    case 'HEALTHCHECK': {
      const [, command = ''] = /\bCMD\s+(.*)$/.exec(rest) ?? [];
      if (!isExecForm(command) || /\b(curl|wget)\b/.test(command))
        say('the health check needs a tool of the base');
      break;
    }
    case 'ENV':
    case 'ARG':
      if (/TOKEN|SECRET|PASSWORD|APIKEY/i.test(rest)) say('a secret would stay in the image');
  }
  return problems;
}

function instructionsOf(text: string): Instruction[] {
  const instructions: Instruction[] = [];
  let continued: Instruction | undefined;
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const part = line.trim().replace(/\\$/, '').trim();
    const [, name = '', rest = ''] = /^(\S+)\s*(.*)$/.exec(part) ?? [];
    const whole: Instruction =
      continued === undefined
        ? { line: place + 1, name: name.toUpperCase(), rest }
        : { ...continued, rest: `${continued.rest} ${part}` };
    continued = line.trimEnd().endsWith('\\') ? whole : undefined;
    if (continued === undefined) instructions.push(whole);
  }
  return instructions;
}

function argOf(rest: string): [string, string] {
  const [name = '', value = ''] = rest.split('=', 2);
  return [name, value];
}

function isExecForm(text: string): boolean {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.length > 0;
  } catch {
    return false;
  }
}
