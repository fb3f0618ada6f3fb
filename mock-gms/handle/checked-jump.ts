import { type JumpOptions, requireForward } from '../clock/clock.ts';
import { checkedBody, checkedMap } from '../openapi/checked-body.ts';

/** The command that moves a clock. @throws RangeError for a jump that cannot be made, or options that are not known */
export function checkedJump(milliseconds: number, options: JumpOptions): object {
  requireForward(milliseconds);
  return checkedBody('setClock', { ...checkedMap(options), action: 'advance', ms: milliseconds });
}
