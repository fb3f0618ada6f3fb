import { harOfCapture } from '../har/write-har.ts';
import { Pseudonyms } from '../redaction/pseudonyms.ts';
import { redactCapture } from '../redaction/redact-capture.ts';
import { mappedAddresses } from '../relay/mapped-addresses.ts';
import { Relay, type RelayOptions } from '../relay/relay.ts';
import { HeldFile } from './held-file.ts';

/** What is recorded, and where to. */
export interface RecordingOptions
  extends Pick<RelayOptions, 'host' | 'port' | 'tls' | 'verify' | 'allows' | 'bound'> {
  /** The server with its base path: `https://gms.example/genesys`. */
  readonly target: string;
  /** The path before `/2/chat`, such as `/genesys`. @default '/genesys' */
  readonly basePath?: string;
  /** The origin that the server is told in place of a page's own. */
  readonly origin?: string;
  /** The file that is written. */
  readonly out: string;
  /** Keeps everything but keys, cookies and credentials. @default false */
  readonly keepTexts?: boolean;
  /** Does something again and again, every so many milliseconds, until what it returns is called. @default setInterval */
  readonly repeat?: (work: () => void, milliseconds: number) => () => void;
}

function repeatedly(work: () => void, milliseconds: number): () => void {
  const timer = setInterval(work, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}

/** A long recording takes its time to write: by itself it is not written for more than this part of the time. */
const SHARE = 1 / 20;

/** Milliseconds after which what is new has been written, so that little is lost with a machine that fails. */
const SAVING = 10_000;

/**
 * Records what passes between clients and a server, as a HAR file without secrets and personal texts.
 *
 * @throws the error of Node's `listen` if the port is taken, which says what to do
 * @example
 * const recording = await Recording.begin({ target: 'http://127.0.0.1:8080/genesys', port: 0, out: 'chat.har' });
 * recording.dataURL('support').endsWith('/genesys/2/chat/support'); // true
 * await recording.end();
 * @see docs/decisions/0023: one relay
 */
export class Recording {
  /** The relay that clients speak to. */
  readonly relay: Relay;
  readonly #options: RecordingOptions;
  readonly #stop: () => void;
  readonly #file: HeldFile;
  readonly #pseudonyms: Pseudonyms;
  /** How often something passed that was new, and how much of that is written. */
  #changes = 0;
  #saved = 0;
  /** Before this it is not written by itself. */
  #next = 0;
  #saving: Promise<unknown> = Promise.resolve();

  private constructor(
    { relay, file, pseudonyms }: { relay: Relay; file: HeldFile; pseudonyms: Pseudonyms },
    options: RecordingOptions,
    mistake: (error: Error) => void,
  ) {
    this.relay = relay;
    this.#file = file;
    this.#pseudonyms = pseudonyms;
    this.#options = options;
    const { repeat = repeatedly } = options;
    relay.follow(() => {
      this.#changes += 1;
    });
    this.#stop = repeat(() => {
      if (performance.now() >= this.#next) this.save().catch(mistake);
    }, SAVING);
  }

  /**
   * Its file is there from the beginning, so that nobody else takes the name.
   *
   * @param mistake is told of a file that could not be written meanwhile
   * @throws the error of Node's `open`, `EEXIST` where the file is there already
   */
  static async begin(
    options: RecordingOptions,
    mistake: (error: Error) => void = () => {},
  ): Promise<Recording> {
    const { target, basePath = '/genesys', origin, tls } = options;
    const scheme = tls === undefined ? 'http' : 'https';
    const relay = await Relay.open({
      ...options,
      upstream: new URL(target).origin,
      addresses: mappedAddresses({ target, basePath, scheme, ...(origin !== undefined && { origin }) }),
    });
    const pseudonyms = new Pseudonyms();
    try {
      const file = await HeldFile.take(options.out, textOf(relay, options, pseudonyms));
      return new Recording({ relay, file, pseudonyms }, options, mistake);
    } catch (error) {
      await relay.close();
      throw error;
    }
  }

  /** The file that is written: `out`, or one beside it if something else got its name meanwhile. */
  get file(): string {
    return this.#file.path;
  }

  /** Where a client reaches a service. */
  dataURL(service: string): string {
    return `${this.relay.url}${this.#options.basePath ?? '/genesys'}/2/chat/${service}`;
  }

  /** Writes what there is, if something is new. */
  save(): Promise<unknown> {
    this.#saving = this.#saving.catch(() => {}).then(() => this.#write());
    return this.#saving;
  }

  /** Ends, and writes what there is. */
  async end(): Promise<void> {
    this.#stop();
    await this.relay.close();
    this.#saved = -1;
    try {
      await this.save();
    } finally {
      await this.#file.close();
    }
  }

  /** Removes what is written in part: for a process that ends at once. */
  discard(): void {
    this.#file.discard();
  }

  async #write(): Promise<void> {
    const known = this.#changes;
    if (known === this.#saved) return;
    const begun = performance.now();
    await this.#file.replace(textOf(this.relay, this.#options, this.#pseudonyms));
    this.#saved = known;
    const ended = performance.now();
    this.#next = ended + (ended - begun) / SHARE;
  }
}

function textOf(relay: Relay, options: RecordingOptions, pseudonyms: Pseudonyms): string {
  const { keepTexts = false, target, basePath = '/genesys' } = options;
  const server = { target, basePath };
  const har = harOfCapture(
    redactCapture(relay.capture(), { keepTexts, server }, pseudonyms),
    keepTexts ? new URL(target).origin : 'https://gms.example',
  );
  return `${JSON.stringify(har, null, 1)}\n`;
}
