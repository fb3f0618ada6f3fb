/** Something that is different from what was seen. */
export interface Difference {
  readonly scenario: string;
  readonly step: string;
  /** Where it is so; everywhere if not given. */
  readonly transport?: 'polling' | 'cometd-long-polling';
  /** The events and callbacks, in their order, where these are different. */
  readonly events?: readonly string[];
  /** How the command settles, where that is different: `resolves`, `rejects`, or the text of a rejection. */
  readonly settles?: string;
  /** Whose data have another shape. */
  readonly shapes?: readonly string[];
  readonly why: string;
}

/** Where the playing of a scenario stops, with the reason. */
export const unplayed: readonly { readonly scenario: string; readonly from: string; readonly why: string }[] =
  [
    {
      scenario: 'session',
      from: 'transcript after filter',
      why: 'what follows depends on filters of that page',
    },
    { scenario: 'agents', from: 'burst', why: 'how many batches a burst makes is a matter of time' },
  ];

/** Steps that are left out, with the reason. */
export const skipped: readonly { readonly step: RegExp; readonly why: string }[] = [
  {
    step: /^(downloadFile( no name| unknown| nothing)?|agent deletes file)$/,
    why: 'files have specs of their own',
  },
];

/** In the order of the steps. */
export const differences: readonly Difference[] = [
  {
    scenario: 'nosession',
    step: 'sendCustomNotice({"message":"x"})',
    transport: 'polling',
    shapes: ['error'],
    why: 'the document says that it rejects with an AJAX response; there is no chat whose answer could be told',
  },
  {
    scenario: 'nosession',
    step: 'poll()',
    transport: 'polling',
    events: ['<poll fail>'],
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command."',
    why: 'the text is the document’s; a command that is refused is no failure of the server',
  },
  {
    scenario: 'nosession',
    step: 'startPoll()',
    transport: 'polling',
    settles: 'rejects "No active chat session"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'stopPoll()',
    transport: 'polling',
    settles: 'rejects "No active chat session"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'restore()',
    transport: 'polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode."',
    why: 'the document keeps restore to the service outside of asynchronous chats',
  },
  {
    scenario: 'nosession',
    step: 'restore({"sessionData":{}})',
    transport: 'polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode."',
    why: 'the document keeps restore to the service outside of asynchronous chats',
  },
  {
    scenario: 'nosession',
    step: 'downloadFile({"fileId":"1"})',
    transport: 'polling',
    events: ['<downloadFile fail>'],
    settles: 'rejects "There is no active chat session"',
    why: 'the document rejects it',
  },
  {
    scenario: 'nosession',
    step: 'fetchHistory()',
    transport: 'polling',
    settles: 'rejects "Fetching history messages applies only to Asynchronous chat"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'nosuchcommand()',
    transport: 'polling',
    events: ['<nosuchcommand fail>'],
    settles: 'rejects "Command does not exist"',
    why: 'a command that nobody knows is refused, and does not wait for ever',
  },
  {
    scenario: 'nosession',
    step: 'registerTypingPreviewInput({})',
    transport: 'polling',
    events: ['<registerTypingPreviewInput fail>'],
    settles:
      'rejects "Invalid value provided for the \'input\' property. An HTML element reference to a textarea or text input is required."',
    why: 'the document rejects what is no input',
  },
  {
    scenario: 'nosession',
    step: 'registerTypingPreviewInput()',
    transport: 'polling',
    events: ['<registerTypingPreviewInput fail>'],
    settles:
      'rejects "Invalid value provided for the \'input\' property. An HTML element reference to a textarea or text input is required."',
    why: 'the document rejects what is no input',
  },
  {
    scenario: 'nosession',
    step: 'registerTypingPreviewInput({"input":"#ta"})',
    transport: 'polling',
    events: ['<registerTypingPreviewInput fail>'],
    settles:
      'rejects "Invalid value provided for the \'input\' property. An HTML element reference to a textarea or text input is required."',
    why: 'the document rejects what is no input',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter({})',
    transport: 'polling',
    events: ['<addPrefilter fail>'],
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the document rejects it',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter()',
    transport: 'polling',
    events: ['<addPrefilter fail>'],
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the document rejects it',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter({"filters":"abc"})',
    transport: 'polling',
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter({"filters":[]})',
    transport: 'polling',
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'startChat({"nickname":"A","userData":"no json"})',
    transport: 'polling',
    settles: 'rejects "malformed data object provided in userData property"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'startChat({"nickname":"A","userData":5})',
    transport: 'polling',
    events: ['<startChat fail>'],
    settles: 'rejects "malformed data object provided in userData property"',
    why: 'a number is no data: it is refused',
  },
  {
    scenario: 'nosession',
    step: '(endChat after)',
    transport: 'polling',
    events: ['<endChat fail>'],
    why: 'no chat was started the step before',
  },
  {
    scenario: 'nosession',
    step: 'sendFilteredMessage no session',
    transport: 'polling',
    settles: 'rejects "No active chat session"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter [RegExp,"x"]',
    transport: 'polling',
    events: ['<addPrefilter fail>'],
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the document rejects a list that has something else in it',
  },
  {
    scenario: 'nosession',
    step: 'sendCustomNotice({"message":"x"})',
    transport: 'cometd-long-polling',
    events: ['<sendCustomNotice fail>', 'error'],
    settles: 'rejects object',
    shapes: ['error'],
    why: 'the document says that it rejects with an AJAX response; there is no chat whose answer could be told',
  },
  {
    scenario: 'nosession',
    step: 'poll()',
    transport: 'cometd-long-polling',
    events: ['<poll fail>'],
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command."',
    why: 'the text is the document’s; a command that is refused is no failure of the server',
  },
  {
    scenario: 'nosession',
    step: 'stopPoll()',
    transport: 'cometd-long-polling',
    settles: 'rejects "No active chat session"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'restore()',
    transport: 'cometd-long-polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode."',
    why: 'the document keeps restore to the service outside of asynchronous chats',
  },
  {
    scenario: 'nosession',
    step: 'restore({"sessionData":{}})',
    transport: 'cometd-long-polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode."',
    why: 'the document keeps restore to the service outside of asynchronous chats',
  },
  {
    scenario: 'nosession',
    step: 'getFileLimits()',
    transport: 'cometd-long-polling',
    events: ['<getFileLimits fail>'],
    why: 'there is no chat: the command alone says so',
  },
  {
    scenario: 'nosession',
    step: 'downloadFile({"fileId":"1"})',
    transport: 'cometd-long-polling',
    events: ['<downloadFile fail>'],
    settles: 'rejects "Could not download file. Please ensure WebChat is configured properly."',
    why: 'the document rejects it',
  },
  {
    scenario: 'nosession',
    step: 'fetchHistory()',
    transport: 'cometd-long-polling',
    settles: 'rejects "Fetching history messages applies only to Asynchronous chat"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'nosuchcommand()',
    transport: 'cometd-long-polling',
    events: ['<nosuchcommand fail>'],
    settles: 'rejects "Command does not exist"',
    why: 'a command that nobody knows is refused, and does not wait for ever',
  },
  {
    scenario: 'nosession',
    step: 'registerTypingPreviewInput({})',
    transport: 'cometd-long-polling',
    events: ['<registerTypingPreviewInput fail>'],
    settles:
      'rejects "Invalid value provided for the \'input\' property. An HTML element reference to a textarea or text input is required."',
    why: 'the document rejects what is no input',
  },
  {
    scenario: 'nosession',
    step: 'registerTypingPreviewInput()',
    transport: 'cometd-long-polling',
    events: ['<registerTypingPreviewInput fail>'],
    settles:
      'rejects "Invalid value provided for the \'input\' property. An HTML element reference to a textarea or text input is required."',
    why: 'the document rejects what is no input',
  },
  {
    scenario: 'nosession',
    step: 'registerTypingPreviewInput({"input":"#ta"})',
    transport: 'cometd-long-polling',
    events: ['<registerTypingPreviewInput fail>'],
    settles:
      'rejects "Invalid value provided for the \'input\' property. An HTML element reference to a textarea or text input is required."',
    why: 'the document rejects what is no input',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter({})',
    transport: 'cometd-long-polling',
    events: ['<addPrefilter fail>'],
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the document rejects it',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter()',
    transport: 'cometd-long-polling',
    events: ['<addPrefilter fail>'],
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the document rejects it',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter({"filters":"abc"})',
    transport: 'cometd-long-polling',
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter({"filters":[]})',
    transport: 'cometd-long-polling',
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'startChat({"nickname":"A","userData":"no json"})',
    transport: 'cometd-long-polling',
    settles: 'rejects "malformed data object provided in userData property"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'startChat({"nickname":"A","userData":5})',
    transport: 'cometd-long-polling',
    events: ['<startChat fail>'],
    settles: 'rejects "malformed data object provided in userData property"',
    why: 'a number is no data: it is refused',
  },
  {
    scenario: 'nosession',
    step: '(endChat after)',
    transport: 'cometd-long-polling',
    events: ['<endChat fail>'],
    why: 'no chat was started the step before',
  },
  {
    scenario: 'nosession',
    step: 'sendFile no session',
    transport: 'cometd-long-polling',
    settles: 'rejects "File Uploads are not currently supported when using CometD"',
    why: 'the text is the document’s for a chat over CometD without an address for files',
  },
  {
    scenario: 'nosession',
    step: 'sendFilteredMessage no session',
    transport: 'cometd-long-polling',
    settles: 'rejects "No active chat session"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'nosession',
    step: 'addPrefilter [RegExp,"x"]',
    transport: 'cometd-long-polling',
    events: ['<addPrefilter fail>'],
    settles:
      'rejects "Missing or invalid filters provided. Please provide a regular expression or an array of regular expressions."',
    why: 'the document rejects a list that has something else in it',
  },
  {
    scenario: 'session',
    step: 'poll',
    transport: 'polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'session',
    step: 'restore while active',
    transport: 'polling',
    events: ['<restore fail>'],
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode."',
    why: 'a chat that runs is left alone; Widgets begin it again, which over CometD ends it',
  },
  {
    scenario: 'session',
    step: 'fetchHistory not async',
    transport: 'polling',
    settles: 'rejects "Fetching history messages applies only to Asynchronous chat"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'session',
    step: 'stopPoll again',
    transport: 'polling',
    events: ['<stopPoll done>'],
    settles: 'resolves no',
    why: 'the document resolves it while there is a chat',
  },
  {
    scenario: 'session',
    step: 'poll while stopped',
    transport: 'polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'session',
    step: 'poll',
    transport: 'cometd-long-polling',
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'session',
    step: 'restore while active',
    transport: 'cometd-long-polling',
    events: ['<restore fail>'],
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command in Non-Async mode."',
    why: 'a chat that runs is left alone; Widgets begin it again, which over CometD ends it',
  },
  {
    scenario: 'session',
    step: 'fetchHistory not async',
    transport: 'cometd-long-polling',
    settles: 'rejects "Fetching history messages applies only to Asynchronous chat"',
    why: 'the text is the document’s',
  },
  {
    scenario: 'session',
    step: 'sendMessage',
    transport: 'cometd-long-polling',
    events: ['<sendMessage done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage(undefined)',
    transport: 'cometd-long-polling',
    settles: 'rejects "No message text provided"',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage({})',
    transport: 'cometd-long-polling',
    settles: 'rejects "No message text provided"',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage({"message":""})',
    transport: 'cometd-long-polling',
    settles: 'rejects "No message text provided"',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage({"message":"   "})',
    transport: 'cometd-long-polling',
    settles: 'rejects "No message text provided"',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage({"message":5})',
    transport: 'cometd-long-polling',
    settles: 'rejects "No message text provided"',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage({"message":null})',
    transport: 'cometd-long-polling',
    settles: 'rejects "No message text provided"',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage type',
    transport: 'cometd-long-polling',
    events: ['<sendMessage done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage parent',
    transport: 'cometd-long-polling',
    events: ['<sendMessage done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage padded',
    transport: 'cometd-long-polling',
    events: ['<sendMessage done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendTyping',
    transport: 'cometd-long-polling',
    events: ['clientTypingStarted', '<sendTyping done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendTyping again',
    transport: 'cometd-long-polling',
    events: ['<sendTyping done>'],
    settles: 'resolves no',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendTyping no message',
    transport: 'cometd-long-polling',
    events: ['<sendTyping done>'],
    settles: 'resolves no',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendMessage while typing',
    transport: 'cometd-long-polling',
    events: ['clientTypingStopped', '<sendMessage done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendCustomNotice',
    transport: 'cometd-long-polling',
    events: ['<sendCustomNotice done>', 'messageReceived'],
    settles: 'resolves object',
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'sendCustomNotice empty',
    transport: 'cometd-long-polling',
    events: ['<sendCustomNotice done>', 'messageReceived'],
    why: 'Widgets have lost their chat by the restore two steps before',
  },
  {
    scenario: 'session',
    step: 'stopPoll',
    transport: 'cometd-long-polling',
    events: ['<stopPoll done>'],
    settles: 'resolves no',
    why: 'the document resolves it while there is a chat',
  },
  {
    scenario: 'session',
    step: 'stopPoll again',
    transport: 'cometd-long-polling',
    events: ['<stopPoll done>'],
    settles: 'resolves no',
    why: 'the document resolves it while there is a chat',
  },
  {
    scenario: 'session',
    step: 'poll while stopped',
    transport: 'cometd-long-polling',
    events: ['<poll fail>'],
    settles:
      'rejects "Access Denied to private command. Only WebChatService is allowed to invoke this command."',
    why: 'the text is the document’s',
  },
  {
    scenario: 'session',
    step: 'sendFilteredMessage',
    transport: 'cometd-long-polling',
    events: ['<sendFilteredMessage done>'],
    settles: 'resolves no',
    why: 'Widgets have lost their chat by the restore before',
  },
  {
    scenario: 'agents',
    step: 'agent file',
    transport: 'polling',
    shapes: ['messageReceived'],
    why: 'the server gives the id of the file as its text by now, and the document’s id',
  },
  {
    scenario: 'agents',
    step: 'announcement',
    transport: 'polling',
    shapes: ['messageReceived'],
    why: 'the system joins before it speaks by now',
  },
  {
    scenario: 'agents',
    step: 'bot leaves',
    transport: 'polling',
    events: ['botDisconnected', 'agentDisconnected', 'agentTypingStopped', 'messageReceived'],
    why: 'the document has botDisconnected; agentDisconnected comes with it',
  },
  {
    scenario: 'agents',
    step: 'agent file',
    transport: 'cometd-long-polling',
    shapes: ['messageReceived'],
    why: 'the server gives the id of the file as its text by now, and the document’s id',
  },
  {
    scenario: 'agents',
    step: 'announcement',
    transport: 'cometd-long-polling',
    shapes: ['messageReceived'],
    why: 'the system joins before it speaks by now',
  },
  {
    scenario: 'agents',
    step: 'bot leaves',
    transport: 'cometd-long-polling',
    events: ['botDisconnected', 'agentDisconnected', 'agentTypingStopped', 'messageReceived'],
    why: 'the document has botDisconnected; agentDisconnected comes with it',
  },
  {
    scenario: 'idle',
    step: 'alert',
    transport: 'polling',
    shapes: ['messageReceived'],
    why: 'the server joins the system to the chat and tells of the next timer by now',
  },
  {
    scenario: 'idle',
    step: 'alert',
    transport: 'cometd-long-polling',
    shapes: ['messageReceived'],
    why: 'the server joins the system to the chat and tells of the next timer by now',
  },
  {
    scenario: 'preview',
    step: 'typed into the box',
    transport: 'polling',
    events: ['clientTypingStarted'],
    why: 'the document has a watched input start the typing',
  },
  {
    scenario: 'preview',
    step: 'sendMessage',
    transport: 'polling',
    events: ['clientTypingStopped', '<sendMessage done>', 'messageReceived'],
    why: 'so it ends with the message',
  },
  {
    scenario: 'preview',
    step: 'end',
    transport: 'polling',
    events: [
      'pollingStopped',
      '<endChat done>',
      'supervisorDisconnected',
      'agentDisconnected',
      'clientDisconnected',
      'ended',
    ],
    settles: 'resolves object',
    shapes: ['supervisorDisconnected', 'agentDisconnected', 'clientDisconnected'],
    why: 'the document says what these events carry, and that endChat resolves',
  },
  {
    scenario: 'preview',
    step: 'typed into the box',
    transport: 'cometd-long-polling',
    events: ['clientTypingStarted', 'messageReceived'],
    why: 'the document has a watched input start the typing',
  },
  {
    scenario: 'preview',
    step: 'sendMessage',
    transport: 'cometd-long-polling',
    events: ['clientTypingStopped', '<sendMessage done>', 'messageReceived'],
    why: 'so it ends with the message',
  },
  {
    scenario: 'preview',
    step: 'end',
    transport: 'cometd-long-polling',
    events: ['<endChat done>', 'supervisorDisconnected', 'agentDisconnected', 'clientDisconnected', 'ended'],
    settles: 'resolves object',
    shapes: ['supervisorDisconnected', 'agentDisconnected', 'clientDisconnected'],
    why: 'the document says what these events carry, and that endChat resolves',
  },
];
