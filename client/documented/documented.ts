import type { Edition, RefusalReason } from '../base/edition.ts';
import { eventRows } from './events.ts';
import { resolutions85 } from './resolutions-8.5.ts';
import { resolutions90 } from './resolutions-9.0.ts';
import { bothTransports, type Row, type TransportName } from './row.ts';

type ResolutionRow = (typeof resolutions85)[number] | (typeof resolutions90)[number];
type EventRow = (typeof eventRows)[number];

export type ResolutionId = ResolutionRow['id'];
export type EventId = EventRow['id'];

/** One way a command may come out, as one edition documents it. */
export interface DocumentedResolution {
  readonly id: ResolutionId;
  readonly edition: Edition;
  readonly command: string;
  readonly status: 'resolved' | 'rejected';
  readonly when: string;
  /** The exact value where a text is documented, else what comes back in words. */
  readonly returns: RefusalReason;
  /** Whether `returns` is the value itself. */
  readonly exact: boolean;
  readonly transports: readonly TransportName[];
}

/** One event as it is documented. */
export interface DocumentedEvent {
  readonly id: EventId;
  readonly event: string;
  readonly when: string;
  /** What subscribers are handed, where the document says so. */
  readonly data?: string;
  readonly transports: readonly TransportName[];
}

/**
 * Every command resolution that the two documents promise, one entry each.
 * @example
 * const polling = resolutions.filter((row) => row.transports.includes('polling'));
 * @see WebChat Service 8.5 and WebChatService 9.0, tables of resolutions
 */
export const resolutions: readonly DocumentedResolution[] = [...resolutions85, ...resolutions90].map(
  (row: Row & { id: ResolutionId }) => {
    const [edition, command, status] = row.id.split('/') as [Edition, string, 'resolved' | 'rejected'];
    const { id, when, text, returns = '', transports = bothTransports } = row;
    const wrapped = edition === '8.5' && text !== undefined ? ({ type: 'error', text } as const) : text;
    const exact = text !== undefined;
    return {
      id,
      edition,
      command,
      status,
      when,
      returns: wrapped ?? returns,
      exact,
      transports,
    };
  },
);

/**
 * Every event that the documents promise.
 * @see WebChat Service 8.5, events
 */
export const documentedEvents: readonly DocumentedEvent[] = eventRows.map((row) => ({
  ...row,
  event: row.id.slice('event/'.length),
}));
