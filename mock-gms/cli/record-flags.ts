import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeFolder } from '../boundary/make-folder.ts';
import { unwritableFile } from '../boundary/unwritable-file.ts';
import { type FlagLine, flagLines, flagTypes } from './flag-lines.ts';
import { flagProblem } from './given-flags.ts';

const FLAGS: Readonly<Record<string, Omit<FlagLine, 'flag'>>> = {
  out: {
    short: 'o',
    value: 'file',
    about: 'the HAR file to write; its folder is made, the file itself must not exist yet',
    initial: 'chat.har',
  },
  port: {
    short: 'p',
    value: 'number',
    about: 'port to listen on; 0 takes any that is free',
    initial: '8080',
  },
  host: { value: 'address', about: 'address to bind to', initial: '127.0.0.1' },
  'base-path': {
    value: 'path',
    about: 'the beginning of the paths of clients, before /2/chat',
    initial: '/genesys',
  },
  origin: {
    value: 'origin',
    about: 'the origin to send to the server, if it accepts pages of some sites only',
  },
  'allow-host': {
    value: 'name',
    about: 'a further name that is accepted in the Host header',
    multiple: true,
  },
  tls: { about: 'serve https, with a certificate that is made at the start' },
  'tls-cert': { value: 'file', about: 'the certificate to serve https with, as PEM' },
  'tls-key': { value: 'file', about: 'its private key, as PEM' },
  insecure: {
    about:
      'accept any certificate of the server; better: NODE_EXTRA_CA_CERTS=<file> trusts one more authority',
  },
  'keep-texts': {
    about: 'keep names, texts and data; keys, cookies, credentials and the bytes of files are removed anyway',
  },
  help: { short: 'h', about: 'show this' },
};

const LINES: readonly FlagLine[] = Object.entries(FLAGS).map(([flag, line]) => ({ flag, ...line }));

/** What `mock-gms record` was told. */
export interface RecordFlags {
  readonly target: string;
  readonly out: string;
  readonly port: number;
  readonly host: string;
  readonly basePath: string;
  readonly origin: string | undefined;
  readonly allowHosts: readonly string[];
  readonly tls: boolean;
  readonly tlsFiles: { readonly cert: string; readonly key: string } | undefined;
  readonly insecure: boolean;
  readonly keepTexts: boolean;
}

/** What `mock-gms record --help` prints. */
export function recordUsage(): string {
  return `Usage: mock-gms record <url of a GMS> [flags]

A proxy between clients and a real GMS, which writes what passes as a HAR file.
The url is that of GMS with its base path, such as https://gms.example/genesys.

${flagLines(LINES, 26)}
Point clients to http://localhost:8080/genesys/2/chat/<service>. Ctrl-C ends the recording and writes the file.
`;
}

/** @throws an error of one line that says what is wrong */
export function parseRecordFlags(argv: readonly string[]): RecordFlags | 'help' {
  const { values, positionals } = parsed(argv);
  if (values.help === true) return 'help';
  const text = (flag: string) => {
    const value = values[flag];
    return typeof value === 'string' ? value : FLAGS[flag]?.initial;
  };
  const [url = '', ...more] = positionals;
  if (more.length > 0) throw new Error('record takes one url: start it once for each server');
  const target = targetOf(url);
  const port = text('port') ?? '';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new Error('--port is a whole number up to 65535');
  const basePath = (text('base-path') ?? '').replace(/\/+$/, '');
  if (!/^(?:\/[A-Za-z0-9._~-]+)*$/.test(basePath) || /\/\.\.?(?:\/|$)/.test(basePath))
    throw new Error('--base-path is a path such as /genesys');
  const origin = text('origin');
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).origin !== origin))
    throw new Error('--origin is an origin such as https://www.shop.example');
  const [cert, key] = [text('tls-cert'), text('tls-key')];
  if ((cert === undefined) !== (key === undefined))
    throw new Error('--tls-cert and --tls-key must be given together');
  const out = text('out') ?? '';
  assertCanBeWritten(out);
  return {
    target,
    out,
    port: Number(port),
    host: text('host') ?? '',
    basePath,
    origin,
    allowHosts: (values['allow-host'] as string[] | undefined) ?? [],
    tls: values.tls === true,
    tlsFiles: cert === undefined || key === undefined ? undefined : { cert, key },
    insecure: values.insecure === true,
    keepTexts: values['keep-texts'] === true,
  };
}

/** Before anything is recorded, and not when it would be lost. */
function assertCanBeWritten(out: string): void {
  if (out === '') throw new Error('--out is a file, such as chat.har');
  if (existsSync(out)) throw new Error(`${out} exists already; name another file with --out`);
  const folder = dirname(resolve(out));
  const shown = dirname(out);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new Error(`--out ${out}: ${shown} is no folder`);
  // Only who tries knows: rights, a disk that is full, a file system that takes nothing.
  try {
    makeFolder(folder);
    closeSync(openSync(out, 'wx', 0o600));
    rmSync(out);
  } catch (error) {
    throw new Error(`--out ${out} cannot be written: ${unwritableFile(error)}; name another file`);
  }
}

function targetOf(text: string): string {
  const example = 'such as https://gms.example/genesys';
  if (text === '') throw new Error(`the url of the GMS is missing, ${example}`);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text))
    throw new Error(`the url is an http or https URL, ${example}`);
  const { username, password, search, hash, origin, pathname } = new URL(text);
  if (username !== '' || password !== '')
    throw new Error('the url has no user and password: clients send theirs, and these pass');
  if (search !== '' || hash !== '')
    throw new Error(`the url is that of GMS with its base path alone, ${example}`);
  if (/\/2\/(?:chat|chat-ntf)(?:\/|$)|\/cometd\/?$/.test(pathname))
    throw new Error(`the url ends before /2/chat and /cometd, ${example}`);
  return origin + pathname;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flagTypes(LINES), strict: true, allowPositionals: true });
  } catch (error) {
    throw new Error(`${flagProblem(error as NodeJS.ErrnoException, LINES)}; --help lists the flags`);
  }
}
