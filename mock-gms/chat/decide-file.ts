import type { Chat } from './chat.ts';
import type { FileCommand } from './command.ts';
import type { Draft } from './draft.ts';
import type { Entry, Visibility } from './entry.ts';
import type { FileLimits } from './file-limits.ts';
import { refuseDelete, refuseDownload, refuseUpload, uploadedData } from './file-rules.ts';
import type { Participant } from './participant.ts';
import type { Refusal } from './refusal.ts';

/** The rules for files. A download is logged without an index: nobody is told of it, and it counts. */
export function decideFile(
  chat: Chat,
  command: FileCommand,
  by: Participant,
  log: Draft,
  limits: FileLimits,
): readonly Entry[] | Refusal {
  const visibility: Visibility = by.silent ? 'agents' : 'all';
  switch (command.type) {
    case 'uploadFile': {
      const { file, description } = command;
      const refusal = refuseUpload(chat, by, file, limits);
      if (refusal !== undefined) return refusal;
      log.add('FileUploaded', by, {
        visibility,
        text: file.id,
        userData: uploadedData(file, by, description),
        file,
      });
      return log.entries;
    }
    case 'downloadFile': {
      const { fileId } = command;
      const refusal = refuseDownload(chat, by, fileId, limits);
      if (refusal !== undefined) return refusal;
      log.note({ type: 'FileDownloaded', fileId, by: by.participantId });
      return log.entries;
    }
    case 'deleteFile': {
      const { fileId } = command;
      const refusal = refuseDelete(chat, by, fileId);
      if (refusal !== undefined) return refusal;
      const file = chat.files.find(({ id }) => id === fileId);
      // Only those who saw the file come see it go.
      log.add('FileDeleted', by, {
        visibility: file?.visibility ?? visibility,
        userData: { 'file-id': fileId },
        fileId,
      });
      return log.entries;
    }
  }
}
