// generated from openapi.yaml by npm run generate; do not edit
import type { OperationFacts } from '../operation-facts.ts';

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
