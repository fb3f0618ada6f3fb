/**
 * The names of the keys of a store. All have one hash tag: a script sees a log, the indexes and the news together, so on a
 * Redis Cluster a store is in one slot, and stores with other prefixes in others.
 */
export class RedisKeys {
  /** What every key begins with. */
  readonly all: string;
  /** The number of the format. */
  readonly format: string;
  /** The names of services that have a log or chats. */
  readonly names: string;
  /** Secure key → `[service, chatId]`. */
  readonly keys: string;
  /** A stream of what happened to logs. */
  readonly news: string;
  /** How many items of news there have been: the number of each is its id in the stream. */
  readonly newsCount: string;
  /** The channel of signals. */
  readonly signals: string;
  /** Bytes of all files that entries name. */
  readonly bytes: string;

  constructor(prefix: string) {
    this.all = `{${prefix}}:`;
    this.format = `${this.all}format`;
    this.names = `${this.all}names`;
    this.keys = `${this.all}keys`;
    this.news = `${this.all}news`;
    this.newsCount = `${this.all}news-count`;
    this.signals = `${this.all}signals`;
    this.bytes = `${this.all}bytes`;
  }

  /** The list of a log's entries. */
  log(kind: LogKind, id: string): string {
    return `${this.all}log:${kind}:${id}`;
  }

  /** The chats of a service, as a set. */
  chatsOf(service: string): string {
    return `${this.all}chats-of:${service}`;
  }

  /** The files of a chat: fileId → bytes, size, and whether an entry names it. */
  filesOf(chatId: string): string {
    return `${this.all}files:${chatId}`;
  }

  /** What a file has in it: number → chunk. */
  blob(id: string): string {
    return `${this.all}blob:${id}`;
  }

  contact(chatId: string): string {
    return `${this.all}contact:${chatId}`;
  }
}

/** The two kinds of logs. */
export type LogKind = 'chats' | 'services';
