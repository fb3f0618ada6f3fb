import type { Entry } from '../../chat/entry.ts';

/** What a customer did without an event of its own, at the place where the rules of a chat have it. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return downloadsAfterUploads(receiptsAtNotices(entries));
}

/** A receipt has the place of the Notice that it comes back as: the answer that it gets tells of more than this Notice. */
function receiptsAtNotices(entries: readonly Entry[]): readonly Entry[] {
  const receipts = entries.filter((entry) => entry.type === 'TranscriptRead' && entry.position > 0);
  if (!entries.some(({ type }) => type === 'Notice')) return entries;
  return entries.flatMap((entry) => {
    if (entry.type === 'Notice') return receipts.splice(0, 1);
    return entry.type === 'TranscriptRead' ? [] : [entry];
  });
}

/** Over polling, a file can be downloaded before its event is read. */
function downloadsAfterUploads(entries: readonly Entry[]): readonly Entry[] {
  const uploads = new Map(
    entries.flatMap((entry, place) =>
      entry.type === 'FileUploaded' && entry.file !== undefined ? [[entry.file.id, place] as const] : [],
    ),
  );
  const placed = entries.map((entry, place) => {
    const upload = entry.type === 'FileDownloaded' ? uploads.get(entry.fileId) : undefined;
    return { entry, place: Math.max(place, (upload ?? -1) + 0.5) };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ entry }) => entry);
}
