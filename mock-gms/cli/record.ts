import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { unreadable } from '../capture/har/unreadable.ts';
import { Progress } from '../capture/record/progress.ts';
import { Recording } from '../capture/record/recording.ts';
import { hostCheck, isLoopback } from '../http/host.ts';
import { makeCertificate } from '../server/certificate.ts';
import { certificateNames } from '../server/hosts.ts';
import { standBehind } from './last-resort.ts';
import { parseRecordFlags, type RecordFlags, recordUsage } from './record-flags.ts';
import { shownUrl } from './shown-url.ts';
import { closeWithSignals } from './signals.ts';

/**
 * `mock-gms record`: stands between clients and a real GMS until it is ended, and writes what passed as a HAR file.
 *
 * @throws an error of one line that says what is wrong, or the error of Node's `listen`
 */
export async function record(argv: readonly string[]): Promise<void> {
  const flags = parseRecordFlags(argv);
  if (flags === 'help') return void process.stdout.write(recordUsage());
  const { target, out, host, port, basePath, origin, keepTexts, insecure, allowHosts } = flags;
  const tls = certificateOf(flags);
  const names = isLoopback(host) ? [host, ...allowHosts] : ['*'];
  const say = (text: string) => void process.stdout.write(text);
  const warn = (text: string) => void process.stderr.write(`mock-gms record: ${text}\n`);
  const recording = await Recording.begin(
    {
      ...{ target, basePath, out, host, port, keepTexts, verify: !insecure, allows: hostCheck(names) },
      ...(origin !== undefined && { origin }),
      ...(tls !== undefined && { tls }),
    },
    ({ message }) => warn(`${out} could not be written: ${message}`),
  );
  standBehind(process);
  process.once('exit', () => recording.discard());
  const progress = new Progress();
  recording.relay.follow((entry) => {
    const line = progress.lineFor(entry);
    if (line !== undefined) say(line);
  });
  closeWithSignals(process, {
    async close() {
      await recording.end();
      const { entries, unkept } = recording.relay;
      const { unread } = recording.relay.capture();
      say(
        `\nWritten: ${recording.file}, ${counted(entries.length, 'entry', 'entries')}, ${counted(progress.chats, 'chat', 'chats')}\n`,
      );
      if (recording.file !== out)
        warn(`${out} is another file now and stays as it is; the recording is in ${recording.file}`);
      for (const { where, what } of unread) if (where !== 'at the end') warn(`${where}: ${what}`);
      if (unkept > 0)
        warn(`${counted(unkept, 'entry', 'entries')} passed and are not in the file: there was no more room`);
    },
  });
  say(banner(flags, shownUrl(recording.dataURL('<service>'))));
}

function banner({ target, keepTexts, basePath }: RecordFlags, dataURL: string): string {
  const left = keepTexts
    ? 'Texts, names and data are kept; keys, cookies, credentials and the bytes of files are taken out.'
    : 'Keys, cookies, credentials, names, texts, data and files are taken out.';
  return `Recording ${target}

  dataURL      ${dataURL}
  cometURL     ${dataURL.replace(/\/2\/chat\/.*$/, '/cometd')}

${left} Everything below ${basePath || '/'} passes; Ctrl-C ends and writes the file.

`;
}

function certificateOf({ tls, tlsFiles, host, allowHosts }: RecordFlags) {
  if (tlsFiles !== undefined)
    return { cert: given('--tls-cert', tlsFiles.cert), key: given('--tls-key', tlsFiles.key) };
  if (!tls) return undefined;
  return makeCertificate([
    ...certificateNames({ host, publicUrl: undefined, allowedHosts: allowHosts }),
    hostname(),
  ]);
}

function given(flag: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Error(`${flag}: ${file}: ${unreadable(error, { name: 'PEM file' }) ?? error}`);
  }
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
