import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { type Chat, fold } from './chat.ts';
import type { Command } from './command.ts';
import { decide, decideRequest, isRefusal } from './decide.ts';
import { type Entry, isTranscriptEntry } from './entry.ts';
import { usageOf } from './file-rules.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { CUSTOMER } from './participant.ts';

const keys = { secureKey: '4ee15d7e1c343c8e0000', userId: '007555677B20000A', alias: '117' };

/** A chat just asked for, and a way to do something to it: tells the entries, or why it was refused. */
function newChat(changed: Partial<typeof DEFAULT_LIMITS> = {}) {
  const limits = { ...DEFAULT_LIMITS, ...changed };
  const now = Date.UTC(2026, 0, 1);
  const log: Entry[] = [];
  const request = { chatId: '00048aAPEQJ8000U', service: 'support', keys, request: {}, userData: {} };
  const begun = decideRequest({ ...request, type: 'requestChat', nickname: 'Jo' }, { now, limits });
  if (!isRefusal(begun)) log.push(...begun);
  const state = () => fold(log) as Chat;
  const act = (command: Command) => {
    const decision = decide(state(), command, { now, limits });
    if (isRefusal(decision)) return decision.refused;
    log.push(...decision);
    return decision;
  };
  let sent = 0;
  const upload = (size = 1, name = 'a.txt', by = CUSTOMER) =>
    act({ type: 'uploadFile', by, file: { ...ids, id: `f${++sent}`, name, size, type: 'text/plain' } });
  return { log, state, act, upload, usage: () => usageOf(state(), limits) };
}

const agent = { type: 'join', nickname: 'Ann', participantType: 'Agent' } as const;

const ids = { id: '00D25C4FD5580141', documentId: '0002KaE4JJ9Y00BX' };

test('an upload is a FileUploaded with texts for everything that is known of it', () => {
  const { act } = newChat();
  const file = { ...ids, name: 'todo.txt', size: 20, type: 'text/plain' };
  expect(act({ type: 'uploadFile', by: CUSTOMER, file, description: 'A list' })).toMatchObject([
    {
      type: 'FileUploaded',
      index: 2,
      from: { nickname: 'Jo' },
      text: '00D25C4FD5580141',
      userData: {
        'file-id': '00D25C4FD5580141',
        'file-document-id': '0002KaE4JJ9Y00BX',
        'file-name': 'todo.txt',
        'file-size': '20',
        'file-source': 'ucs',
        'file-description': 'A list',
      },
    },
  ]);
});

test('as many files are taken as allowed, and not one more', () => {
  const { upload } = newChat({ uploadMaxFiles: 2 });
  expect([upload(), upload(), upload()].map((decision) => typeof decision)).toEqual([
    'object',
    'object',
    'string',
  ]);
  expect(upload()).toBe('tooManyFiles');
});

test('a file may have as many bytes as allowed, and not one more', () => {
  const { upload } = newChat({ uploadMaxFileSize: 10 });
  expect(upload(11)).toBe('fileTooLarge');
  expect(upload(10)).toHaveLength(1);
});

test('files together may have as many bytes as allowed, and not one more', () => {
  const { upload } = newChat({ uploadMaxTotalSize: 10 });
  expect(upload(6)).toHaveLength(1);
  expect(upload(5)).toBe('filesTooLarge');
  expect(upload(4)).toHaveLength(1);
});

test('a file is known by its extension, in upper and lower case', () => {
  const { upload } = newChat({ uploadFileTypes: 'PDF:png', uploadMaxFiles: 100 });
  for (const name of ['a.pdf', 'a.PNG', 'b.tar.Png', '.png']) expect(upload(1, name), name).toHaveLength(1);
  for (const name of ['a.txt', 'pdf', 'a.pdf.exe', 'a.', 'a.pdf ', '']) {
    expect(upload(1, name), name).toBe('fileTypeNotAllowed');
  }
});

test('where an agent is needed, files are taken from the moment one has joined, and not from a silent one', () => {
  const { upload, act } = newChat({ uploadNeedAgent: true });
  expect(upload()).toBe('agentNeeded');
  act({ ...agent, silent: true });
  expect(upload()).toBe('agentNeeded');
  act(agent);
  expect(upload()).toHaveLength(1);
  act({ type: 'leave', by: 3, then: 'keepAlive' });
  expect(upload()).toHaveLength(1);
});

test('agents have no limits, and what they send does not count against the customer', () => {
  const { upload, act, usage } = newChat({ uploadMaxFiles: 1, uploadMaxFileSize: 1, uploadMaxTotalSize: 1 });
  act(agent);
  for (let i = 0; i < 3; i++) expect(upload(1000, 'setup.exe', 2)).toHaveLength(1);
  expect(usage()).toEqual({ files: 0, totalSize: 0, downloads: 0 });
  expect(upload()).toHaveLength(1);
});

test('downloads of the customer count, agents’ do not, and a used-up number is the end of them', () => {
  const { upload, act, usage, log } = newChat({ downloadAttempts: 2 });
  act(agent);
  upload();
  const download = (by: number) => act({ type: 'downloadFile', by, fileId: 'f1' });
  const { length } = log.filter(isTranscriptEntry);
  expect([download(2), download(1), download(1)].map((decision) => typeof decision)).toEqual(
    Array(3).fill('object'),
  );
  expect(usage().downloads).toBe(2);
  expect(download(1)).toBe('downloadsUsedUp');
  expect(download(2)).toHaveLength(1);
  expect(log.filter(isTranscriptEntry)).toHaveLength(length);
});

test('a file is deleted once, by who sent it or by an agent', () => {
  const { upload, act } = newChat();
  act(agent);
  upload(1, 'a.txt', 2);
  upload();
  const remove = (by: number, fileId: string) => act({ type: 'deleteFile', by, fileId });
  expect(remove(1, 'f1')).toBe('notYourFile');
  expect(remove(1, 'f2')).toMatchObject([{ type: 'FileDeleted', userData: { 'file-id': 'f2' } }]);
  expect(remove(1, 'f2')).toBe('noSuchFile');
  expect(act({ type: 'downloadFile', by: 1, fileId: 'f2' })).toBe('noSuchFile');
  expect(remove(2, 'f1')).toHaveLength(1);
  expect(remove(1, 'f3')).toBe('noSuchFile');
});

test('a deleted file counts as sent while delete-file is odd, and no longer with another value', () => {
  for (const [deleteFile, files] of [
    ['odd', 1],
    ['even', 0],
  ] as const) {
    const { upload, act, usage } = newChat({ deleteFile, uploadMaxFiles: 1 });
    upload(7);
    act({ type: 'deleteFile', by: CUSTOMER, fileId: 'f1' });
    expect(usage()).toEqual({ files, totalSize: files * 7, downloads: 0 });
    expect(typeof upload()).toBe(files === 0 ? 'object' : 'string');
  }
});

test('what a silent supervisor sends the customer neither sees nor gets', () => {
  const { upload, act, log } = newChat();
  act({ type: 'join', nickname: 'Sue', participantType: 'Supervisor', silent: true });
  act(agent);
  upload(1, 'a.txt', 2);
  expect(log.at(-1)).toMatchObject({ type: 'FileUploaded', visibility: 'agents' });
  expect(act({ type: 'downloadFile', by: 1, fileId: 'f1' })).toBe('noSuchFile');
  expect(act({ type: 'downloadFile', by: 3, fileId: 'f1' })).toHaveLength(1);
  act({ type: 'deleteFile', by: 3, fileId: 'f1' });
  expect(log.at(-1)).toMatchObject({ type: 'FileDeleted', visibility: 'agents' });
});

test('whatever is sent and deleted, in whatever order, no limit is ever exceeded', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('upload' as const), size: fc.nat(12) }),
    fc.record({ kind: fc.constant('delete' as const), which: fc.nat(12) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom('odd', 'even'), (steps, deleteFile) => {
      const limits = { uploadMaxFiles: 3, uploadMaxFileSize: 10, uploadMaxTotalSize: 20, deleteFile };
      const { upload, act, usage } = newChat(limits);
      for (const each of steps) {
        if (each.kind === 'upload') upload(each.size);
        else act({ type: 'deleteFile', by: CUSTOMER, fileId: `f${each.which}` });
        const { files, totalSize } = usage();
        expect(files).toBeLessThanOrEqual(3);
        expect(totalSize).toBeLessThanOrEqual(20);
      }
    }),
  );
});
