import type { OpenFile } from '../chat-server/file-transfer.ts';
import type { FaultEffect } from '../faults/fault.ts';

/** How a file is sent: all of it, or half as if it were the whole, or half before the connection breaks. */
export interface FileDelivery {
  /** What Content-Length says. */
  readonly announced: number;
  /** Bytes that are sent. */
  readonly sent: number;
  readonly contentType?: string;
}

/** What a fault leaves of a file. */
export function deliveryOf({ size }: OpenFile, effect: FaultEffect | undefined): FileDelivery {
  const half = Math.floor(size / 2);
  switch (effect?.kind) {
    case 'truncate':
      return { announced: half, sent: half };
    case 'resetMidBody':
      return { announced: size, sent: half };
    case 'contentType':
      return { announced: size, sent: size, contentType: effect.type ?? 'text/html' };
    default:
      return { announced: size, sent: size };
  }
}

/** Effects that put something else in the place of a file. */
export function replacesFile(effect: FaultEffect): boolean {
  return ['status', 'error', 'offline', 'reset'].includes(effect.kind);
}
