import { ClosedError } from '../boundary/closed-error.ts';
import { defined } from '../boundary/defined.ts';
import { DeskError } from '../desk/desk-error.ts';
import { ScriptError } from '../desk/script/yaml/script-error.ts';
import { FaultError } from '../faults/fault-error.ts';
import { VerificationError } from '../journal/verification-error.ts';
import { SettingError } from '../services/settings.ts';
import { SnapshotError } from '../services/snapshot.ts';
import { StoreUnavailable } from '../store/store-error.ts';

/** What a program makes of a refusal, beside the sentence for people. */
export interface ErrorDetails {
  /** A stable code: that of a DeskError, or what does not exist. */
  readonly reason?: string;
  /** The invalid setting. */
  readonly setting?: string;
  /** The invalid part of a fault. */
  readonly part?: string;
  /** What crossed the wire in place of what was expected. */
  readonly verification?: Pick<VerificationError, 'count' | 'closest' | 'differences'>;
}

/** Something that the control API was asked for and cannot do, with the HTTP status that says so. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;
  readonly details: ErrorDetails;

  constructor(status: number, message: string, details: ErrorDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }

  /** What an error means to a caller of the control API; undefined for a fault of our own. */
  static of(error: unknown): ControlError | undefined {
    if (error instanceof ControlError) return error;
    if (error instanceof SettingError)
      return new ControlError(400, error.message, { reason: 'setting', setting: error.setting });
    if (error instanceof FaultError)
      return new ControlError(400, error.message, { reason: 'fault', part: error.part });
    if (error instanceof VerificationError) {
      const { message, count, closest, differences } = error;
      const verification = { count, differences, ...defined({ closest }) };
      return new ControlError(409, message, { reason: 'verification', verification });
    }
    if (error instanceof ScriptError)
      return new ControlError(400, error.message, { reason: 'script', part: error.where });
    if (error instanceof SnapshotError) return new ControlError(409, error.message, { reason: 'snapshot' });
    if (error instanceof ClosedError) return new ControlError(503, error.message, { reason: 'closed' });
    if (error instanceof StoreUnavailable) return new ControlError(503, error.message, { reason: 'store' });
    if (error instanceof RangeError) return new ControlError(400, error.message, { reason: 'range' });
    if (error instanceof DeskError)
      return new ControlError(NOT_THERE.has(error.code) ? 404 : 409, error.message, { reason: error.code });
    return isHttpError(error) ? new ControlError(error.status, error.message) : undefined;
  }
}

const NOT_THERE: ReadonlySet<DeskError['code']> = new Set([
  'noSuchChat',
  'noScript',
  'notPresent',
  'noSuchFile',
]);

/** What Express and its body parser throw at an invalid request, such as one with a broken escape in its path. */
function isHttpError(error: unknown): error is Error & { status: number } {
  if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) return false;
  return error.status >= 400 && error.status < 500;
}
