/**
 * What a customer may do with files, as the options of Chat Server say it.
 *
 * @see GMS Chat API V2, files: the ten keys of the limits notice
 */
export interface FileLimits {
  /** Files that a customer may send in one chat. */
  readonly uploadMaxFiles: number;
  /** Bytes that one of them may have. */
  readonly uploadMaxFileSize: number;
  /** Bytes that they may have together. */
  readonly uploadMaxTotalSize: number;
  /** Extensions that are taken, separated by `:`; upper and lower case are alike. */
  readonly uploadFileTypes: string;
  /** Whether files are taken only once an agent has joined. */
  readonly uploadNeedAgent: boolean;
  /** Downloads of a customer in one chat, of all files together. */
  readonly downloadAttempts: number;
  /** `odd`: a deleted file still counts as sent. Any other text: deleting it gives back what it used. */
  readonly deleteFile: string;
}

export const DEFAULT_FILE_LIMITS: FileLimits = {
  uploadMaxFiles: 3,
  uploadMaxFileSize: 2_097_152,
  uploadMaxTotalSize: 5_242_880,
  uploadFileTypes: 'bmp:csv:doc:docx:gif:jpeg:jpg:mp3:mp4:pdf:png:ppt:pptx:rtf:tif:tiff:txt:xls:xlsx:zip',
  uploadNeedAgent: false,
  downloadAttempts: 10,
  deleteFile: 'odd',
};
