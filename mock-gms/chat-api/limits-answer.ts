import { usageOf } from '../chat/file-rules.ts';
import type { RunningChat } from '../chat-server/running-chat.ts';
import type { Service } from '../services/service.ts';
import { type Answer, successWith } from './answer.ts';
import { toJson } from './message.ts';

/**
 * The answer to the question what may be uploaded: a Notice that is not in the transcript and has no index.
 *
 * @see GMS Chat API V2, files: ten keys, all texts
 */
export function limitsAnswer({ chat }: RunningChat, service: Service): Answer {
  const { settings, clock } = service;
  const used = usageOf(chat, settings);
  const limits = {
    'upload-max-files': settings.uploadMaxFiles,
    'upload-max-file-size': settings.uploadMaxFileSize,
    'upload-max-total-size': settings.uploadMaxTotalSize,
    'upload-file-types': settings.uploadFileTypes,
    'upload-need-agent': settings.uploadNeedAgent,
    'download-attempts': settings.downloadAttempts,
    'delete-file': settings.deleteFile,
    'used-upload-max-files': used.files,
    'used-upload-max-total-size': used.totalSize,
    'used-download-attempts': used.downloads,
  };
  const [customer] = chat.participants;
  const notice = {
    from: customer && {
      nickname: customer.nickname,
      participantId: customer.participantId,
      type: customer.type,
    },
    text: 'file-client-cfg-get',
    type: 'Notice',
    utcTime: Math.floor(clock.now() / 1000) * 1000,
    userData: Object.fromEntries(Object.entries(limits).map(([key, value]) => [key, String(value)])),
  };
  return successWith(chat, toJson(notice), service);
}
