import { notVisible, type SetAside } from '../set-aside.ts';

const DESK = 'an agent’s desk does this, and a driver of agents has no word for it';

/** Mutants that somebody else than a client would notice. */
export const beyondTheSuite: readonly SetAside[] = [
  ...notVisible(
    DESK,
    'chat/chat.ts',
    'if (entry.joins !== undefined) return replace(participants, { ...known, ...entry.joins, present: true });',
  ),
  ...notVisible(
    DESK,
    'chat/decide-staff.ts',
    "if (by.participantId === CUSTOMER) return refuse('notAllowed');",
    "if (command.then === 'close' && !isStaff(by)) return refuse('notAllowed');",
    "case 'park':",
    "if (!isAsync(chat)) return refuse('notAsync');",
    "return leave(chat, by, log, { then: 'keepAlive' });",
    "case 'transfer': {",
    "const { nickname, participantType: type = 'Agent', bot = false, script, node } = command.to;",
    'const from = { participantId: chat.participants.length + 1, nickname, type };',
    'const successor = { ...from, bot, silent: false, present: true };',
    'const joined = { ...chat, participants: [...chat.participants, successor] };',
    "return leave(joined, by, log, { then: 'keepAlive' });",
    "case 'remove': {",
    'const whom = chat.participants[command.participantId - 1];',
    "if (whom === undefined || !whom.present) return refuse('notPresent');",
    'if (whom.participantId === CUSTOMER)',
    "return isStaff(by) ? end(chat, log, 'agent', command.reason) : refuse('notAllowed');",
    'return leave(chat, whom, log, { reason: command.reason ?? 4 });',
    "case 'bargeIn':",
    'if (by.silent) joinOpenly(by, by.bot, log, { script: by.script, node: by.node });',
    "return isStaff(by) ? end(chat, log, 'agent') : refuse('notAllowed');",
    '): void {',
    "log.add('ParticipantJoined', from, {",
    'joins: { bot, silent: false, ...playedBy(played) },',
    '...(bot && { eventAttributes: BOT_PARTY }),',
  ),
  ...notVisible(
    DESK,
    'chat/decide.ts',
    "case 'announce': {",
    "if (isTooLong(text, circumstances.limits)) return refuse('textTooLong');",
    "if (isFull(chat, circumstances.limits)) return refuse('logFull');",
    "log.add('Message', systemFor(chat, log, 'all'), {",
    "if (by === undefined || !by.present) return refuse('notPresent');",
    "return by.participantId === CUSTOMER ? end(chat, log, 'client') : refuse('notAllowed');",
  ),
  ...notVisible(
    DESK,
    'chat/ending.ts',
    "log.add('ParticipantLeft', participant, { visibility: participant.silent ? 'agents' : 'all' });",
  ),
  ...notVisible(
    DESK,
    'chat/leaving.ts',
    "if (chat.abandoned && isDeserted) return end(left, log, 'absence');",
  ),
  ...notVisible(DESK, 'chat/decide-file.ts', 'const file = chat.files.find(({ id }) => id === fileId);'),
  ...notVisible(
    DESK,
    'chat/file-rules.ts',
    "const isUsedUp = by.type === 'Client' && chat.downloads >= limits.downloadAttempts;",
  ),
  ...notVisible(
    DESK,
    'chat/file-rules.ts',
    "return text.replaceAll(/[\\\\/:*?\"<>|\\p{Cc}]/gu, '_').replace(/^\\.*$/, '_');",
  ),
  ...notVisible(
    'that agents are not told something, no driver of agents can say',
    'cometd/background.ts',
    'const POSITION = /^\\d{1,9}$/;',
  ),
  ...notVisible(DESK, 'chat/leaving.ts', '...(reason !== undefined && { reason }),'),
  ...notVisible(DESK, 'chat/decide-staff.ts', 'joinOpenly(from, bot, log, { script, node });'),
];
