/** How long to wait for something, in milliseconds of real time; default 10 000. */
export interface WaitOptions {
  /** How long to wait, in milliseconds of real time. @default 10_000 */
  readonly timeout?: number;
}
