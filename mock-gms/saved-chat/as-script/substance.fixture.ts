import { type Entry, isTranscriptEntry } from '../../chat/entry.ts';

/** What of a log is the same whenever the same conversation is played. */
export function substance(log: readonly Entry[]): readonly object[] {
  const begun = log[0]?.at ?? 0;
  const files = log.flatMap((entry) => ('file' in entry && entry.file ? [entry.file.id] : []));
  return log.flatMap((entry, place): object[] => {
    const { seq: _, at, ...rest } = entry;
    const after = Math.round(at - begun);
    // Ids differ from run to run: files are told by their numbers.
    const fileNumber = 'fileId' in entry ? files.indexOf(entry.fileId ?? '') : undefined;
    if (entry.type === 'ChatRequested') return [];
    if (!isTranscriptEntry(entry)) return [{ ...rest, fileId: fileNumber, after }];
    if (endsWithMessage(entry, log[place + 1])) return [];
    const { type, from, visibility, text, messageType, eventAttributes, userData, joins, reason, file } =
      entry;
    const { 'file-id': __, 'file-document-id': ___, ...data } = userData ?? {};
    const joined = joins && { bot: joins.bot, silent: joins.silent };
    return [
      {
        ...{ after, type, from, visibility, messageType, eventAttributes, joined, reason, data, fileNumber },
        text: type === 'FileUploaded' ? undefined : text,
        file: file && [file.name, file.size, file.type],
      },
    ];
  });
}

/** A message ends the typing before it, whether that is told or not. */
function endsWithMessage(entry: Entry, next: Entry | undefined): boolean {
  return (
    entry.type === 'TypingStopped' &&
    next?.type === 'Message' &&
    next.at === entry.at &&
    next.from.participantId === entry.from.participantId
  );
}
