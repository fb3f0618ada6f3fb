// generated from openapi.yaml by npm run generate; do not edit
import type { OperationFacts, QueryFacts } from '../operation-facts.ts';

export const OPERATION_FACTS: { readonly [operation: string]: OperationFacts } = {
  "requestChat": {
    "fields": [
      "nickname",
      "firstName",
      "lastName",
      "subject",
      "emailAddress",
      "text",
      "userData",
      "alias",
      "secureKey",
      "userId",
      "endpoint"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Start a chat",
      "provenance": "documented",
      "source": "GMS Chat API V2, requestChat; the trailing slash is observed"
    }
  },
  "send": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "message",
      "messageType",
      "transcriptPosition",
      "eventAttributes"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Send a message",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles and two real answers"
    }
  },
  "refresh": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "transcriptPosition",
      "message"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Read the transcript and stay in contact",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles and vendor iOS SDK; how long typing can be read, and what follows the end and an absence, is decided"
    }
  },
  "startTyping": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "message",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Say that the customer is typing",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles"
    }
  },
  "stopTyping": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "message",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Say that the customer stopped typing",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles"
    }
  },
  "disconnect": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Leave and end the chat",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles; what a second call answers is decided"
    }
  },
  "pushUrl": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "pushUrl",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Send a URL to show",
      "provenance": "observed",
      "source": "vendor iOS SDK"
    }
  },
  "updateNickname": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "nickname",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Change the nickname",
      "provenance": "observed",
      "source": "vendor iOS SDK"
    }
  },
  "updateData": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "userData",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Add to the user data",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles and independent clients"
    }
  },
  "customNotice": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "message",
      "eventAttributes",
      "userData",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Send a notice to the other side",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles and vendor iOS SDK"
    }
  },
  "readReceipt": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Say how far the customer has read",
      "provenance": "observed",
      "source": "several independent clients, which also drop the event that comes back; what it answers is decided"
    }
  },
  "fileLimits": {
    "fields": [
      "secureKey",
      "userId",
      "alias"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Get the limits for files",
      "provenance": "observed",
      "source": "a real answer over chat-ntf; over HTTP clients read it alike"
    }
  },
  "fileUpload": {
    "fields": [
      "file",
      "secureKey",
      "userId",
      "alias",
      "transcriptPosition",
      "userData"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Upload a file",
      "provenance": "documented",
      "source": "GMS Chat API V2, file upload"
    }
  },
  "fileDownload": {
    "fields": [
      "secureKey",
      "userId",
      "alias"
    ],
    "answers": {
      "200": "ChatFailure",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Download a file",
      "provenance": "observed",
      "source": "Genesys Widgets 9.0 bundles and independent clients"
    }
  },
  "fileDelete": {
    "fields": [
      "secureKey",
      "userId",
      "alias",
      "transcriptPosition"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Delete a file",
      "provenance": "observed",
      "source": "vendor iOS SDK"
    }
  },
  "chatNtf": {
    "fields": [
      "operation",
      "secureKey",
      "userId",
      "alias",
      "transcriptPosition",
      "fileId",
      "file",
      "userData"
    ],
    "answers": {
      "200": "ChatResponse",
      "400": "ChatFailure",
      "401": "ChatFailure",
      "403": "ChatFailure",
      "404": "ChatFailure",
      "405": "ChatFailure",
      "413": "ChatFailure",
      "415": "ChatFailure"
    },
    "about": {
      "summary": "Use the file operations in a chat over CometD",
      "provenance": "observed",
      "source": "vendor iOS SDK, Genesys Widgets 9.0 bundles and a real answer to fileGetLimits"
    }
  }
};

export const COMMAND_FIELDS: { readonly [operation: string]: readonly string[] } = {
  "requestChat": [
    "operation",
    "nickname",
    "firstName",
    "lastName",
    "subject",
    "emailAddress",
    "text",
    "userData",
    "auth"
  ],
  "requestNotifications": [
    "operation",
    "secureKey",
    "transcriptPosition",
    "message",
    "userData"
  ],
  "sendMessage": [
    "operation",
    "secureKey",
    "message",
    "messageType",
    "eventAttributes"
  ],
  "startTyping": [
    "operation",
    "secureKey",
    "message"
  ],
  "stopTyping": [
    "operation",
    "secureKey",
    "message"
  ],
  "pushUrl": [
    "operation",
    "secureKey",
    "pushUrl"
  ],
  "updateNickname": [
    "operation",
    "secureKey",
    "nickname"
  ],
  "customNotice": [
    "operation",
    "secureKey",
    "message",
    "eventAttributes"
  ],
  "updateData": [
    "operation",
    "secureKey",
    "userData"
  ],
  "refresh": [
    "operation",
    "secureKey",
    "transcriptPosition"
  ],
  "readReceipt": [
    "operation",
    "secureKey",
    "transcriptPosition"
  ],
  "disconnect": [
    "operation",
    "secureKey"
  ]
};

export const QUERIES: { readonly [operation: string]: QueryFacts } = {
  "health": {},
  "ready": {},
  "getServer": {},
  "getMetrics": {},
  "followServer": {
    "service": [],
    "chatId": [],
    "type": [
      "chatStarted",
      "entry",
      "chatEnded",
      "presence",
      "clock",
      "alarm",
      "reset",
      "gone",
      "serviceAdded",
      "settings",
      "faults",
      "exchange"
    ]
  },
  "listServices": {},
  "getService": {},
  "configureService": {},
  "removeService": {},
  "listScripts": {},
  "addScript": {},
  "getScript": {},
  "checkScript": {},
  "resetService": {},
  "takeSnapshot": {},
  "restoreSnapshot": {},
  "followEvents": {},
  "listChats": {},
  "getChat": {
    "after": []
  },
  "setChatScript": {},
  "getChatKeys": {},
  "exportScript": {
    "name": []
  },
  "exportTest": {
    "runner": [
      "playwright",
      "node"
    ],
    "name": []
  },
  "endChat": {},
  "joinChat": {},
  "renameParticipant": {},
  "leaveChat": {
    "reason": [
      "0",
      "3",
      "4",
      "5",
      "6",
      "7",
      "8"
    ],
    "then": [
      "closeIfNoAgent",
      "close",
      "keepAlive"
    ]
  },
  "say": {},
  "setTyping": {},
  "agentPushUrl": {},
  "agentCustomNotice": {},
  "announce": {},
  "act": {},
  "listFiles": {},
  "getFile": {},
  "sendFile": {
    "name": []
  },
  "removeFile": {},
  "listExchanges": {
    "operation": [],
    "chatId": [],
    "transport": [
      "polling",
      "cometd-long-polling",
      "cometd-websocket"
    ],
    "status": [],
    "from": [],
    "until": [],
    "after": [],
    "spoilt": []
  },
  "clearJournal": {},
  "summarizeExchanges": {
    "operation": [],
    "chatId": [],
    "transport": [
      "polling",
      "cometd-long-polling",
      "cometd-websocket"
    ],
    "status": [],
    "from": [],
    "until": [],
    "after": [],
    "spoilt": []
  },
  "getExchange": {},
  "getCurlLine": {},
  "queryExchanges": {},
  "waitForExchange": {},
  "verifyExchanges": {},
  "listFindings": {
    "operation": [],
    "chatId": [],
    "transport": [
      "polling",
      "cometd-long-polling",
      "cometd-websocket"
    ],
    "status": [],
    "from": [],
    "until": [],
    "after": [],
    "spoilt": []
  },
  "exportHar": {
    "operation": [],
    "chatId": [],
    "transport": [
      "polling",
      "cometd-long-polling",
      "cometd-websocket"
    ],
    "status": [],
    "from": [],
    "until": [],
    "after": [],
    "spoilt": []
  },
  "listFaults": {},
  "addFault": {},
  "clearFaults": {},
  "removeFault": {},
  "listUnexercised": {},
  "getClock": {},
  "setClock": {},
  "setAlarm": {},
  "clearAlarm": {}
};
