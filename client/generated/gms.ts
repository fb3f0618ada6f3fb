// generated from openapi.yaml by npm run generate; do not edit
export interface paths {
    "/2/chat/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a chat
         * A trailing slash is allowed; Genesys Widgets send one. The customer's join is the event with index 1. A `text` that is not empty becomes the Message with index 2. The documented answer has neither `chatEnded` nor `nextPosition`. Current clients read both, so the mock sends both.
         */
        post: operations["requestChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message
         * Adds a Message to the transcript. With a position, the answer contains the events from there on, including the new one. Without a position it contains no events, but still `nextPosition`.
         */
        post: operations["send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the transcript and stay in contact
         * Idempotent: the same position gives the same stored events. A typing event is returned for ten seconds, to reads from position 2 up to its own index. After the end of the chat, reads are answered with `chatEnded` true until the transcript is dropped. Over CometD, a chat that has ended is refused, unless `afterEnd` says otherwise. Once the server has given up the customer's client, it refuses the customer, even while agents go on in the chat.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/startTyping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the customer is typing
         * Adds a TypingStarted event. It takes an index, is delivered live and is not kept.
         */
        post: operations["startTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/stopTyping": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the customer stopped typing
         * Adds a TypingStopped event. It takes an index, is delivered live and is not kept.
         */
        post: operations["stopTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave and end the chat
         * Adds the customer's ParticipantLeft. A repeated call gets the same answer.
         */
        post: operations["disconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/pushUrl": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a URL to show
         * Adds a PushUrl event whose text is the URL.
         */
        post: operations["pushUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/updateNickname": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the nickname
         * Adds a NicknameUpdated event. It and all later events have the new nickname.
         */
        post: operations["updateNickname"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/updateData": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to the user data
         * Merges by key. Adds no event.
         */
        post: operations["updateData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/customNotice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a notice to the other side
         * Adds a CustomNotice event. With `{"purpose":"cancel-idle-timer"}` as attributes it keeps the chat from idling out.
         */
        post: operations["customNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/readReceipt": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how far the customer has read
         * The receipt comes back as a Notice with the text `read-confirm`, unless the setting `readConfirm` says otherwise. The position is stored for the agent's side.
         */
        post: operations["readReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/file/limits": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the limits for files
         * The answer contains one Notice without an index. Its user data are the ten limits, all of them strings.
         */
        post: operations["fileLimits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * Adds a FileUploaded event. The answer has the id of the file in `userData.file-id`.
         */
        post: operations["fileUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/file/{fileId}/download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** From `userData.file-id` of a FileUploaded or of the answer to an upload. */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download a file
         * Counts as one of the allowed downloads. Widgets submit an HTML form to a new window. The browser saves the file and never shows it: the answer has the type of the file only if nothing of that type can run. JSON with status 200 is not a file. It says that the session is lost.
         */
        post: operations["fileDownload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat/{service}/{chatId}/file/{fileId}/delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** From `userData.file-id` of a FileUploaded or of the answer to an upload. */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a file
         * Adds a FileDeleted event. Customers can delete only what they sent. While the limit `delete-file` is `odd`, a deleted file still counts as sent.
         */
        post: operations["fileDelete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/2/chat-ntf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Use the file operations in a chat over CometD
         * The field `operation` names the operation. A `file` part without it is an upload. The key alone identifies the chat. The cookie `BAYEUX_BROWSER` is accepted. It is required only if the service insists on it.
         */
        post: operations["chatNtf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cometd": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange Bayeux messages
         * All messages may be posted to this path; clients append the type of a meta message to it. A client publishes its operations on `/service/chatV2/{service}`. The answers are pushed to it there. No subscription is needed, but a subscription must succeed. The answer is an array: replies to what was sent, and waiting pushes. The path may continue with anything. If it names a service, as in `/cometd/customer-support`, the settings of that service apply to what belongs to no chat. The same messages can be sent over a WebSocket to the same paths.
         */
        post: operations["bayeux"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cometd/handshake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a Bayeux session
         * Sets the cookie BAYEUX_BROWSER. Later messages must send it.
         */
        post: operations["bayeuxHandshake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cometd/connect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for pushes
         * The server holds the request until something is pushed or the timeout has passed. The first one, with `advice.timeout` 0, is answered at once. Without a connect for ten seconds the Bayeux session is dropped.
         */
        post: operations["bayeuxConnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cometd/disconnect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a Bayeux session
         * The chat goes on: it belongs to its key, not to the Bayeux session.
         */
        post: operations["bayeuxDisconnect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether the server is up
         * A container may ask every second. The answer says nothing about the store, because starting the process again would not bring a store back that is away.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check whether chats can be served
         * Asks the store. While it cannot be used, the answer is 503, and every operation of the Chat API has statusCode 1.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the server
         * Contains what a program needs if it knows only the address of the server.
         */
        get: operations["getServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show figures for Prometheus
         * Counters and gauges in Prometheus' text form: requests by operation and status, chats, participants, messages, sessions over CometD, files, faults, the event loop and memory. They cover all services together. No label has values that a client can invent.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow what happens in all services
         * Server-sent events. `ready` comes first, then one event for each thing that happens. The last is a `gone` without a service, when the server ends. The data of each event is a ServerEvent. A stream can continue where another broke off, and a slow reader is cut off, as with the stream of one service. Each filter may be given more than once.
         */
        get: operations["followServer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the services
         * Every service that has been started or configured.
         */
        get: operations["listServices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /** Show one service */
        get: operations["getService"];
        put?: never;
        post?: never;
        /**
         * Remove a service
         * Removes everything that it has, too. If a service with the same name is created later, it is a new one.
         */
        delete: operations["removeService"];
        options?: never;
        head?: never;
        /**
         * Set how a service behaves
         * Settings that are not given stay as they are. A service that does not exist yet is created.
         */
        patch: operations["configureService"];
        trace?: never;
    };
    "/mock/services/{service}/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the scripted agents of a service
         * The names that the setting `script` accepts, besides `none`. Added scripts come first.
         */
        get: operations["listScripts"];
        put?: never;
        /**
         * Add a scripted agent
         * The setting `script` can then name it. It replaces a script of the same name, for chats that start later.
         */
        post: operations["addScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/scripts/{script}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Name of a script. */
                script: components["parameters"]["ScriptName"];
            };
            cookie?: never;
        };
        /**
         * Show a scripted agent
         * With its text, unless it was written in code or added as an object.
         */
        get: operations["getScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/scripts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a script
         * Says whether the script can be added, and what is wrong with it. Nothing is added.
         */
        post: operations["checkScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a service
         * Removes its chats, faults and journal. Its settings are again those with which it was set up, and its clock runs with real time.
         */
        post: operations["resetService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Take a snapshot of a service
         * Contains the settings, the faults, the time on its clock, and whole chats with their keys. Anyone who has the snapshot can continue its chats. The bytes of files are not in it.
         */
        get: operations["takeSnapshot"];
        /**
         * Restore a service from a snapshot
         * Replaces all that the service has now. Its clock is set to the time of the snapshot. On an error nothing changes.
         */
        put: operations["restoreSnapshot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Follow what happens in a service
         * Server-sent events. `ready` comes first, then one event for each thing that happens. The last is `gone`, when the service or the server ends. The data of each event is a ServiceEvent. To continue where another stream broke off, send the last id as `Last-Event-ID`. The stream then begins with `missed` if the events since that id are no longer kept. A reader that is too slow is cut off, and may continue in the same way. This does not create a service: PATCH it first.
         */
        get: operations["followEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the chats of a service
         * In the order in which they started, including those that have ended.
         */
        get: operations["listChats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Show one chat
         * With its whole log, or with the entries after a given one. The transcript that a customer reads is a part of the log.
         */
        get: operations["getChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/script": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause, resume or restart the scripted agent of a chat
         * While it is paused it goes on listening, but what it does next waits. People who join meanwhile work beside it and do not take the chat over. A restart stops the script, and its agent leaves. Then the same script, or the one that `script` names, plays from its first step. It hears only what is said from then on. Scripts in code that play elsewhere are not known here.
         */
        post: operations["setChatScript"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Show the keys of a chat
         * For a test that acts as the customer of a chat that it did not start. Nothing else shows the keys.
         */
        get: operations["getChatKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/as-script": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Save a chat as a script
         * The chat so far as a scripted agent in YAML: what staff, bots and the system did, in order and with the time between. Each step comes after what the customer did before it. Comments name what a script cannot do.
         */
        get: operations["exportScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/as-test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Save a chat as a test
         * The chat so far as a whole file with one test. The test plays customer and staff again on a clock of its own, and compares the transcript. It is TypeScript for Playwright, or JavaScript for `node --test`.
         */
        get: operations["exportTest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a chat
         * If a participant ends it, the customer is removed with reason 4. If the server ends it, the reason is 5.
         */
        post: operations["endChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join a chat */
        post: operations["joinChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a chat
         * Adds a ParticipantLeft event. `then` says whether the chat goes on or ends. If the customer is gone, the chat ends with its last agent, whatever `then` says.
         */
        delete: operations["leaveChat"];
        options?: never;
        head?: never;
        /**
         * Change the nickname of a participant
         * Adds a NicknameUpdated event.
         */
        patch: operations["renameParticipant"];
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a message */
        post: operations["say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/typing": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start or stop typing */
        post: operations["setTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/pushUrl": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the customer a URL */
        post: operations["agentPushUrl"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/customNotice": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the customer a notice */
        post: operations["agentCustomNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/announcements": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message as the system
         * Adds a Message from a participant `system` of the type External, who need not have joined.
         */
        post: operations["announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do anything that a participant can do
         * Everything that the other operations of a participant do, and also: attach user data, transfer the chat, remove somebody, become visible after silent monitoring, park an asynchronous chat.
         */
        post: operations["act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * List the files of a chat
         * From all sides, oldest first, including deleted ones.
         */
        get: operations["listFiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        /**
         * Fetch a file
         * From any sender. It does not count as a download.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file
         * As an agent or another participant of the contact centre. Adds a FileUploaded event. The limits are for customers only.
         */
        post: operations["sendFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
                /** Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a file
         * Adds a FileDeleted event. Members of staff may delete every file, others only their own.
         */
        delete: operations["removeFile"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the exchanges in the journal
         * Oldest first. The journal has limited room: the oldest exchanges are dropped.
         */
        get: operations["listExchanges"];
        put?: never;
        post?: never;
        /** Clear the journal */
        delete: operations["clearJournal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the exchanges in short
         * Oldest first, without requests and answers, in the form of the server's event `exchange`.
         */
        get: operations["summarizeExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        /**
         * Show one exchange in full
         * With the description of its operation in this document, and with the findings about it.
         */
        get: operations["getExchange"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/{number}/curl": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        /**
         * Show an exchange as a curl command
         * The command sends the request again, with the keys and credentials that it was sent with. Nothing else in the journal shows them. `FILE` stands for the path of a file, because the bytes of files are not kept.
         */
        get: operations["getCurlLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/query": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find exchanges
         * Like listExchanges, and also by the fields of the requests.
         */
        post: operations["queryExchanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/wait": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for an exchange
         * Answers with the last of the expected exchanges, or with 408 if it does not come in time. The advice then shows what came closest. Exchanges that are in the journal already count.
         */
        post: operations["waitForExchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify exchanges
         * Answers 409 if the expected exchanges did not happen, or not as often. The advice shows what came closest.
         */
        post: operations["verifyExchanges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/findings": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the findings
         * What a client sent that a real GMS would refuse or ignore, and answers that are not as described. Each finding has its provenance. Only a departure from a document is an error; all others are remarks.
         */
        get: operations["listFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/journal/har": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Export the journal as an HTTP archive
         * HAR 1.2, without secrets; browser tools can open it. With `chatId` it is the archive of one chat, from the request that started it.
         */
        get: operations["exportHar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/faults": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /** List the faults */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * The rule lets `after` exchanges of its operation pass, then spoils as many as it says. Every rule that matches an exchange counts it. If it is the turn of several rules, the one that was added first spoils the exchange.
         */
        post: operations["addFault"];
        /** Remove all faults */
        delete: operations["clearFaults"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/faults/{faultId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** The `id` of a fault, as the list shows it. */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove one fault */
        delete: operations["removeFault"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/faults/unexercised": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the faults that have not acted
         * A test with such a fault has not tested what it was meant to test.
         */
        get: operations["listUnexercised"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/clock": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Read the clock of a service
         * Timers, scripts and time stamps of a service use its own clock.
         */
        get: operations["getClock"];
        put?: never;
        /**
         * Freeze, advance or resume the clock
         * Advancing the clock fires what falls due, in order. A frozen clock stands still until it is advanced or resumed.
         */
        post: operations["setClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/clock/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set an alarm on the clock of a service
         * When the alarm goes off, those who follow the service get an `alarm` event. A jump of the clock waits until the alarm is cleared, for two seconds at the most, so that its script can act at its time.
         */
        post: operations["setAlarm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mock/services/{service}/clock/alarms/{alarm}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** From the answer to setAlarm. */
                alarm: components["parameters"]["AlarmNumber"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Clear an alarm
         * Cancels the alarm, or says that its work is done.
         */
        delete: operations["clearAlarm"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** What every operation answers: over HTTP with status 200, over CometD as the data of a push. With statusCode 1 or 2, do not rely on the other fields. */
        ChatResponse: {
            /**
             * 0 done · 1 failed, the same request may be sent again · 2 failed, the session is lost.
             * @enum {integer}
             */
            statusCode: 0 | 1 | 2;
            /** The session is over for this customer. This server always says so; the documented answer to a start does not. A client that restores a chat takes a missing one as ended. */
            chatEnded?: boolean;
            /** Events from the requested position on, in ascending index. May be empty, but is never missing. */
            messages: components["schemas"]["ChatEvent"][];
            /** The id of the chat. After a failure: what the request gave as its id. */
            chatId?: string;
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey?: components["schemas"]["SecureKey"];
            /** Index of the last event, typing included, plus one. */
            nextPosition?: number;
            /** Whether a supervisor monitors silently. Newer servers only. */
            monitored?: boolean;
            /** Missing unless the setting idleTimerExpire asks for it. Chat Server calls its attribute idleTimeExpire. */
            idleTimerExpire?: number;
            /** Only in the answer to an upload, with the key `file-id`. */
            userData?: components["schemas"]["UserData"];
            /** Present when statusCode is 1 or 2. */
            errors?: components["schemas"]["ChatError"][];
        };
        /** The response object of a request that failed. It is also the body of every answer with a status of 400 and above. */
        ChatFailure: {
            /**
             * 1 the same request may be sent again · 2 it may not.
             * @enum {integer}
             */
            statusCode: 1 | 2;
            chatEnded: boolean;
            messages: components["schemas"]["ChatEvent"][];
            /** As the request gave it. */
            chatId?: string;
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            errors: components["schemas"]["ChatError"][];
        };
        /** A failure of the control API, in a form for programs. */
        ControlFailure: {
            /** @constant */
            statusCode: 2;
            chatEnded: boolean;
            messages: components["schemas"]["ChatEvent"][];
            errors: components["schemas"]["ChatError"][];
            /** A stable code. noSuchService, noSuchChat, chatEnded, notPresent and so on: the rules refuse it. setting, body, range, snapshot, full: the request is wrong or asks for too much. closed: the server ends before what is waited for comes. store: the store cannot be used. */
            reason?: string;
            /** The invalid setting. */
            setting?: string;
            /** The invalid part of a fault. */
            part?: string;
            /** What came instead of what was expected. */
            verification?: {
                count: number;
                /** A request and its answer, or a push, which has no request. Without secrets. */
                closest?: components["schemas"]["Exchange"];
                differences: {
                    field: string;
                    wanted: string;
                    actual?: string;
                }[];
            };
        };
        /** One reason of a failure. */
        ChatError: {
            /** 100 parameter missing · 102, 103, 161 first name, last name, nickname missing · 201 too many files · 202 attachments too large · 203 file type not allowed · 204 message too long · 240 chat cannot be started now · 249 media server could not execute the request · 306 invalid service · 364 invalid e-mail address · 401, 403, 404, 405, 413, 415, 500, 501, 503 as the HTTP status. */
            code: number;
            /** A sentence for people. For 201 and 202, only the allowed number or size. */
            advice: string;
            /** A symbolic name of the code. */
            message?: string;
        };
        /** One entry of the transcript as a customer reads it. */
        ChatEvent: {
            /** Strictly increasing from 1, which is the customer's own join. There are gaps, because typing takes numbers too and is not kept. Only the notice with the file limits has no index. */
            index?: number;
            /** What happened. */
            type: components["schemas"]["ChatEventType"];
            /** Who did it, with the nickname at that time. */
            from: components["schemas"]["ChatParticipant"];
            /** Milliseconds since 1970, always whole seconds. */
            utcTime: number;
            /** The message, the URL, the notice, or the preview of what is being typed. Some joins and leaves have one, too. */
            text?: string;
            /** As the sender gave it, for example `text`; absent when none was given. */
            messageType?: string;
            /** On Notice, FileUploaded, FileDeleted and CustomNotice. */
            userData?: components["schemas"]["UserData"];
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        /**
         * What happened.
         * @enum {string}
         */
        ChatEventType: "ParticipantJoined" | "ParticipantLeft" | "Message" | "TypingStarted" | "TypingStopped" | "PushUrl" | "NicknameUpdated" | "FileUploaded" | "FileDeleted" | "CustomNotice" | "Notice" | "IdleAlert" | "IdleClose";
        /** Who did it, with the nickname at that time. */
        ChatParticipant: {
            nickname: string;
            /** Counts from 1, the customer who started the chat. */
            participantId: number;
            /** External stands for workflow and system. A bot joins as Agent with `GCTI_SYSTEM.party-info.style` = `BOT` among the event's attributes. */
            type: components["schemas"]["ParticipantType"];
        };
        /**
         * External stands for workflow and system. A bot joins as Agent with `GCTI_SYSTEM.party-info.style` = `BOT` among the event's attributes.
         * @enum {string}
         */
        ParticipantType: "Client" | "Agent" | "Supervisor" | "External";
        /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
        EventAttributes: {
            [key: string]: unknown;
        };
        /** User data as answers and events carry it, strings by key. */
        UserData: {
            [key: string]: string;
        };
        /** User data as the contact centre attaches it, by key: texts, and maps and lists of texts. */
        AttachedData: {
            [key: string]: string | components["schemas"]["AttachedData"] | components["schemas"]["AttachedList"];
        };
        /** Texts and maps. A list may contain lists, but those contain none. */
        AttachedList: (string | components["schemas"]["AttachedData"] | (string | components["schemas"]["AttachedData"])[])[];
        /** User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
        UserDataFields: {
            [key: string]: unknown;
        };
        /** Identifies the chat, and is also the interaction id. It does not change while the chat lives. */
        ChatId: string;
        /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
        SecureKey: string;
        /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
        UserId: string;
        /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
        Alias: string;
        /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
        TranscriptPosition: number;
        /** JSON text of an object, copied to the event as an object. */
        EventAttributesText: string;
        /** A name is needed: nickname, or firstName and lastName. An empty string counts as absent. Without any name the answer is 161, with lastName alone 102, with firstName alone 103. If only names are given, the nickname is `First Last`. */
        RequestChatForm: {
            nickname?: string;
            firstName?: string;
            lastName?: string;
            subject?: string;
            emailAddress?: string;
            /** First message; when not empty it becomes the Message with index 2. */
            text?: string;
            /** User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
            userData?: components["schemas"]["UserDataFields"];
            /** Sent empty by Widgets and ignored. */
            alias?: string;
            /** Sent empty by Widgets and ignored. */
            secureKey?: string;
            /** Sent empty by Widgets and ignored. */
            userId?: string;
            /** Sent by Widgets when configured; ignored. */
            endpoint?: string;
        };
        SendForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The text of the message. More than 32,768 bytes of UTF-8 are refused with code 204. Chat Server's limit is 32,768 bytes for the packet between GMS and Chat Server; the text is about 0.45 of it. To count the text alone is our choice. */
            message: string;
            /** Any text; echoed on the event. */
            messageType?: string;
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** JSON text of an object, copied to the event as an object. */
            eventAttributes?: components["schemas"]["EventAttributesText"];
        };
        RefreshForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** Preview of what the customer is typing, mostly empty; it never becomes a Message. */
            message?: string;
        };
        TypingForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** Preview of what is being typed. */
            message?: string;
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        DisconnectForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        PushUrlForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The URL to show. */
            pushUrl: string;
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        UpdateNicknameForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The customer's new nickname. */
            nickname: string;
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        UpdateDataForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
            userData?: components["schemas"]["UserDataFields"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        CustomNoticeForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** Text of the notice; may be empty. */
            message?: string;
            /** JSON text of an object, copied to the event as an object. */
            eventAttributes?: components["schemas"]["EventAttributesText"];
            /** Carried on the event. */
            userData?: components["schemas"]["UserDataFields"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        ReadReceiptForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** Index of the last event that was read. The answer contains the events from there on. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        FileLimitsForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
        };
        FileUploadForm: {
            /**
             * Format: binary
             * The content with its file name. Widgets send it before the other parts.
             */
            file: string;
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** The key `file-description` describes the file. */
            userData?: components["schemas"]["UserDataFields"];
        };
        FileDownloadForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
        };
        FileDeleteForm: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        /** The file operations for clients that follow the chat over CometD and know only its key. */
        ChatNtfForm: {
            /**
             * May be missing if there is a `file` part; the request is then an upload. Both spellings for the limits occur.
             * @enum {string}
             */
            operation?: "fileUpload" | "fileGetLimits" | "fileGetsLimits" | "fileDownload" | "fileDelete";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId?: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias?: components["schemas"]["Alias"];
            /** The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** On download and delete. */
            fileId?: string;
            /**
             * Format: binary
             * On upload.
             */
            file?: string;
            /** User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
            userData?: components["schemas"]["UserDataFields"];
        };
        /** An array of messages; one client sends a single message bare. */
        BayeuxRequest: components["schemas"]["BayeuxMessage"][] | components["schemas"]["BayeuxMessage"];
        /** What a client sends. `channel` says which kind of message it is. */
        BayeuxMessage: components["schemas"]["BayeuxHandshake"] | components["schemas"]["BayeuxConnect"] | components["schemas"]["BayeuxSubscribe"] | components["schemas"]["BayeuxDisconnect"] | components["schemas"]["BayeuxPublish"];
        /** Numbers the messages of one client. The reply repeats it. */
        BayeuxMessageId: string | number;
        /** Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
        BayeuxClientId: string;
        /** How to continue. Times are milliseconds. */
        BayeuxAdvice: {
            /** @enum {string} */
            reconnect?: "retry" | "handshake" | "none";
            interval?: number;
            timeout?: number;
        };
        BayeuxHandshake: {
            /** @constant */
            channel: "/meta/handshake";
            /** Numbers the messages of one client. The reply repeats it. */
            id?: components["schemas"]["BayeuxMessageId"];
            version: string;
            minimumVersion?: string;
            supportedConnectionTypes: string[];
            /** How to continue. Times are milliseconds. */
            advice?: components["schemas"]["BayeuxAdvice"];
        };
        BayeuxConnect: {
            /** @constant */
            channel: "/meta/connect";
            /** Numbers the messages of one client. The reply repeats it. */
            id?: components["schemas"]["BayeuxMessageId"];
            /** Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
            clientId: components["schemas"]["BayeuxClientId"];
            /** @enum {string} */
            connectionType: "long-polling" | "websocket";
            /** How to continue. Times are milliseconds. */
            advice?: components["schemas"]["BayeuxAdvice"];
        };
        /** Not needed for pushes; some clients send it, Widgets do not. */
        BayeuxSubscribe: {
            /** @enum {string} */
            channel: "/meta/subscribe" | "/meta/unsubscribe";
            /** Numbers the messages of one client. The reply repeats it. */
            id?: components["schemas"]["BayeuxMessageId"];
            /** Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
            clientId: components["schemas"]["BayeuxClientId"];
            subscription: string | string[];
        };
        /** An app that goes to the background says how far it has read. */
        BayeuxDisconnect: {
            /** @constant */
            channel: "/meta/disconnect";
            /** Numbers the messages of one client. The reply repeats it. */
            id?: components["schemas"]["BayeuxMessageId"];
            /** Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
            clientId: components["schemas"]["BayeuxClientId"];
            ext?: {
                transcriptPosition?: string | number;
            };
        };
        /** One operation of the chat. */
        BayeuxPublish: {
            channel: string;
            /** Numbers the messages of one client. The reply repeats it. */
            id?: components["schemas"]["BayeuxMessageId"];
            /** Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
            clientId: components["schemas"]["BayeuxClientId"];
            /** The data of a published message. `operation` says which operation it is. */
            data: components["schemas"]["ChatCommand"];
        };
        /** The data of a published message. `operation` says which operation it is. */
        ChatCommand: components["schemas"]["RequestChatCommand"] | components["schemas"]["RequestNotificationsCommand"] | components["schemas"]["SendMessageCommand"] | components["schemas"]["TypingCommand"] | components["schemas"]["PushUrlCommand"] | components["schemas"]["UpdateNicknameCommand"] | components["schemas"]["CustomNoticeCommand"] | components["schemas"]["UpdateDataCommand"] | components["schemas"]["RefreshCommand"] | components["schemas"]["ReadReceiptCommand"] | components["schemas"]["DisconnectCommand"];
        /** A number, or its text. On requestNotifications, 0 or none means all events, unlike over HTTP. n means events from n on, then live events. */
        CometdPosition: number | string;
        /** The first push on the channel is its answer. chatId, alias, secureKey and userId may be sent empty. */
        RequestChatCommand: {
            /** @constant */
            operation: "requestChat";
            nickname?: string;
            firstName?: string;
            lastName?: string;
            subject?: string;
            emailAddress?: string;
            text?: string;
            /** User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
            userData?: components["schemas"]["UserDataFields"];
            /** Credentials of the customer, in either spelling. */
            auth?: {
                username: string;
                password: string;
            } | {
                /** Base64 of user:password. */
                encoded: string;
            };
        };
        /** Resumes a chat on this Bayeux session. A chat that has ended is refused with statusCode 2, chatEnded true and no messages, unless `afterEnd` says otherwise; this is inferred. */
        RequestNotificationsCommand: {
            /** @constant */
            operation: "requestNotifications";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** A number, or its text. On requestNotifications, 0 or none means all events, unlike over HTTP. n means events from n on, then live events. */
            transcriptPosition?: components["schemas"]["CometdPosition"];
            message?: string;
            /** Registers for push notifications. */
            userData?: components["schemas"]["UserDataFields"];
        };
        /** The same as `send` over HTTP. */
        SendMessageCommand: {
            /** @constant */
            operation: "sendMessage";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            message: string;
            messageType?: string;
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        TypingCommand: {
            /** @enum {string} */
            operation: "startTyping" | "stopTyping";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            message?: string;
        };
        PushUrlCommand: {
            /** @constant */
            operation: "pushUrl";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            pushUrl: string;
        };
        UpdateNicknameCommand: {
            /** @constant */
            operation: "updateNickname";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            nickname: string;
        };
        CustomNoticeCommand: {
            /** @constant */
            operation: "customNotice";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            message?: string;
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        UpdateDataCommand: {
            /** @constant */
            operation: "updateData";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
            userData?: components["schemas"]["UserDataFields"];
        };
        /** Pages through the history of an asynchronous chat. -1 finds its end. */
        RefreshCommand: {
            /** @constant */
            operation: "refresh";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** A number, or its text. On requestNotifications, 0 or none means all events, unlike over HTTP. n means events from n on, then live events. */
            transcriptPosition?: components["schemas"]["CometdPosition"];
        };
        ReadReceiptCommand: {
            /** @constant */
            operation: "readReceipt";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** A number, or its text. On requestNotifications, 0 or none means all events, unlike over HTTP. n means events from n on, then live events. */
            transcriptPosition?: components["schemas"]["CometdPosition"];
        };
        DisconnectCommand: {
            /** @constant */
            operation: "disconnect";
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
        };
        /** Replies to what was sent, and pushes that waited. */
        BayeuxAnswer: (components["schemas"]["BayeuxReply"] | components["schemas"]["BayeuxPush"])[];
        /** The reply to one message. If the Bayeux session is not known, or no longer, the reply has the error `402::Unknown client`, word for word. */
        BayeuxReply: {
            channel: string;
            /** Numbers the messages of one client. The reply repeats it. */
            id?: components["schemas"]["BayeuxMessageId"];
            successful: boolean;
            /** Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
            clientId?: components["schemas"]["BayeuxClientId"];
            error?: string;
            /** How to continue. Times are milliseconds. */
            advice?: components["schemas"]["BayeuxAdvice"];
            version?: string;
            minimumVersion?: string;
            supportedConnectionTypes?: string[];
            subscription?: string | string[];
        };
        /** What happened since the last push. Every push that succeeds contains the key. A failed start is pushed with statusCode 2. */
        BayeuxPush: {
            channel: string;
            data: components["schemas"]["ChatResponse"] | components["schemas"]["ChatFailure"];
        };
        Health: {
            /** @constant */
            status: "up";
            version?: string;
        };
        Readiness: {
            /** @constant */
            status: "ready";
        };
        ServerInfo: {
            version: string;
            /** What comes before `/2/chat` in every path. */
            basePath: string;
            /** Where clients reach the server, if that was set. */
            publicUrl?: string;
        };
        /** Makes the mock answer as another server does. It has settings, and overlays for what no setting covers. gms-contracts learn writes it. */
        LearnedProfile: {
            /** The day on which it was learned. */
            learned: string;
            /** The captures that it was learned from. */
            source: {
                name: string;
                /** Of its file, as sha256sum prints it. */
                sha256?: string;
            }[];
            /** Settings of a service, except apikey, basic, profile and script. */
            settings?: {
                [key: string]: string | number | boolean;
            };
            overlays?: components["schemas"]["Overlay"][];
        };
        /** A difference of form, as data: which answers it is about, and what is different in them. It is applied where the answer is made, after the rules of the chat. Its parts are applied in the order of the members here. */
        Overlay: {
            /** The operationId; push for a push. */
            operation?: string;
            /** Whether the operation was done. A number is the code of the first error. */
            outcome?: ("done" | "failed") | number;
            /** @enum {string} */
            endpoint?: "rest" | "ntf" | "cometd";
            /**
             * Where in the answer. By default in the answer itself.
             * @enum {string}
             */
            within?: "answer" | "event" | "author" | "userData" | "eventAttributes" | "error";
            /** Objects in one another, from the outside in; of a list, each object in it. By default the place itself. */
            inside?: string[];
            /** The type of the events that it changes. */
            event?: string;
            status?: number;
            /** null removes one. */
            headers?: {
                [key: string]: string | null;
            };
            /** Other forms of the same values. For a time: date is 2026-11-20T10:00:00.000Z, dateSeconds 2026-11-20T10:00:00Z, dateOffset 2026-11-20T10:00:00.000+00:00, dateOffsetSeconds 2026-11-20T10:00:00+00:00, dateBasicOffset 2026-11-20T10:00:00.000+0000, dateLocal 2026-11-20T10:00:00.000. */
            form?: {
                [key: string]: "text" | "number" | "flag" | "json" | "seconds" | "milliseconds" | "date" | "dateSeconds" | "dateOffset" | "dateOffsetSeconds" | "dateBasicOffset" | "dateLocal" | "list" | "capitals" | "null";
            };
            /** What is added to numbers. */
            shift?: {
                [key: string]: number;
            };
            /** Values that replace others. In the texts of these, of set and of give, {chatId} is the chatId of the answer. Where the answer names no chat, what has it is left out. */
            values?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            remove?: components["schemas"]["MemberNames"];
            /** New values for members that are there. */
            set?: {
                [key: string]: unknown;
            };
            /** Members that are missing, with their values. */
            give?: {
                [key: string]: unknown;
            };
            rename?: {
                [key: string]: string;
            };
            order?: components["schemas"]["MemberNames"];
        };
        MemberNames: string[];
        /** How a service behaves. Times are in seconds, as in the options of GMS and Chat Server. In a change, null sets a setting back to its default. */
        ServiceSettings: {
            /** The scripted agent of each chat: none, a built-in script such as greeter, or a script that was added under this name. */
            script?: string | null;
            /** Required in the header `apikey` of REST and file requests. CometD does not ask for it. */
            apikey?: string | null;
            /** HTTP Basic credentials that are required. */
            basic?: components["schemas"]["BasicCredentials"] | null;
            /** The Chat Server instance that new chats name. */
            alias?: string | null;
            /** Whether `{base}/cometd/{service}` accepts WebSockets. If not, clients fall back to long-polling. */
            webSocket?: boolean | null;
            /** The kind of server. It sets always200, lenientNames, requireIds, requireBayeuxCookie, afterEnd, monitored and charset, unless they are set themselves. A learned profile sets what it names. */
            profile?: ("8.5.1" | "8.5.2" | "lenient" | "strict" | null) | components["schemas"]["LearnedProfile"];
            /** Whether parameters that are missing or wrong are answered with HTTP 200 instead of 400. */
            always200?: boolean | null;
            /** Whether userId and alias must be sent along, as documented. */
            requireIds?: boolean | null;
            /** Whether a chat can start with part of a name, or none. */
            lenientNames?: boolean | null;
            /** Whether chat-ntf requires the cookie BAYEUX_BROWSER and answers 403 without it. */
            requireBayeuxCookie?: boolean | null;
            /**
             * What a refresh or a disconnect gets after the end. transcript: the transcript. observed: over REST the transcript; over CometD a refusal with statusCode 2 and no messages, as a real server sent it. http400: HTTP 400, as every other operation gets then.
             * @enum {string|null}
             */
            afterEnd?: "observed" | "transcript" | "http400" | null;
            /**
             * Which answers say whether a supervisor monitors silently. Newer servers only.
             * @enum {string|null}
             */
            monitored?: "never" | "cometd" | "always" | null;
            /**
             * How answers spell the charset of their content type; lower case from 8.5.2.
             * @enum {string|null}
             */
            charset?: "utf-8" | "UTF-8" | null;
            /** Whether a read receipt comes back as a Notice of the customer with the text read-confirm. */
            readConfirm?: boolean | null;
            /** Whether customers who poll read their own typing. */
            ownTyping?: boolean | null;
            /**
             * What happens after a wrong secureKey: the request is refused, or the customer is also removed with reason 6. Chat Server removes the customer; whether GMS passes a wrong key on to it is not known.
             * @enum {string|null}
             */
            wrongKey?: "refuse" | "remove" | null;
            /**
             * When a chat ends whose customer is gone. never and noagents: once no agent is left. always: at once. Staff whom the customer sees count as agents here, bots included; silent monitors do not. The customer is refused in any case, which is inferred.
             * @enum {string|null}
             */
            stopAbandonedInteraction?: "never" | "noagents" | "always" | null;
            /** Whether answers say in idleTimerExpire how many seconds are left until the next idle notice. */
            idleTimerExpire?: boolean | null;
            /** Whether ordinary chats idle out at all. With Genesys they do not by default; that they do here is our choice. */
            inactivityEnabled?: boolean | null;
            /**
             * What keeps an ordinary chat from idling out, besides joins, leaves and messages. The values are those of asyncIdleNotices.
             * @enum {string|null}
             */
            inactivityIncludeNotices?: "none" | "major" | "major2" | "typing" | "all" | null;
            /** Text of the first alert. An empty one is not sent. */
            inactivityMessageAlert?: string | null;
            /** Text of the second alert. An empty one is not sent. */
            inactivityMessageAlert2?: string | null;
            /** Text of the notice at the close. An empty one is not sent. */
            inactivityMessageClose?: string | null;
            /** How long a client may be silent before it counts as gone. */
            flexDisconnectTimeout?: number | null;
            /** Inactivity before the first alert; 0 turns it off. */
            inactivityAlert?: components["schemas"]["Seconds"];
            /** From the first alert to a second; 0 turns it off. */
            inactivitySecondAlert?: components["schemas"]["Seconds"];
            /** From the last alert to the close. */
            inactivityClose?: components["schemas"]["Seconds"];
            /** Inactivity of an asynchronous chat before its alert. */
            asyncIdleAlert?: components["schemas"]["Seconds"];
            /** From the alert to the close. */
            asyncIdleClose?: components["schemas"]["Seconds"];
            /**
             * What keeps an asynchronous chat from idling out, besides joins, leaves and messages. major adds pushed URLs, and files that are uploaded or deleted. major2 is major and custom notices. typing is major and the beginning of typing. all is everything.
             * @enum {string|null}
             */
            asyncIdleNotices?: "none" | "major" | "major2" | "typing" | "all" | null;
            /** Whether customers can get pushes at all. With Genesys this is off by default. */
            flexPushEnabled?: boolean | null;
            /** Whether a start can register for push. If not, only requestNotifications and user data that come later can. With Genesys this is off by default. */
            flexPushOnJoin?: boolean | null;
            /** How long a client with push enabled may be silent before it counts as gone. */
            flexPushTimeout?: number | null;
            /** The only place to which custom-http pushes go. Without it there are none. */
            customHttpPushUrl?: string | null;
            /** The message of custom-http pushes. */
            customHttpPushMessage?: string | null;
            /** How long a customer must be out of contact to count as away. */
            pushAwayAfter?: components["schemas"]["Seconds"];
            /** How often a push that failed is tried again. */
            pushResendAttempts?: number | null;
            /** From one attempt to the next. */
            pushResendDelay?: components["schemas"]["Seconds"];
            /** How long an ended chat can still be read. */
            retention?: components["schemas"]["Seconds"];
            /** How many chats the service may hold. Above that, a start is answered with 240. */
            maxChats?: number | null;
            /** How many bytes of UTF-8 one text may have. Above that, it is answered with 204. */
            maxMessageBytes?: number | null;
            /** How many files a customer may send in one chat. Above that, an upload is answered with 201. */
            uploadMaxFiles?: number | null;
            /** How many bytes one of these files may have. Above that, an upload is answered with 202. */
            uploadMaxFileSize?: number | null;
            /** How many bytes these files may have together. Above that, an upload is answered with 202. */
            uploadMaxTotalSize?: number | null;
            /** Extensions that are accepted, separated by `:`. Others are answered with 203. */
            uploadFileTypes?: string | null;
            /** Whether files are accepted only once an agent has joined. */
            uploadNeedAgent?: boolean | null;
            /** How many downloads a customer may make in one chat, of all files together. Above that, a download is answered with 403. */
            downloadAttempts?: number | null;
            /** With `odd`, a deleted file still counts as sent. With any other text it does not. */
            deleteFile?: string | null;
            /** How many entries one chat may have. */
            maxLogEntries?: number | null;
            /** How many characters the entries of one chat may have together. */
            maxLogSize?: number | null;
        };
        /** Seconds, a year at the most. */
        Seconds: number | null;
        BasicCredentials: {
            username: string;
            password: string;
        };
        Service: {
            name: string;
            /** How many chats are kept. */
            chats: number;
            /** How many of its chats have not ended. */
            runningChats?: number;
            /** How many follow its events. */
            followers?: number;
            /** How a service behaves. Times are in seconds, as in the options of GMS and Chat Server. In a change, null sets a setting back to its default. */
            settings: components["schemas"]["ServiceSettings"];
        };
        ServiceList: components["schemas"]["Service"][];
        /** A script, as the text of a YAML file or as an object with the same words. */
        ScriptRequest: {
            /** The name of the script if it gives none itself. Error messages use it. */
            name?: string;
            yaml?: string;
            script?: {
                [key: string]: unknown;
            };
        };
        ScriptAdded: {
            /** The name for the setting `script`. */
            name: string;
        };
        /** A scripted agent that a service can name. */
        ListedScript: {
            name: string;
            /** Whether it ships with the mock. */
            builtIn: boolean;
            /** Its text. Lists leave it out. */
            yaml?: string;
        };
        ScriptList: components["schemas"]["ListedScript"][];
        ScriptCheck: {
            valid: boolean;
            /** The name for the setting `script`, if it is added. */
            name?: string;
            /** What was found and what was expected. */
            problem?: string;
            /** The line in the text. */
            line?: number;
        };
        /** A service at one moment. */
        ServiceSnapshot: {
            /** @constant */
            version: 1;
            /** The service from which it was taken. It can be restored into another. */
            name: string;
            /** How a service behaves. Times are in seconds, as in the options of GMS and Chat Server. In a change, null sets a setting back to its default. */
            settings: components["schemas"]["ServiceSettings"];
            clock: {
                now: number;
                frozen: boolean;
            };
            faults: components["schemas"]["FaultList"];
            chats: {
                /** Identifies the chat, and is also the interaction id. It does not change while the chat lives. */
                id: components["schemas"]["ChatId"];
                /** The whole log, with the keys. */
                log: components["schemas"]["LogEntry"][];
            }[];
        };
        /** Something that happened in a service. */
        ServiceEvent: {
            /** @enum {string} */
            type: "chatStarted" | "entry" | "chatEnded" | "presence" | "clock" | "alarm" | "reset" | "gone";
            /** Identifies the chat, and is also the interaction id. It does not change while the chat lives. */
            chatId?: components["schemas"]["ChatId"];
            /** One fact of a chat. An entry that has an index is part of the transcript. */
            entry?: components["schemas"]["LogEntry"];
            /** Who or what ended the chat. */
            by?: string;
            /** What the customer is typing. */
            typingPreview?: string;
            /** The number of push connections that follow the chat for the customer. */
            attachments?: number;
            /** Milliseconds since 1970 by the service's clock. */
            now?: number;
            frozen?: boolean;
            alarm?: number;
        };
        /**
         * What happened.
         * @enum {string}
         */
        ServerEventType: "chatStarted" | "entry" | "chatEnded" | "presence" | "clock" | "alarm" | "reset" | "gone" | "serviceAdded" | "settings" | "faults" | "exchange";
        /** Something that happened in a service: what its own stream tells, and also `serviceAdded`, `settings`, `faults` and `exchange`. A `gone` without a service means that the server ends. */
        ServerEvent: {
            /** What happened. */
            type: components["schemas"]["ServerEventType"];
            service?: string;
            chatId?: string;
            /** One fact of a chat. An entry that has an index is part of the transcript. */
            entry?: components["schemas"]["LogEntry"];
            /** Who or what ended the chat. */
            by?: string;
            /** What the customer is typing. */
            typingPreview?: string;
            /** The number of push connections that follow the chat for the customer. */
            attachments?: number;
            /** Milliseconds since 1970 by the service's clock. */
            now?: number;
            frozen?: boolean;
            alarm?: number;
            /** How a service behaves. Times are in seconds, as in the options of GMS and Chat Server. In a change, null sets a setting back to its default. */
            settings?: components["schemas"]["ServiceSettings"];
            /** All faults that there are. Sent after one was added or has acted, and after all were removed. */
            faults?: components["schemas"]["FaultRule"][];
            /** The number of an exchange. getExchange shows it in full. */
            number?: number;
            at?: number;
            took?: number;
            operation?: string;
            /** How a client reaches the chat API. */
            transport?: components["schemas"]["Transport"];
            /** The clientId of the Bayeux session. */
            session?: string;
            method?: string;
            path?: string;
            /** HTTP status; 0 where nothing was answered. */
            status?: number;
            /** The kind of the fault that spoilt the exchange. */
            fault?: string;
            /** Whether the exchange brought entries or the end of the chat. */
            news?: boolean;
            /** The indices of the entries that the exchange brought. */
            indices?: number[];
            /** The error code, if the answer says that something failed. */
            errorCode?: number;
        };
        /** Something that will happen to a chat at a certain time, if nothing happens before. */
        ChatDeadline: {
            /**
             * idleAlert, idleClose: because nobody says anything · absence: because the customer's client does not ask · forgotten: the chat that has ended is dropped.
             * @enum {string}
             */
            kind: "idleAlert" | "idleClose" | "absence" | "forgotten";
            /** Milliseconds since 1970 by the service's clock. */
            at: number;
        };
        /** The scripted agent that plays in a chat, or that has failed there. */
        ChatScript: {
            name: string;
            paused: boolean;
            /** Why it plays no further. Absent of one that plays. */
            failure?: string;
        };
        ChatScriptCommand: {
            /** @enum {string} */
            action: "pause" | "resume" | "restart";
            /** With `restart`: another script of the service. By default the one that plays, or the setting `script`. */
            script?: string;
        };
        /** An exchange without its texts. For a request that starts a chat, `chatId` is that of the answer. */
        ExchangeSummary: {
            number: number;
            at: number;
            took: number;
            operation: string;
            /** How a client reaches the chat API. */
            transport: components["schemas"]["Transport"];
            chatId?: string;
            /** The clientId of the Bayeux session. */
            session?: string;
            method: string;
            path: string;
            /** HTTP status; 0 where nothing was answered. */
            status: number;
            /** The kind of the fault that spoilt it. */
            fault?: string;
            /** Whether it brought entries or the end of the chat. */
            news: boolean;
            /** The indices of the entries that it brought. */
            indices: number[];
            /** If the answer says that something failed, even with HTTP status 200: the code of its first error, or its statusCode if it names no error. */
            errorCode?: number;
        };
        ExchangeSummaries: components["schemas"]["ExchangeSummary"][];
        /** An exchange in full. Without secrets, as everywhere in the journal. */
        ExchangeDetail: components["schemas"]["Exchange"] & {
            /** What this document says of its operation. Absent if it is not an operation of the chat API. */
            contract?: {
                summary: string;
                /** @enum {string} */
                provenance: "documented" | "observed" | "inferred" | "decided";
                source?: string;
            };
            findings: components["schemas"]["FindingList"];
            /** As in ExchangeSummary. */
            errorCode?: number;
        };
        CurlLine: {
            /** Absent for what curl cannot send: a push, a frame over WebSocket. */
            curl?: string;
        };
        /** What identifies a chat and its customer on the wire. */
        ChatKeys: {
            /** Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
            secureKey: components["schemas"]["SecureKey"];
            /** Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
            userId: components["schemas"]["UserId"];
            /** Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
            alias: components["schemas"]["Alias"];
        };
        ChatSummary: {
            /** Identifies the chat, and is also the interaction id. It does not change while the chat lives. */
            id: components["schemas"]["ChatId"];
            /** When the chat was asked for, in milliseconds since 1970. */
            startedAt: number;
            ended: boolean;
            participants: components["schemas"]["PresentParticipant"][];
            /** The last message, cut to 200 characters. Only if one was sent recently. */
            lastMessage?: {
                nickname: string;
                text: string;
                /** Milliseconds since 1970. */
                at: number;
            };
        };
        ChatList: components["schemas"]["ChatSummary"][];
        /** A participant as the agent's side sees it. */
        PresentParticipant: {
            participantId: number;
            nickname: string;
            /** External stands for workflow and system. A bot joins as Agent with `GCTI_SYSTEM.party-info.style` = `BOT` among the event's attributes. */
            type: components["schemas"]["ParticipantType"];
            bot?: boolean;
            /** Monitors silently; the customer does not know. */
            silent?: boolean;
            /** The script that plays this participant. */
            script?: string;
            /** False after the participant has left. For the customer, also after the client was given up. */
            present?: boolean;
        };
        ChatDetail: {
            /** Identifies the chat, and is also the interaction id. It does not change while the chat lives. */
            id: components["schemas"]["ChatId"];
            /** When the chat was asked for, in milliseconds since 1970. */
            startedAt: number;
            service: string;
            ended: boolean;
            /** When the chat ended, and what ended it. Absent while it runs. */
            ending?: {
                at: number;
                by: string;
            };
            participants: components["schemas"]["PresentParticipant"][];
            /** Strings by key, or maps and lists of strings where a client sent them nested. */
            userData: {
                [key: string]: unknown;
            };
            /** Where the customer wants to be notified while away, as the user data says: the keys GCTI_Chat_PushSubscribe and GCTI_GMS_* for custom-http push, or push_notification_* for mobile push. Absent if the required keys are absent. */
            pushRegistration?: components["schemas"]["PushRegistration"];
            /** How far the customer has read, by the last receipt. Absent before the first receipt. */
            readPosition?: number;
            /** What the customer is typing; empty when nothing. */
            typingPreview: string;
            /** Milliseconds since 1970 of the customer's last request. */
            lastContact: number;
            /** The deadlines that run, the soonest first. */
            deadlines: components["schemas"]["ChatDeadline"][];
            /** The scripted agent that plays in a chat, or that has failed there. */
            script?: components["schemas"]["ChatScript"];
            log: components["schemas"]["LogEntry"][];
        };
        /** Where the customer wants to be notified while away, as the user data says: the keys GCTI_Chat_PushSubscribe and GCTI_GMS_* for custom-http push, or push_notification_* for mobile push. Absent if the required keys are absent. */
        PushRegistration: {
            deviceId: string;
            /** customhttp, fcm, apple … */
            type: string;
            provider?: string;
            language?: string;
            nodeGroup?: string;
            /** Whether a push says what happened, and not only that something did. */
            includePayload: boolean;
            /** Whether the end of the customer's own session is pushed too. */
            notifyRequestor: boolean;
            /** Whether a push that failed is tried again. */
            resend: boolean;
        };
        /** One fact of a chat. An entry that has an index is part of the transcript. */
        LogEntry: {
            /** Place in the log, without gaps. */
            seq: number;
            /** Milliseconds since 1970 by the service's clock. */
            at: number;
            /** A type of event, or ChatRequested, UserDataUpdated, TranscriptRead, FileDownloaded, ChatEnded. */
            type: string;
            /** Its index in the transcript. */
            index?: number;
            /** Who did it, with the nickname at that time. */
            from?: components["schemas"]["ChatParticipant"];
            /** With `agents`, the customer sees a gap in the numbering and nothing else. */
            visibility?: components["schemas"]["Visibility"];
            text?: string;
            messageType?: string;
            userData?: {
                [key: string]: unknown;
            };
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
            /**
             * For a leave: why, if that is known.
             * @enum {integer}
             */
            reason?: 0 | 3 | 4 | 5 | 6 | 7 | 8;
            /** Of a FileUploaded. */
            file?: {
                id: string;
                name: string;
                size: number;
                type: string;
            };
            /** Of a FileDeleted or a FileDownloaded. */
            fileId?: string;
            /** For a UserDataUpdated or a FileDownloaded, the participantId of who did it. For a ChatEnded, what ended the chat. */
            by?: number | string;
        };
        /**
         * With `agents`, the customer sees a gap in the numbering and nothing else.
         * @enum {string}
         */
        Visibility: "all" | "agents";
        JoinRequest: {
            /** By default the type. */
            nickname?: string;
            /**
             * @default Agent
             * @enum {string}
             */
            type: "Agent" | "Supervisor" | "External";
            /**
             * Joins as an agent with the attribute of a bot.
             * @default false
             */
            bot: boolean;
            /**
             * Joins without the customer noticing.
             * @default false
             */
            silent: boolean;
        };
        Joined: {
            participantId: number;
        };
        SayRequest: {
            text: string;
            messageType?: string;
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
            /** With `agents`, the customer sees a gap in the numbering and nothing else. */
            visibility?: components["schemas"]["Visibility"];
        };
        SetTypingRequest: {
            typing: boolean;
            /** What is being typed. */
            preview?: string;
        };
        AgentPushUrlRequest: {
            url: string;
        };
        AgentNoticeRequest: {
            text?: string;
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
            /** User data as the contact centre attaches it, by key: texts, and maps and lists of texts. */
            userData?: components["schemas"]["AttachedData"];
            /** With `agents`, the customer sees a gap in the numbering and nothing else. */
            visibility?: components["schemas"]["Visibility"];
        };
        RenameRequest: {
            nickname: string;
        };
        EndRequest: {
            /** The participant who ends it. By default the server ends it. */
            by?: number;
        };
        SendFileForm: {
            /**
             * Format: binary
             * The content with its file name and type.
             */
            file: string;
            /** Becomes `file-description`. */
            description?: string;
        };
        /** A file of a chat. */
        ChatFile: {
            id: string;
            /** The id of its document in the contact centre's database. */
            documentId: string;
            /** As the sender gave it. */
            name: string;
            /** Bytes. */
            size: number;
            /** Media type as the sender said. */
            type: string;
            /** The participantId of who sent it. */
            from: number;
            /** Milliseconds since 1970 by the service's clock. */
            at: number;
            /** With `agents`, the customer sees a gap in the numbering and nothing else. */
            visibility: components["schemas"]["Visibility"];
            deleted: boolean;
        };
        ChatFileList: components["schemas"]["ChatFile"][];
        AnnounceRequest: {
            text: string;
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        /**
         * What happens to a chat when somebody leaves it. closeIfNoAgent: it ends if no agent is left, and the customer gets reason 4; bots count as agents, silent monitors do not. close: it ends. keepAlive: it goes on.
         * @enum {string}
         */
        LeaveAction: "closeIfNoAgent" | "close" | "keepAlive";
        ActRequest: {
            /** @enum {string} */
            type: "send" | "startTyping" | "stopTyping" | "pushUrl" | "updateNickname" | "customNotice" | "updateData" | "leave" | "park" | "transfer" | "remove" | "bargeIn" | "end";
            /** The text of the message, the preview or the notice. */
            text?: string;
            messageType?: string;
            /** Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
            eventAttributes?: components["schemas"]["EventAttributes"];
            /** With `agents`, the customer sees a gap in the numbering and nothing else. */
            visibility?: components["schemas"]["Visibility"];
            url?: string;
            nickname?: string;
            /** User data as the contact centre attaches it, by key: texts, and maps and lists of texts. */
            userData?: components["schemas"]["AttachedData"];
            /**
             * The quit-reason-code.
             * @enum {integer}
             */
            reason?: 0 | 3 | 4 | 5 | 6 | 7 | 8;
            /** What happens to a chat when somebody leaves it. closeIfNoAgent: it ends if no agent is left, and the customer gets reason 4; bots count as agents, silent monitors do not. close: it ends. keepAlive: it goes on. */
            then?: components["schemas"]["LeaveAction"];
            /** Who is removed. */
            participantId?: number;
            /** Whom the chat is handed to. */
            to?: {
                nickname: string;
                /** @enum {string} */
                participantType?: "Agent" | "Supervisor" | "External";
                bot?: boolean;
            };
        } & (unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown);
        Acted: {
            /** What was added to the log. */
            entries: components["schemas"]["LogEntry"][];
            /** Whom the chat was handed to. */
            participantId?: number;
        };
        /** A request and its answer, or a push, which has no request. Without secrets. */
        Exchange: {
            /** In the order of the answers. */
            number: number;
            method: string;
            path: string;
            /** The operationId; `push`; the channel of a Bayeux meta message; `unknown` if it is not an operation. */
            operation: string;
            /** How a client reaches the chat API. */
            transport: components["schemas"]["Transport"];
            chatId?: string;
            /** The clientId of the Bayeux session. */
            session?: string;
            /** HTTP status; 0 where nothing was answered. */
            status: number;
            /** When the request came: milliseconds since 1970 by the service's clock. */
            at: number;
            /** Milliseconds of that clock until the answer. */
            took: number;
            request?: {
                headers: {
                    [key: string]: unknown;
                };
                body: string;
            };
            response: {
                headers?: {
                    [key: string]: unknown;
                };
                body: string;
            };
            /** The kind of the fault that spoilt it. */
            fault?: string;
            /** The source of the learned profile with which the service answered. */
            profile?: string;
        };
        /**
         * How a client reaches the chat API.
         * @enum {string}
         */
        Transport: "polling" | "cometd-long-polling" | "cometd-websocket";
        ExchangeList: components["schemas"]["Exchange"][];
        /** Which exchanges are meant. All conditions that are given must hold. */
        ExchangeQuery: {
            operation?: string;
            chatId?: string;
            /** How a client reaches the chat API. */
            transport?: components["schemas"]["Transport"];
            /** HTTP status; 0 where nothing was answered. */
            status?: number;
            /** Milliseconds since 1970 by the service's clock, inclusive. */
            from?: number;
            /** The same, exclusive. */
            until?: number;
            /** Only those with a higher number. */
            after?: number;
            /** Whether a fault spoilt it. */
            spoilt?: boolean;
            /** What the request said. Of maps only the named members are compared. */
            fields?: {
                [key: string]: unknown;
            };
        };
        AwaitRequest: {
            /** Which exchanges are meant. All conditions that are given must hold. */
            query: components["schemas"]["ExchangeQuery"];
            /**
             * How many exchanges there must have been.
             * @default 1
             */
            times: number;
            /**
             * Real milliseconds to wait.
             * @default 60000
             */
            timeout: number;
        };
        Verification: {
            operation?: string;
            chatId?: string;
            /** How a client reaches the chat API. */
            transport?: components["schemas"]["Transport"];
            status?: number;
            from?: number;
            until?: number;
            after?: number;
            spoilt?: boolean;
            fields?: {
                [key: string]: unknown;
            };
            /** Exactly how often. By default at least once. */
            times?: number;
        };
        /** Something in an exchange that should not be there. */
        Finding: {
            /** A stable code. */
            code: string;
            /**
             * error: a document of the Chat API says otherwise · warning, a remark: it has no effect, or not the one that was meant · note, a remark: it works, but perhaps not everywhere.
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
            /**
             * What it rests on. An error is always documented.
             * @enum {string}
             */
            provenance: "documented" | "observed" | "inferred" | "decided";
            /** The document, program or choice that it rests on. */
            source: string;
            /** @enum {string} */
            side: "client" | "server";
            message: string;
            /** The number of the exchange. */
            exchange: number;
            operation: string;
            chatId?: string;
            field?: string;
        };
        FindingList: components["schemas"]["Finding"][];
        /** An HTTP archive, version 1.2. */
        Har: {
            log: {
                /** @constant */
                version: "1.2";
                creator: {
                    [key: string]: unknown;
                };
                entries: {
                    [key: string]: unknown;
                }[];
            };
        };
        /** Spoils exchanges, or pushes. One of `effect`, `sequence` and `offline` says how. `rate` can stand alone, and then answers 429. */
        FaultRule: {
            /**
             * The operation to spoil; `*` for every one, `push` for what is pushed over CometD.
             * @example send
             * @enum {string}
             */
            operation: "requestChat" | "requestNotifications" | "send" | "refresh" | "startTyping" | "stopTyping" | "disconnect" | "pushUrl" | "updateNickname" | "updateData" | "customNotice" | "readReceipt" | "fileLimits" | "fileUpload" | "fileDownload" | "fileDelete" | "/meta/handshake" | "/meta/connect" | "/meta/subscribe" | "/meta/unsubscribe" | "/meta/disconnect" | "push" | "*";
            /**
             * The transport of the exchange; `*` for every one.
             * @default *
             * @example polling
             * @enum {string}
             */
            transport: "polling" | "cometd-long-polling" | "cometd-websocket" | "*";
            /**
             * How many exchanges pass before the first is spoilt.
             * @default 0
             * @example 2
             */
            after: number;
            /**
             * How often the effect or the whole sequence is applied. Once by default; 0 means forever.
             * @example 3
             */
            times?: number;
            /**
             * What happens to each exchange that is spoilt.
             * @example {
             *       "kind": "status",
             *       "status": 503
             *     }
             */
            effect?: components["schemas"]["FaultEffect"];
            /**
             * One step for each exchange; `pass` lets it through.
             * @example [
             *       "pass",
             *       {
             *         "kind": "reset"
             *       },
             *       {
             *         "kind": "status",
             *         "status": 503
             *       }
             *     ]
             */
            sequence?: ("pass" | components["schemas"]["FaultEffect"])[];
            /**
             * Short for the effect `offline`, this many times.
             * @example 5
             */
            offline?: number;
            /**
             * Spoils only exchanges that come faster than this. Without an effect, they are answered with HTTP 429.
             * @example {
             *       "max": 10,
             *       "per": 1
             *     }
             */
            rate?: components["schemas"]["FaultRate"];
            /**
             * The probability that the rule acts on an exchange whose turn it is.
             * @default 1
             * @example 0.1
             */
            probability: number;
            /**
             * The seed of the random numbers. The same seed gives the same numbers. By default each rule has its own.
             * @example 42
             */
            seed?: number;
            /** How many exchanges it has matched. */
            readonly seen?: number;
            /** How many it has spoilt. */
            readonly spoilt?: number;
            /** The id that removes it. */
            readonly id?: number;
            /** Where a fault on a Bayeux meta message can act, since such a message names no service. Only as long as the fault has spoilt nothing. */
            readonly hint?: string;
        };
        /**
         * Spoils only what comes faster than this.
         * @example {
         *       "max": 10,
         *       "per": 1
         *     }
         */
        FaultRate: {
            /** How many exchanges are let through. */
            max: number;
            /** Within how many seconds of the service's clock. */
            per: number;
        };
        FaultList: components["schemas"]["FaultRule"][];
        /** What happens to an exchange or, with the last three, to a push. `delay` can happen to either. `unknownClient` and `loseCookie` happen over CometD only. */
        FaultEffect: components["schemas"]["StatusFault"] | components["schemas"]["ErrorFault"] | components["schemas"]["OfflineFault"] | components["schemas"]["ResetFault"] | components["schemas"]["DelayFault"] | components["schemas"]["BodyFault"] | components["schemas"]["ContentTypeFault"] | components["schemas"]["BayeuxFault"] | components["schemas"]["PushFault"];
        /**
         * Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer.
         * @default before
         * @enum {string}
         */
        FaultTiming: "before" | "after";
        /**
         * An HTTP status, with a body as if a proxy had answered.
         * @example {
         *       "kind": "status",
         *       "status": 503,
         *       "body": "Bad gateway",
         *       "when": "after"
         *     }
         */
        StatusFault: {
            /**
             * Answers with an HTTP status. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "status";
            /** The HTTP status. */
            status: number;
            /** Text as it is, anything else as JSON; without it no body is sent. */
            body?: unknown;
            /** Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer. */
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * HTTP 200 with a failure of GMS.
         * @example {
         *       "kind": "error",
         *       "code": 240,
         *       "advice": "Try again later",
         *       "statusCode": 1,
         *       "chatEnded": false,
         *       "when": "before"
         *     }
         */
        ErrorFault: {
            /**
             * Answers with HTTP 200 and a failure of GMS. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "error";
            /** The code of the error. */
            code: number;
            /** The text of the error. */
            advice?: string;
            /**
             * 1: the same request may be sent again; 2: the session is lost.
             * @default 2
             * @enum {integer}
             */
            statusCode: 1 | 2;
            /**
             * Whether the answer says that the chat has ended.
             * @default false
             */
            chatEnded: boolean;
            /** Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer. */
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * HTTP 200 with statusCode 1, as GMS answers without its Chat Server.
         * @example {
         *       "kind": "offline",
         *       "when": "before"
         *     }
         */
        OfflineFault: {
            /**
             * Answers as GMS does without its Chat Server: HTTP 200 with statusCode 1. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "offline";
            /** Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer. */
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * The connection breaks before anything is answered.
         * @example {
         *       "kind": "reset",
         *       "when": "after"
         *     }
         */
        ResetFault: {
            /**
             * Breaks the connection before anything is answered. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "reset";
            /** Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer. */
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * The answer, or the push, comes later, by the clock of the service. While that is frozen, it does not come until the clock is moved or resumed.
         * @example {
         *       "kind": "delay",
         *       "ms": 1500,
         *       "when": "after"
         *     }
         */
        DelayFault: {
            /**
             * Lets time on the clock of the service pass before the operation, its answer, or the push. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "delay";
            /** Milliseconds by the service's clock. */
            ms: number;
            /** Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer. */
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * The operation is carried out, but its answer is broken: the connection breaks in the middle of the body, half of the body is sent as if it were the whole, or the body is not JSON.
         * @example {
         *       "kind": "truncate"
         *     }
         */
        BodyFault: {
            /**
             * `resetMidBody` breaks the connection when half of the body was sent. `truncate` sends half of the body as if it were the whole. `malformed` sends a body that is not JSON. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "resetMidBody" | "truncate" | "malformed";
        };
        /**
         * The operation is carried out, but its answer is sent under another content type.
         * @example {
         *       "kind": "contentType",
         *       "type": "text/plain"
         *     }
         */
        ContentTypeFault: {
            /**
             * Sends the answer under another content type. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "contentType";
            /**
             * The content type.
             * @default text/html
             */
            type: string;
        };
        /**
         * The Bayeux session is not known any more, or its cookie is forgotten.
         * @example {
         *       "kind": "unknownClient"
         *     }
         */
        BayeuxFault: {
            /**
             * `unknownClient` answers `402::Unknown client`. `loseCookie` forgets the cookie that belongs to the Bayeux session. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "unknownClient" | "loseCookie";
        };
        /**
         * A push that never comes, that comes twice, or that comes after the next one.
         * @example {
         *       "kind": "drop"
         *     }
         */
        PushFault: {
            /**
             * `drop`: the push never comes; `duplicate`: it comes twice; `reorder`: it comes after the next one. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "drop" | "duplicate" | "reorder";
        };
        ClockState: {
            /** Milliseconds since 1970. */
            now: number;
            frozen: boolean;
            /** The id of the last event of the service. */
            lastEvent?: string;
        };
        AlarmRequest: {
            /** Milliseconds since 1970 by the service's clock. */
            at: number;
        };
        Alarm: {
            /** Its number. */
            alarm: number;
        };
        ClockCommand: {
            /** @enum {string} */
            action: "freeze" | "resume" | "advance";
            /** By how many milliseconds to advance. The clock ends with the year 9999. */
            ms?: number;
            /**
             * How clients count that were in contact when the clock began to jump: as in contact throughout, or as silent all along.
             * @default present
             * @enum {string}
             */
            clients: "present" | "absent";
        };
    };
    responses: {
        /** A name is missing (161 any, 102 the first, 103 the last), or a parameter is malformed (100). */
        NameMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** A parameter is missing or malformed (100); the advice names it. */
        BadParameter: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The service requires an API key or Basic credentials, and none were given. */
        Unauthorized: {
            headers: {
                /** Where Basic credentials are required. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The API key or the credentials are wrong, or the server does not answer to this Host. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The credentials are wrong, or the downloads allowed are used up. */
        DownloadsUsedUp: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The credentials are wrong, or somebody else sent the file. */
        NotTheirFile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** A name that no service can have, or a service that is not listed on a server that has only listed ones (306). Otherwise a service that does not exist yet is like one without chats. */
        UnknownService: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** No such operation or file (404), or no such service can be (306). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** This path does not know the method. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The body is larger than 1 MiB, files not counted. The chat is not affected. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The operation does not accept a body of this type. It never accepts JSON. */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** The body is not JSON of the expected form. The advice names the part that is wrong. */
        BadBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The server requires its control token. The request has none, or another one. */
        ControlUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The server does not answer to this Host. */
        HostNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** No such service, chat or participant. */
        NotThere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The rules do not allow it, for example because the chat has ended. */
        NotPossible: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The body is not multipart/form-data. */
        NotMultipart: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The body is not JSON. */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** What was waited for did not come in time. */
        NothingCame: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The expected exchanges did not happen, or not as often. */
        NotVerified: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The service has as many followers as it can have. */
        TooManyFollowers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** The store cannot be used at the moment. */
        StoreAway: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
    };
    parameters: {
        /** The suffix of the GMS options section `chat.<service>`. */
        Service: string;
        /** From the answer to the start. */
        ChatId: string;
        /** From `userData.file-id` of a FileUploaded or of the answer to an upload. */
        FileId: string;
        /** Name of the service. */
        ServiceName: string;
        /** The `id` of a fault, as the list shows it. */
        FaultId: number;
        /** Name of a script. */
        ScriptName: string;
        /** Id of the chat, or `latest` for the one that started last. */
        ControlChatId: string;
        /** Id of the file. */
        ControlFileId: string;
        /** From the answer to joinChat. */
        ParticipantId: number;
        /** From the answer to setAlarm. */
        AlarmNumber: number;
        /** Only exchanges of this operation. */
        QueryOperation: string;
        /** Only exchanges of this chat, named by its id or as `latest`. */
        QueryChatId: string;
        /** Only exchanges over this transport. */
        QueryTransport: components["schemas"]["Transport"];
        /** Only exchanges with this HTTP status. */
        QueryStatus: number;
        /** Only from this time on, by the service's clock. */
        QueryFrom: number;
        /** Only before this time, by the service's clock. */
        QueryUntil: number;
        /** Only exchanges with a higher number. */
        QueryAfter: number;
        /** Only exchanges that a fault spoilt, or did not. */
        QuerySpoilt: boolean;
        /** The id of the last event that is known. */
        LastEventId: string;
        /** Only entries of the log with a higher seq. */
        AfterEntry: number;
        /** The number of the exchange. */
        ExchangeNumber: number;
        /** Only events of this service. */
        EventService: string;
        /** Only events of this chat. */
        EventChatId: string;
        /** Only events of this type. */
        EventType: components["schemas"]["ServerEventType"];
        /** The quit-reason-code of the leave. */
        LeaveReason: 0 | 3 | 4 | 5 | 6 | 7 | 8;
        /** What happens to the chat. By default agents and supervisors leave with closeIfNoAgent. In an asynchronous chat they leave with keepAlive, and so do bots, external participants and silent monitors in any chat. */
        LeaveAction: components["schemas"]["LeaveAction"];
    };
    requestBodies: never;
    headers: {
        /** `attachment` with a name to save it under: letters, digits, `.`, `_` and `-`. */
        FileName: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    requestChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RequestChatForm"];
                "multipart/form-data": components["schemas"]["RequestChatForm"];
            };
        };
        responses: {
            /** The chat has started. Or the server says with statusCode 1 that it cannot start now (240). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["NameMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["UnknownService"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SendForm"];
            };
        };
        responses: {
            /** The message was sent. Or it was refused: too long (statusCode 1, code 204), or the session is lost. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RefreshForm"];
            };
        };
        responses: {
            /** The events from the requested position on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    startTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TypingForm"];
            };
        };
        responses: {
            /** Noted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    stopTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TypingForm"];
            };
        };
        responses: {
            /** Noted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    disconnect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["DisconnectForm"];
            };
        };
        responses: {
            /** The chat is over. The answer repeats the ids of the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    pushUrl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["PushUrlForm"];
            };
        };
        responses: {
            /** Added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    updateNickname: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateNicknameForm"];
            };
        };
        responses: {
            /** Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    updateData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["UpdateDataForm"];
            };
        };
        responses: {
            /** Merged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    customNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CustomNoticeForm"];
            };
        };
        responses: {
            /** Added. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    readReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ReadReceiptForm"];
            };
        };
        responses: {
            /** The position is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    fileLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["FileLimitsForm"];
                "multipart/form-data": components["schemas"]["FileLimitsForm"];
            };
        };
        responses: {
            /** The limits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    fileUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["FileUploadForm"];
            };
        };
        responses: {
            /** The file was uploaded. Or it was refused with statusCode 1: 201 too many files (the advice is the number allowed), 202 too large (the advice is the number of bytes allowed for one file, or for all), 203 type not allowed, 249 no agent has joined yet, or there is no room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    fileDownload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** From `userData.file-id` of a FileUploaded or of the answer to an upload. */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["FileDownloadForm"];
                "multipart/form-data": components["schemas"]["FileDownloadForm"];
            };
        };
        responses: {
            /** The bytes, as an attachment. */
            200: {
                headers: {
                    /** `attachment` with the file's name, twice: in plain letters, and as it is (RFC 6266, RFC 8187). */
                    "Content-Disposition"?: string;
                    /** Browsers must not guess the type. */
                    "X-Content-Type-Options"?: "nosniff";
                    /** If a browser shows the file anyway, nothing in it runs. */
                    "Content-Security-Policy"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/json": components["schemas"]["ChatFailure"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DownloadsUsedUp"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    fileDelete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** From `userData.file-id` of a FileUploaded or of the answer to an upload. */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["FileDeleteForm"];
                "multipart/form-data": components["schemas"]["FileDeleteForm"];
            };
        };
        responses: {
            /** Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["NotTheirFile"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    chatNtf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ChatNtfForm"];
                "application/x-www-form-urlencoded": components["schemas"]["ChatNtfForm"];
            };
        };
        responses: {
            /** The response object of the file operation, or the bytes of a download. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatResponse"];
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["BadParameter"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["DownloadsUsedUp"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    bayeux: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayeuxRequest"];
            };
        };
        responses: {
            /** Replies and pushes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BayeuxAnswer"];
                };
            };
            400: components["responses"]["BadParameter"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    bayeuxHandshake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayeuxRequest"];
            };
        };
        responses: {
            /** Replies and pushes. */
            200: {
                headers: {
                    /** BAYEUX_BROWSER, 16 base-36 characters. */
                    "Set-Cookie"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BayeuxAnswer"];
                };
            };
            400: components["responses"]["BadParameter"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    bayeuxConnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayeuxRequest"];
            };
        };
        responses: {
            /** Replies and pushes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BayeuxAnswer"];
                };
            };
            400: components["responses"]["BadParameter"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    bayeuxDisconnect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BayeuxRequest"];
            };
        };
        responses: {
            /** Replies and pushes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BayeuxAnswer"];
                };
            };
            400: components["responses"]["BadParameter"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["StoreAway"];
        };
    };
    getServer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The server. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerInfo"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    followServer: {
        parameters: {
            query?: {
                /** Only events of this service. */
                service?: components["parameters"]["EventService"];
                /** Only events of this chat. */
                chatId?: components["parameters"]["EventChatId"];
                /** Only events of this type. */
                type?: components["parameters"]["EventType"];
            };
            header?: {
                /** The id of the last event that is known. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["TooManyFollowers"];
        };
    };
    listServices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The services. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceList"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    removeService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    configureService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceSettings"];
            };
        };
        responses: {
            /** The service as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Service"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    listScripts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The scripts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptList"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    addScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptRequest"];
            };
        };
        responses: {
            /** Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptAdded"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    getScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Name of a script. */
                script: components["parameters"]["ScriptName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The script. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedScript"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    checkScript: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ScriptRequest"];
            };
        };
        responses: {
            /** What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScriptCheck"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    resetService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Done. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    takeSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The snapshot. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceSnapshot"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    restoreSnapshot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceSnapshot"];
            };
        };
        responses: {
            /** Restored. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    followEvents: {
        parameters: {
            query?: never;
            header?: {
                /** The id of the last event that is known. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            503: components["responses"]["TooManyFollowers"];
        };
    };
    listChats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The chats. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatList"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getChat: {
        parameters: {
            query?: {
                /** Only entries of the log with a higher seq. */
                after?: components["parameters"]["AfterEntry"];
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatDetail"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    setChatScript: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatScriptCommand"];
            };
        };
        responses: {
            /** The script as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatScript"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    getChatKeys: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatKeys"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    exportScript: {
        parameters: {
            query?: {
                /** The name of the script. Characters that a name cannot have become `-`. */
                name?: string;
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The script. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["FileName"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": string;
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    exportTest: {
        parameters: {
            query: {
                /** The test runner. */
                runner: "playwright" | "node";
                /** The title of the test. The name of the file is made from it. */
                name?: string;
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The file. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["FileName"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    endChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EndRequest"];
            };
        };
        responses: {
            /** Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    joinChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** Joined. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Joined"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    leaveChat: {
        parameters: {
            query?: {
                /** The quit-reason-code of the leave. */
                reason?: components["parameters"]["LeaveReason"];
                /** What happens to the chat. By default agents and supervisors leave with closeIfNoAgent. In an asynchronous chat they leave with keepAlive, and so do bots, external participants and silent monitors in any chat. */
                then?: components["parameters"]["LeaveAction"];
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
        };
    };
    renameParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameRequest"];
            };
        };
        responses: {
            /** Renamed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    say: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SayRequest"];
            };
        };
        responses: {
            /** Said. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    setTyping: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetTypingRequest"];
            };
        };
        responses: {
            /** Noted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    agentPushUrl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentPushUrlRequest"];
            };
        };
        responses: {
            /** Sent. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    agentCustomNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AgentNoticeRequest"];
            };
        };
        responses: {
            /** Sent. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceRequest"];
            };
        };
        responses: {
            /** Said. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActRequest"];
            };
        };
        responses: {
            /** Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Acted"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    listFiles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatFileList"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The bytes, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    sendFile: {
        parameters: {
            query?: {
                /** The name of the file. Without it the file has the name in the form, without folders. */
                name?: string;
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["SendFileForm"];
            };
        };
        responses: {
            /** Sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatFile"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotMultipart"];
        };
    };
    removeFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
                /** Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotPossible"];
        };
    };
    listExchanges: {
        parameters: {
            query?: {
                /** Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    clearJournal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The journal is empty. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    summarizeExchanges: {
        parameters: {
            query?: {
                /** Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeSummaries"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The exchange. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeDetail"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getCurlLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The command, if there is one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurlLine"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    queryExchanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeQuery"];
            };
        };
        responses: {
            /** The exchanges, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    waitForExchange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwaitRequest"];
            };
        };
        responses: {
            /** The exchange. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Exchange"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            408: components["responses"]["NothingCame"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    verifyExchanges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Verification"];
            };
        };
        responses: {
            /** The exchanges that were expected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["NotVerified"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    listFindings: {
        parameters: {
            query?: {
                /** Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The findings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingList"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    exportHar: {
        parameters: {
            query?: {
                /** Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The archive. */
            200: {
                headers: {
                    "Content-Disposition": components["headers"]["FileName"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Har"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    listFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The faults, with what is left of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    addFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FaultRule"];
            };
        };
        responses: {
            /** Set. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultRule"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    clearFaults: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    removeFault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** The `id` of a fault, as the list shows it. */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    listUnexercised: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The faults. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultList"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    getClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The clock. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockState"];
                };
            };
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
    setClock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClockCommand"];
            };
        };
        responses: {
            /** The clock as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClockState"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    setAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AlarmRequest"];
            };
        };
        responses: {
            /** Set. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alarm"];
                };
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotJson"];
        };
    };
    clearAlarm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** From the answer to setAlarm. */
                alarm: components["parameters"]["AlarmNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The alarm is cleared, or was not there. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadBody"];
            401: components["responses"]["ControlUnauthorized"];
            403: components["responses"]["HostNotAllowed"];
            404: components["responses"]["NotThere"];
            405: components["responses"]["MethodNotAllowed"];
        };
    };
}
