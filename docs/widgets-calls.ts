/** A call of each documented command, with the options as code, in an order in which a page could make them. */
export const calls = {
  configure: "{ userData: { topic: 'orders' } }",
  updateUserData: "{ firstname: 'Joe' }",
  addPrefilter: '{ filters: /secret/ }',
  registerPreProcessor: '{ preprocessor: (message) => message }',
  registerTypingPreviewInput: '{ input }',
  restore: '',
  startChat: "{ nickname: 'Jonny', subject: 'orders' }",
  sendTyping: "{ message: 'Hel' }",
  sendMessage: "{ message: 'Hello' }",
  sendCustomNotice: "{ message: 'page 2' }",
  sendFilteredMessage: "{ message: 'secret', regex: /secret/ }",
  getFileLimits: '',
  sendFile: '{ files: file }',
  downloadFile: "{ fileId, fileName: 'kite.txt' }",
  poll: '',
  stopPoll: '',
  startPoll: '',
  resetPollExceptions: '',
  getTranscript: '',
  getAgents: '',
  getStats: '',
  getSessionData: '',
  verifySession: '',
  fetchHistory: '',
  endChat: '',
} as const;

export type CalledCommand = keyof typeof calls;

/** How a page with Widgets gives the command, and how an application does. */
export function codeOf(command: CalledCommand): { readonly page: string; readonly app: string } {
  const options = calls[command];
  const more = options === '' ? '' : `, ${options}`;
  return { page: `plugin.command('WebChatService.${command}'${more})`, app: `chat.${command}(${options})` };
}
