import { flag, type Kind, setting, text, type ValueOf, whole } from './setting.ts';

const fileBytes = whole(0, 2 ** 31, 'bytes');
const extensions: Kind<string> = {
  expects: 'extensions separated by ":", such as "jpg:pdf:png"',
  accepts: (value): value is string =>
    typeof value === 'string' && /^[^\s:./\\]{1,32}(:[^\s:./\\]{1,32})*$/.test(value),
};

/**
 * What a customer may do with files, as the options of Chat Server say it.
 *
 * @see GMS Chat API V2, files: the ten keys of the limits notice
 */
export const FILE_LIMITS = {
  uploadMaxFiles: setting(
    whole(0, 10_000, 'files'),
    3,
    'files that a customer may send in one chat; beyond: error 201',
  ),
  uploadMaxFileSize: setting(fileBytes, 2_097_152, 'bytes of one file; beyond: error 202'),
  uploadMaxTotalSize: setting(
    fileBytes,
    5_242_880,
    'bytes of the files of one chat together; beyond: error 202',
  ),
  uploadFileTypes: setting(
    extensions,
    'bmp:csv:doc:docx:gif:jpeg:jpg:mp3:mp4:pdf:png:ppt:pptx:rtf:tif:tiff:txt:xls:xlsx:zip',
    'extensions of the files that are taken; of others: error 203',
  ),
  uploadNeedAgent: setting(flag, false, 'whether files are taken only once an agent has joined'),
  downloadAttempts: setting(
    whole(0, 1_000_000, 'downloads'),
    10,
    'downloads of a customer in one chat; beyond: 403',
  ),
  deleteFile: setting(text, 'odd', '`odd`: a deleted file still counts as sent; any other text: it does not'),
};

export type FileLimits = { readonly [K in keyof typeof FILE_LIMITS]: ValueOf<(typeof FILE_LIMITS)[K]> };
