import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { TranscriptEntry } from './entry.ts';
import {
  ACTIVITY,
  beginInactivity,
  evolveInactivity,
  IDLE_NOTICES,
  type IdleNotices,
  idleSince,
} from './inactivity.ts';

const TYPES = [...Object.keys(ACTIVITY), 'IdleAlert', 'IdleClose'] as TranscriptEntry['type'][];
const SETTINGS = Object.keys(IDLE_NOTICES) as IdleNotices[];

function entriesOf(types: readonly TranscriptEntry['type'][]): TranscriptEntry[] {
  return types.map((type, i) => ({
    seq: i + 2,
    at: (i + 2) * 1000,
    index: i + 1,
    type,
    from: { nickname: 'Jo', participantId: 1, type: 'Client' },
    visibility: 'all',
  }));
}

/** The same by looking at the whole log. */
function expected(entries: readonly TranscriptEntry[], notices: IdleNotices) {
  const kinds: readonly string[] = IDLE_NOTICES[notices];
  const last = entries.findLastIndex(({ type }) => kinds.includes(ACTIVITY[type] ?? ''));
  const alerts = entries.slice(last + 1).filter(({ type }) => type === 'IdleAlert').length;
  return { at: entries[last]?.at ?? 1000, alerts: Math.min(alerts, 2) };
}

test('whatever happens in a chat, it is idle since the last entry that the setting counts, with the alerts since', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...TYPES), { maxLength: 30 }), (types) => {
      const entries = entriesOf(types);
      const inactivity = entries.reduce(evolveInactivity, beginInactivity({ seq: 1, at: 1000 }));
      for (const notices of SETTINGS)
        expect(idleSince(inactivity, notices)).toEqual(expected(entries, notices));
    }),
  );
});

test('each setting counts what it is there for', () => {
  const counts = (notices: IdleNotices) => {
    const kinds: readonly string[] = IDLE_NOTICES[notices];
    return Object.keys(ACTIVITY).filter((type) => kinds.includes(ACTIVITY[type] ?? ''));
  };
  const none = ['ParticipantJoined', 'ParticipantLeft', 'Message'];
  expect(counts('none')).toEqual(none);
  expect(counts('major')).toEqual([...none, 'PushUrl', 'FileUploaded', 'FileDeleted']);
  expect(counts('major2')).toEqual([...counts('major'), 'CustomNotice']);
  expect(counts('typing')).toEqual([...counts('major'), 'TypingStarted']);
  expect(counts('all')).toEqual(Object.keys(ACTIVITY));
});
