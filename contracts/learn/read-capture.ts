import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { conversationsOf, HarError, readHar, redactCapture, type Unread } from '../../mock-gms/capture.ts';
import { UsageError } from '../shared/usage-error.ts';
import type { NamedCapture } from './learn.ts';

/** A capture that was read, and what of it could not be. */
export interface ReadCapture extends NamedCapture {
  readonly sha256?: string;
  readonly chats: number;
  readonly unread: readonly Unread[];
  /** Requests of other traffic. */
  readonly foreign: number;
}

/**
 * Reads a HAR file. What is shown of it later is nobody's business: texts are replaced, unless they are to stay.
 *
 * @throws {UsageError} for what is no HAR file
 */
export async function readCapture(file: string, keepTexts: boolean): Promise<ReadCapture> {
  try {
    const har = await readHar(createReadStream(file));
    const hash = createHash('sha256');
    await pipeline(createReadStream(file), hash);
    const capture = redactCapture(har, { keepTexts });
    const { conversations, unread } = conversationsOf(capture);
    const of = { name: basename(file), sha256: hash.digest('hex'), foreign: har.foreign };
    return { ...of, capture, chats: conversations.length, unread };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (error instanceof HarError || code !== undefined) throw new UsageError(`${file}: ${code ?? message}`);
    throw error;
  }
}
