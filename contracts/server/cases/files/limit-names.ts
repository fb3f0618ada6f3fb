/** What the answer to a question for the limits of files has in its user data. */
export const LIMIT_NAMES = [
  'delete-file',
  'download-attempts',
  'upload-file-types',
  'upload-max-file-size',
  'upload-max-files',
  'upload-max-total-size',
  'upload-need-agent',
  'used-download-attempts',
  'used-upload-max-files',
  'used-upload-max-total-size',
];
