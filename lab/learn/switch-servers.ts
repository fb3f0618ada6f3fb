import type { ServiceHandle, SettingsChange } from '../../mock-gms/index.ts';

/** A server that differs from the mock in one setting. */
export interface SwitchServer {
  readonly settings: SettingsChange;
  /** The conversations that show it, by their ids without `diff-`. */
  readonly shownBy: readonly string[];
  /** What shows it besides. */
  readonly also?: (service: ServiceHandle, dataURL: string) => Promise<void>;
}

async function ask(url: string, form: Readonly<Record<string, string>>) {
  const answered = await fetch(url, { method: 'POST', body: new URLSearchParams(form) });
  return (await answered.json()) as { readonly chatId: string; readonly secureKey: string };
}

/** Nobody says anything, until the server ends the chat. */
async function fallSilent(service: ServiceHandle, dataURL: string): Promise<void> {
  await service.clock.freeze();
  const { chatId, secureKey } = await ask(dataURL, { nickname: 'Ada' });
  const chat = await service.chat(chatId);
  await (await chat.join({ nickname: 'Ann' })).say('Hello');
  for (const notice of ['idleAlert', 'idleClose']) {
    const next = (await chat.state()).deadlines.find(({ kind }) => kind === notice);
    if (next === undefined) throw new Error(`there is no ${notice}`);
    await service.clock.advance(next.at - (await service.clock.now()), { clients: 'present' });
    await ask(`${dataURL}/${chatId}/refresh`, { secureKey, transcriptPosition: '1' });
  }
}

/** The limits are asked for over chat-ntf, without a cookie of a Bayeux handshake. */
async function askOverNtf(_: ServiceHandle, dataURL: string): Promise<void> {
  const { secureKey } = await ask(dataURL, { nickname: 'Ada' });
  await ask(new URL('../chat-ntf', dataURL).href, { secureKey, operation: 'fileGetLimits' });
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
  { settings: { uploadNeedAgent: true }, shownBy: ['files-01'] },
  { settings: { requireBayeuxCookie: true }, shownBy: [], also: askOverNtf },
  { settings: { inactivityAlert: 100 }, shownBy: [], also: fallSilent },
  { settings: { inactivityClose: 90 }, shownBy: [], also: fallSilent },
];
