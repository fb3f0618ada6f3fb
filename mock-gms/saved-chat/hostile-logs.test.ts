import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import type { Entry } from '../chat/entry.ts';
import { DEFAULT_SETTINGS } from '../services/settings.ts';
import { writeScript } from './as-script/write-script.ts';
import { writeTest } from './as-test/write-test.ts';
import { startedChat } from './started-chat.fixture.ts';

const CODE = '0}); process.exit(1); //';

/** Fields of an entry that are no texts of a person, and that a restored log may have all the same. */
const FIELDS: readonly object[] = [
  { reason: CODE },
  { from: { nickname: 'Ann', participantId: 2, type: CODE } },
  { from: { nickname: ['Ann'], participantId: 2, type: 'Agent' } },
  { visibility: CODE },
  { text: { toString: CODE } },
  { messageType: [CODE] },
  { file: { id: CODE, documentId: CODE, name: [CODE], size: CODE, type: {} } },
  { file: { id: CODE, documentId: CODE, name: CODE, size: CODE, type: CODE } },
  { fileId: CODE },
  { joins: { bot: CODE, silent: CODE } },
];

test('whatever stands in a log that was restored, none of it becomes code', async () => {
  const { running, service } = await startedChat();
  const [requested, joined] = running.log as [Entry, Entry];
  const agent = { nickname: 'Ann', participantId: 2, type: 'Agent' };
  const at = requested.at;
  const base = { seq: 3, index: 2, at, visibility: 'all', from: agent };
  const join = { ...base, type: 'ParticipantJoined', joins: { bot: false, silent: false } };
  for (const type of ['ParticipantJoined', 'ParticipantLeft', 'Message', 'FileUploaded', 'FileDeleted']) {
    for (const field of FIELDS) {
      const log = [requested, joined, join, { ...base, seq: 4, index: 3, type, ...field }] as Entry[];
      const script = await writeScript(log, async () => undefined);
      expect(parse(script.text).name).toBe('saved');
      const { text } = await writeTest(log, async () => undefined, DEFAULT_SETTINGS, { runner: 'node' });
      const withoutTexts = text.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
      expect(withoutTexts, JSON.stringify(field)).not.toContain('process.exit');
    }
  }
  service.close();
});
