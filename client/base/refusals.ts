/** Every text a command is refused with, as the documents have it. */

export const alreadyActive = 'There is already an active chat session';
export const malformedUserData = 'malformed data object provided in userData property';
export const malformedUserData85 = 'malformed JSON provided in userData property';
export const noChat = 'There is no active chat session';
export const noText = 'No message text provided';
export const invalidConfiguration = 'Invalid configuration';
export const nothingToPoll = 'No active chat session';
export const noPollingOverCometd = 'Polling is not supported when using CometD';
export const pollNotFinished = 'previous poll has not finished.';
export const noChatToFilter = 'No active chat session';
export const badFilters =
  'Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions.';
export const badInput =
  "Invalid value provided for the 'input' property. An HTML element reference to a textarea or text input is required.";
export const badPreProcessor = "No preprocessor function provided. Type provided was '<DATATYPE>'.";
export const noFilesOverCometd = 'File Uploads are not currently supported when using CometD';
export const noDownloadOverCometd = 'Could not download file. Please ensure WebChat is configured properly.';
export const noFile = 'No file provided: pass a File, a FileList or a file input';
export const noSignal = 'signal must be an AbortSignal';
export const noFileId = 'No fileId provided: pass the file-id of a FileUploaded message';
export const noPlaceForFiles = 'No page to save files: pass saveFile to the service';
export const noAsync = 'Fetching history messages applies only to Asynchronous chat';
export const noMoreHistory = 'No more messages to fetch';
export const restoring = 'Already restoring. Ignoring request.';
export const restoreWhileActive = 'Chat session is already active, ignoring restore command.';
export const privateRestore =
  'Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode.';
export const privateCommand =
  'Access Denied to private command. Only WebChatService is allowed to invoke this command.';
export const noCometdHere = 'CometD is enabled, but this build comes without it';
export const noServer = 'Set dataURL, such as https://host/genesys/2/chat/customer-support';
export const noCometd = 'Set cometD.cometURL to its CometD, such as https://host/genesys/cometd';
