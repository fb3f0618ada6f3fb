import { REFUSALS, type Refusal, type RefusalReason } from '../chat/refusal.ts';

/** Something that could not be done at the desk: why, as a stable code and as a sentence. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: RefusalReason | 'noSuchChat' | 'noScript';

  constructor(code: DeskError['code'], message: string) {
    super(message);
    this.code = code;
  }

  static of({ refused }: Refusal, chatId: string): DeskError {
    return new DeskError(refused, `chat ${chatId}: ${REFUSALS[refused]}`);
  }
}
