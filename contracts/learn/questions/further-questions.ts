import type { Question } from './question.ts';

/** Questions that mutants brought up which no case had found. */
export const furtherQuestions = [
  {
    id: 'failed-downloads',
    question:
      'Does a download that fails count, and do the length, type and name of a download follow the file?',
    see: 'POST {chat}/file/{fileId}/download with a wrong fileId and the limits after it; the headers for a picture, and for a name of 300 letters',
    cases: [
      'file-contents-06',
      'file-contents-07',
      'file-contents-08',
      'file-contents-13',
      'file-contents-14',
    ],
  },
  {
    id: 'agent-files',
    question: 'What is told of a file that an agent sends?',
    see: 'the userData of its FileUploaded',
    cases: ['file-contents-09'],
  },
  {
    id: 'wrong-key-as-sign',
    question: 'Is a request with a wrong key a sign of the customer whose chat it names?',
    see: 'a chat whose only requests for 50 seconds have a wrong secureKey',
    cases: ['absence-04', 'http-26'],
  },
  {
    id: 'inactivity',
    question:
      'What besides messages restarts the time of inactivity, and is the system shown to join when it speaks?',
    see: 'a chat in which only a URL, a file, typing or a nickname comes after an IdleAlert: the next IdleAlert or IdleClose, and the joins',
    cases: ['absence-08', 'absence-09', 'absence-10'],
  },
  {
    id: 'odd-publications',
    question:
      'What do an operation that does not exist, fields that are null, a handshake inside a batch and a batch of a hundred messages get over CometD?',
    see: 'a publication with operation=nothing, and one with messageType=null; a batch of a handshake and a publication; a batch of a hundred publications',
    cases: ['batches-05', 'batches-06', 'batches-07', 'batches-09'],
  },
  {
    id: 'position-beyond-end',
    question: 'What does a position far beyond the end give?',
    see: 'POST {chat}/refresh with transcriptPosition=4294967297',
    cases: ['history-07'],
  },
  {
    id: 'rare-http',
    question: 'What of HTTP does a GMS accept that clients seldom send?',
    see: 'a body with Content-Encoding: gzip, one without a content type, parts without a name or with a content type, %zz in a form; paths below a file; the headers of a 401 and of any answer for caches',
    cases: [
      'http-08',
      'http-11',
      'http-12',
      'http-13',
      'http-14',
      'http-15',
      'http-16',
      'http-17',
      'http-18',
      'http-30',
      'operations-10',
      'bodies-',
    ],
  },
  {
    id: 'silent-supervisor',
    question: 'What does a customer see of a supervisor who monitors silently, and when does that change?',
    see: 'two chats of which one is monitored; a monitored chat that ends; a supervisor who speaks to everybody',
    cases: ['several-05', 'staff-03', 'staff-08'],
  },
  {
    id: 'seen-by-agents',
    question:
      'What do agents see of a preview when its text is sent, and what does a receipt for position 0 do?',
    see: 'startTyping, send and stopTyping with an agent watching; POST {chat}/readReceipt with transcriptPosition=0',
    cases: ['staff-06', 'staff-09', 'staff-12'],
  },
  {
    id: 'agents-leave-too',
    question: 'Does a customer who leaves by themselves read that the agents leave?',
    see: 'POST {chat}/disconnect with transcriptPosition=1 while two agents are there',
    cases: ['staff-10'],
  },
  {
    id: 'kinds-in-attributes',
    question: 'Do numbers, booleans, null and lists in eventAttributes keep their kind?',
    see: 'POST {chat}/send with eventAttributes={"n":1,"b":true,"z":null,"l":[1]}, and its Message',
    cases: ['texts-03'],
  },
  {
    id: 'longest-other-texts',
    question: 'Which texts beside that of a message are bounded, and by how much?',
    see: 'customNotice, pushUrl, updateNickname and startTyping with 33,000 letters',
    cases: ['texts-11', 'texts-12', 'texts-13', 'texts-14', 'texts-19'],
  },
  {
    id: 'session-follows-chat',
    question:
      'Does a new Bayeux session follow a chat as soon as it speaks in it, before requestNotifications?',
    see: 'a second handshake, and a sendMessage with the secureKey of the chat: is its Message pushed on that session',
    cases: ['notifications-28'],
  },
  {
    id: 'user-data-brackets',
    question: 'How are lists, further maps and odd quotes in the brackets of user data attached?',
    see: 'POST {chat}/updateData with userData[l][]=1&userData[l][]=2&userData[m][1]=a&userData["q]=b: what is attached to the interaction',
    cases: [
      'user-data-11',
      'user-data-12',
      'user-data-13',
      'user-data-14',
      'user-data-15',
      'user-data-16',
      'user-data-17',
      'user-data-18',
      'user-data-19',
      'user-data-20',
      'user-data-21',
      'user-data-22',
    ],
  },
  {
    id: 'file-types',
    question:
      'Does the type of a file follow from its extension or from its content, and which part holds it?',
    see: 'an upload of a PNG named .txt with content type image/png; one in a part named attachment',
    cases: ['file-contents-11', 'file-contents-12', 'files-56'],
  },
  {
    id: 'ended-chat-lifetime',
    question: 'How long can a chat be read that has ended?',
    see: 'POST {chat}/refresh a minute, an hour and a day after the end, while another chat of the service goes on',
    cases: ['ending-14', 'ending-15'],
  },
  {
    id: 'async-last-agent',
    question: 'Does an asynchronous chat go on when its last agent leaves?',
    see: 'a chat with GCTI_Chat_AsyncMode=true that its only agent leaves, and that another agent opens an hour later',
    cases: ['async-12'],
  },
  {
    id: 'websocket-end',
    question: 'What happens to a Bayeux session whose WebSocket ends, and to the connect that is held there?',
    see: 'a disconnect while a connect is held; a WebSocket that breaks, and the session over another one after one and after 15 seconds',
    cases: ['connect-13', 'connect-14', 'connect-21', 'connect-32', 'connect-35'],
  },
  {
    id: 'rare-bayeux',
    question: 'Which requests does the Bayeux server accept beside those of the CometD library?',
    see: 'a subscription to a list of channels; a query string or a slash behind the URL, cometd-more, a form, text/json, and other cookies with a handshake',
    cases: [
      'bayeux-34',
      'bayeux-35',
      'bayeux-36',
      'bayeux-37',
      'bayeux-38',
      'bayeux-39',
      'bayeux-41',
      'bayeux-42',
      'bayeux-44',
    ],
  },
  {
    id: 'push-without-event',
    question: 'Is anything pushed over CometD for an operation that adds no event, such as new user data?',
    see: 'updateData without a position over CometD, and then sendMessage: every push that comes, with its messages',
    cases: ['push-25'],
  },
  {
    id: 'custom-http',
    question:
      'Which events does custom-http push post, with which payload, and what follows when a post fails?',
    see: 'a chat that is registered for custom-http push at a server of your own, which notes every post and answers 500 for a while',
    cases: ['custom-http-', 'absence-12', 'absence-13'],
  },
  {
    id: 'odd-texts',
    question: 'What happens to half of a surrogate pair, and how long may the id of a message be?',
    see: 'POST {chat}/send with message=\\ud800 in JSON over CometD, and with a messageId of 128 characters',
    cases: ['texts-17', 'texts-20'],
  },
] as const satisfies readonly Question[];
