import type { Command } from '../chat/command.ts';
import type { ChatLimits } from '../chat/limits.ts';
import { REFUSALS, type Refusal, type RefusalReason } from '../chat/refusal.ts';

/** Something that could not be done at the desk: why, as a stable code and as a sentence. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  /** What is wrong, for programs, such as `noScript`. */
  readonly code: RefusalReason | 'noSuchChat' | 'noScript';

  constructor(code: DeskError['code'], message: string) {
    super(message);
    this.code = code;
  }

  static of({ refused }: Refusal, chatId: string): DeskError {
    return new DeskError(refused, `chat ${chatId}: ${REFUSALS[refused]}`);
  }

  /** What a command was refused for; of a text that is too long, by how much. */
  static ofCommand({ refused }: Refusal, chatId: string, command: Command, limits: ChatLimits): DeskError {
    if (refused !== 'textTooLong') return DeskError.of({ refused }, chatId);
    const size = Math.max(...Object.values(command).map(bytesOf));
    return new DeskError(
      refused,
      `chat ${chatId}: the text has ${size} bytes, and one message may have ${limits.maxMessageBytes}`,
    );
  }
}

function bytesOf(value: unknown): number {
  return typeof value === 'string' ? Buffer.byteLength(value) : 0;
}
