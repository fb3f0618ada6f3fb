import { DeskError } from '../desk/desk-error.ts';
import { SettingError } from '../services/settings.ts';

/** Something that the control API was asked for and cannot do, with the HTTP status that says so. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }

  /** What an error means to a caller of the control API; undefined for a fault of our own. */
  static of(error: unknown): ControlError | undefined {
    if (error instanceof ControlError) return error;
    if (error instanceof SettingError || error instanceof RangeError)
      return new ControlError(400, error.message);
    if (error instanceof DeskError)
      return new ControlError(NOT_THERE.has(error.code) ? 404 : 409, error.message);
    return isHttpError(error) ? new ControlError(error.status, error.message) : undefined;
  }
}

const NOT_THERE: ReadonlySet<DeskError['code']> = new Set(['noSuchChat', 'notPresent']);

/** What Express' body parser throws. */
function isHttpError(error: unknown): error is Error & { status: number } {
  return error instanceof Error && 'expose' in error && error.expose === true && 'status' in error;
}
