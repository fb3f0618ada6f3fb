import type { SettingsChange } from '../../mock-gms/index.ts';

/** A server that differs from the mock in one setting. */
export interface SwitchServer {
  readonly settings: SettingsChange;
  readonly shownBy: readonly string[];
}

/** Every value of every switch, and limits other than those by default. */
export const switchServers: readonly SwitchServer[] = [
  { settings: { always200: true }, shownBy: ['send-03', 'start-01', 'start-04'] },
  { settings: { charset: 'UTF-8' }, shownBy: ['start-01', 'send-03'] },
  { settings: { monitored: 'never' }, shownBy: ['start-01', 'agents-01'] },
  { settings: { monitored: 'always' }, shownBy: ['start-01', 'agents-01'] },
  { settings: { idleTimerExpire: true }, shownBy: ['start-01', 'send-01'] },
  { settings: { requireIds: true }, shownBy: ['keys-02', 'start-01'] },
  { settings: { lenientNames: true }, shownBy: ['start-04', 'start-05', 'start-06'] },
  { settings: { afterEnd: 'http400' }, shownBy: ['end-01', 'end-02'] },
  { settings: { afterEnd: 'transcript' }, shownBy: ['end-01', 'end-02', 'end-03'] },
  { settings: { readConfirm: false }, shownBy: ['data-01'] },
  { settings: { ownTyping: true }, shownBy: ['typing-own'] },
  { settings: { wrongKey: 'remove' }, shownBy: ['keys-01'] },
  { settings: { uploadMaxFiles: 7 }, shownBy: ['files-01'] },
  { settings: { uploadMaxFileSize: 99_999 }, shownBy: ['files-01'] },
  { settings: { uploadMaxTotalSize: 999_999 }, shownBy: ['files-01'] },
  { settings: { uploadFileTypes: 'jpg:pdf:txt' }, shownBy: ['files-01'] },
  { settings: { downloadAttempts: 2 }, shownBy: ['files-01'] },
  { settings: { deleteFile: 'even' }, shownBy: ['files-01'] },
  { settings: { maxMessageBytes: 16_000 }, shownBy: ['send-05'] },
];
