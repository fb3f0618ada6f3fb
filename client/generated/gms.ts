// generated from openapi.yaml by npm run generate; do not edit
export interface paths {
    "/2/chat/{service}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a chat
         * @description A trailing slash is allowed; Genesys Widgets send one. The customer's join is the event with index 1. A `text` that is not empty becomes the Message with index 2. The documented answer has neither `chatEnded` nor `nextPosition`. Current clients read both, so the mock sends both.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message
         * @description Adds a Message to the transcript. With a position, the answer contains the events from there on, including the new one. Without a position it contains no events, but still `nextPosition`.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read the transcript and stay in contact
         * @description Idempotent: the same position gives the same stored events. A typing event is returned for ten seconds, to reads from position 2 up to its own index. After the end of the chat, reads are answered with `chatEnded` true until the transcript is dropped. Over CometD, a chat that has ended is refused, unless `afterEnd` says otherwise. Once the server has given up the customer's client, it refuses the customer, even while agents go on in the chat.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the customer is typing
         * @description Adds a TypingStarted event. It takes an index, is delivered live and is not kept.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the customer stopped typing
         * @description Adds a TypingStopped event. It takes an index, is delivered live and is not kept.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave and end the chat
         * @description Adds the customer's ParticipantLeft. A repeated call gets the same answer.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a URL to show
         * @description Adds a PushUrl event whose text is the URL.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the nickname
         * @description Adds a NicknameUpdated event. It and all later events have the new nickname.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add to the user data
         * @description Merges by key. Adds no event.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a notice to the other side
         * @description Adds a CustomNotice event. With `{"purpose":"cancel-idle-timer"}` as attributes it keeps the chat from idling out.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how far the customer has read
         * @description The receipt comes back as a Notice with the text `read-confirm`, unless the setting `readConfirm` says otherwise. The position is stored for the agent's side.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the limits for files
         * @description The answer contains one Notice without an index. Its user data are the ten limits, all of them strings.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file
         * @description Adds a FileUploaded event. The answer has the id of the file in `userData.file-id`.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** @description From `userData.file-id` of a FileUploaded or of the answer to an upload. */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Download a file
         * @description Counts as one of the allowed downloads. Widgets submit an HTML form to a new window. The browser saves the file and never shows it: the answer has the type of the file only if nothing of that type can run. JSON with status 200 is not a file. It says that the session is lost.
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** @description From `userData.file-id` of a FileUploaded or of the answer to an upload. */
                fileId: components["parameters"]["FileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a file
         * @description Adds a FileDeleted event. Customers can delete only what they sent. While the limit `delete-file` is `odd`, a deleted file still counts as sent.
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
         * @description The field `operation` names the operation. A `file` part without it is an upload. The key alone identifies the chat. The cookie `BAYEUX_BROWSER` is accepted. It is required only if the service insists on it.
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
         * @description All messages may be posted to this path; clients append the type of a meta message to it. A client publishes its operations on `/service/chatV2/{service}`. The answers are pushed to it there. No subscription is needed, but a subscription must succeed. The answer is an array: replies to what was sent, and waiting pushes. The path may continue with anything. If it names a service, as in `/cometd/customer-support`, the settings of that service apply to what belongs to no chat. The same messages can be sent over a WebSocket to the same paths.
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
         * @description Sets the cookie BAYEUX_BROWSER. Later messages must send it.
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
         * @description The server holds the request until something is pushed or the timeout has passed. The first one, with `advice.timeout` 0, is answered at once. Without a connect for ten seconds the Bayeux session is dropped.
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
         * @description The chat goes on: it belongs to its key, not to the Bayeux session.
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
         * @description A container may ask every second. The answer says nothing about the store, because starting the process again would not bring a store back that is away.
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
         * @description Asks the store. While it cannot be used, the answer is 503, and every operation of the Chat API has statusCode 1.
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
         * @description Contains what a program needs if it knows only the address of the server.
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
         * @description Counters and gauges in Prometheus' text form: requests by operation and status, chats, participants, messages, sessions over CometD, files, faults, the event loop and memory. They cover all services together. No label has values that a client can invent.
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
         * @description Server-sent events. `ready` comes first, then one event for each thing that happens. The last is a `gone` without a service, when the server ends. The data of each event is a ServerEvent. A stream can continue where another broke off, and a slow reader is cut off, as with the stream of one service. Each filter may be given more than once.
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
         * @description Every service that has been started or configured.
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
                /** @description Name of the service. */
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
         * @description Removes everything that it has, too. If a service with the same name is created later, it is a new one.
         */
        delete: operations["removeService"];
        options?: never;
        head?: never;
        /**
         * Set how a service behaves
         * @description Settings that are not given stay as they are. A service that does not exist yet is created.
         */
        patch: operations["configureService"];
        trace?: never;
    };
    "/mock/services/{service}/scripts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the scripted agents of a service
         * @description The names that the setting `script` accepts, besides `none`. Added scripts come first.
         */
        get: operations["listScripts"];
        put?: never;
        /**
         * Add a scripted agent
         * @description The setting `script` can then name it. It replaces a script of the same name, for chats that start later.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Name of a script. */
                script: components["parameters"]["ScriptName"];
            };
            cookie?: never;
        };
        /**
         * Show a scripted agent
         * @description With its text, unless it was written in code or added as an object.
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
         * @description Says whether the script can be added, and what is wrong with it. Nothing is added.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a service
         * @description Removes its chats, faults and journal. Its settings are again those with which it was set up, and its clock runs with real time.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Take a snapshot of a service
         * @description Contains the settings, the faults, the time on its clock, and whole chats with their keys. Anyone who has the snapshot can continue its chats. The bytes of files are not in it.
         */
        get: operations["takeSnapshot"];
        /**
         * Restore a service from a snapshot
         * @description Replaces all that the service has now. Its clock is set to the time of the snapshot. On an error nothing changes.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Follow what happens in a service
         * @description Server-sent events. `ready` comes first, then one event for each thing that happens. The last is `gone`, when the service or the server ends. The data of each event is a ServiceEvent. To continue where another stream broke off, send the last id as `Last-Event-ID`. The stream then begins with `missed` if the events since that id are no longer kept. A reader that is too slow is cut off, and may continue in the same way. This does not create a service: PATCH it first.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the chats of a service
         * @description In the order in which they started, including those that have ended.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Show one chat
         * @description With its whole log, or with the entries after a given one. The transcript that a customer reads is a part of the log.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause, resume or restart the scripted agent of a chat
         * @description While it is paused it goes on listening, but what it does next waits. People who join meanwhile work beside it and do not take the chat over. A restart stops the script, and its agent leaves. Then the same script, or the one that `script` names, plays from its first step. It hears only what is said from then on. Scripts in code that play elsewhere are not known here.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Show the keys of a chat
         * @description For a test that acts as the customer of a chat that it did not start. Nothing else shows the keys.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Save a chat as a script
         * @description The chat so far as a scripted agent in YAML: what staff, bots and the system did, in order and with the time between. Each step comes after what the customer did before it. Comments name what a script cannot do.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Save a chat as a test
         * @description The chat so far as a whole file with one test. The test plays customer and staff again on a clock of its own, and compares the transcript. It is TypeScript for Playwright, or JavaScript for `node --test`.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a chat
         * @description If a participant ends it, the customer is removed with reason 4. If the server ends it, the reason is 5.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave a chat
         * @description Adds a ParticipantLeft event. `then` says whether the chat goes on or ends. If the customer is gone, the chat ends with its last agent, whatever `then` says.
         */
        delete: operations["leaveChat"];
        options?: never;
        head?: never;
        /**
         * Change the nickname of a participant
         * @description Adds a NicknameUpdated event.
         */
        patch: operations["renameParticipant"];
        trace?: never;
    };
    "/mock/services/{service}/chats/{chatId}/participants/{participantId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message as the system
         * @description Adds a Message from a participant `system` of the type External, who need not have joined.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do anything that a participant can do
         * @description Everything that the other operations of a participant do, and also: attach user data, transfer the chat, remove somebody, become visible after silent monitoring, park an asynchronous chat.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * List the files of a chat
         * @description From all sides, oldest first, including deleted ones.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        /**
         * Fetch a file
         * @description From any sender. It does not count as a download.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file
         * @description As an agent or another participant of the contact centre. Adds a FileUploaded event. The limits are for customers only.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
                /** @description Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Adds a FileDeleted event. Members of staff may delete every file, others only their own.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the exchanges in the journal
         * @description Oldest first. The journal has limited room: the oldest exchanges are dropped.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the exchanges in short
         * @description Oldest first, without requests and answers, in the form of the server's event `exchange`.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        /**
         * Show one exchange in full
         * @description With the description of its operation in this document, and with the findings about it.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        /**
         * Show an exchange as a curl command
         * @description The command sends the request again, with the keys and credentials that it was sent with. Nothing else in the journal shows them. `FILE` stands for the path of a file, because the bytes of files are not kept.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find exchanges
         * @description Like listExchanges, and also by the fields of the requests.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Wait for an exchange
         * @description Answers with the last of the expected exchanges, or with 408 if it does not come in time. The advice then shows what came closest. Exchanges that are in the journal already count.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify exchanges
         * @description Answers 409 if the expected exchanges did not happen, or not as often. The advice shows what came closest.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the findings
         * @description What a client sent that a real GMS would refuse or ignore, and answers that are not as described. Each finding has its provenance. Only a departure from a document is an error; all others are remarks.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Export the journal as an HTTP archive
         * @description HAR 1.2, without secrets; browser tools can open it. With `chatId` it is the archive of one chat, from the request that started it.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /** List the faults */
        get: operations["listFaults"];
        put?: never;
        /**
         * Add a fault
         * @description The rule lets `after` exchanges of its operation pass, then spoils as many as it says. Every rule that matches an exchange counts it. If it is the turn of several rules, the one that was added first spoils the exchange.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description The `id` of a fault, as the list shows it. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * List the faults that have not acted
         * @description A test with such a fault has not tested what it was meant to test.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        /**
         * Read the clock of a service
         * @description Timers, scripts and time stamps of a service use its own clock.
         */
        get: operations["getClock"];
        put?: never;
        /**
         * Freeze, advance or resume the clock
         * @description Advancing the clock fires what falls due, in order. A frozen clock stands still until it is advanced or resumed.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set an alarm on the clock of a service
         * @description When the alarm goes off, those who follow the service get an `alarm` event. A jump of the clock waits until the alarm is cleared, for two seconds at the most, so that its script can act at its time.
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description From the answer to setAlarm. */
                alarm: components["parameters"]["AlarmNumber"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Clear an alarm
         * @description Cancels the alarm, or says that its work is done.
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
        /** @description What every operation answers: over HTTP with status 200, over CometD as the data of a push. With statusCode 1 or 2, do not rely on the other fields. */
        ChatResponse: {
            /**
             * @description 0 done · 1 failed, the same request may be sent again · 2 failed, the session is lost.
             * @enum {integer}
             */
            statusCode: 0 | 1 | 2;
            /** @description The session is over for this customer. This server always says so; the documented answer to a start does not. A client that restores a chat takes a missing one as ended. */
            chatEnded?: boolean;
            /** @description Events from the requested position on, in ascending index. May be empty, but is never missing. */
            messages: components["schemas"]["ChatEvent"][];
            /** @description The id of the chat. After a failure: what the request gave as its id. */
            chatId?: string;
            alias?: components["schemas"]["Alias"];
            userId?: components["schemas"]["UserId"];
            secureKey?: components["schemas"]["SecureKey"];
            /** @description Index of the last event, typing included, plus one. */
            nextPosition?: number;
            /** @description Whether a supervisor monitors silently. Newer servers only. */
            monitored?: boolean;
            /** @description Missing unless the setting idleTimerExpire asks for it. Chat Server calls its attribute idleTimeExpire. */
            idleTimerExpire?: number;
            /** @description Only in the answer to an upload, with the key `file-id`. */
            userData?: components["schemas"]["UserData"];
            /** @description Present when statusCode is 1 or 2. */
            errors?: components["schemas"]["ChatError"][];
        };
        /** @description The response object of a request that failed. It is also the body of every answer with a status of 400 and above. */
        ChatFailure: {
            /**
             * @description 1 the same request may be sent again · 2 it may not.
             * @enum {integer}
             */
            statusCode: 1 | 2;
            chatEnded: boolean;
            messages: components["schemas"]["ChatEvent"][];
            /** @description As the request gave it. */
            chatId?: string;
            alias?: components["schemas"]["Alias"];
            errors: components["schemas"]["ChatError"][];
        };
        /** @description A failure of the control API, in a form for programs. */
        ControlFailure: {
            /** @constant */
            statusCode: 2;
            chatEnded: boolean;
            messages: components["schemas"]["ChatEvent"][];
            errors: components["schemas"]["ChatError"][];
            /** @description A stable code. noSuchService, noSuchChat, chatEnded, notPresent and so on: the rules refuse it. setting, body, range, snapshot, full: the request is wrong or asks for too much. closed: the server ends before what is waited for comes. store: the store cannot be used. */
            reason?: string;
            /** @description The invalid setting. */
            setting?: string;
            /** @description The invalid part of a fault. */
            part?: string;
            /** @description What came instead of what was expected. */
            verification?: {
                count: number;
                closest?: components["schemas"]["Exchange"];
                differences: {
                    field: string;
                    wanted: string;
                    actual?: string;
                }[];
            };
        };
        /** @description One reason of a failure. */
        ChatError: {
            /** @description 100 parameter missing · 102, 103, 161 first name, last name, nickname missing · 201 too many files · 202 attachments too large · 203 file type not allowed · 204 message too long · 240 chat cannot be started now · 249 media server could not execute the request · 306 invalid service · 364 invalid e-mail address · 401, 403, 404, 405, 413, 415, 500, 501, 503 as the HTTP status. */
            code: number;
            /** @description A sentence for people. For 201 and 202, only the allowed number or size. */
            advice: string;
            /** @description A symbolic name of the code. */
            message?: string;
        };
        /** @description One entry of the transcript as a customer reads it. */
        ChatEvent: {
            /** @description Strictly increasing from 1, which is the customer's own join. There are gaps, because typing takes numbers too and is not kept. Only the notice with the file limits has no index. */
            index?: number;
            type: components["schemas"]["ChatEventType"];
            from: components["schemas"]["ChatParticipant"];
            /** @description Milliseconds since 1970, always whole seconds. */
            utcTime: number;
            /** @description The message, the URL, the notice, or the preview of what is being typed. Some joins and leaves have one, too. */
            text?: string;
            /** @description As the sender gave it, for example `text`; absent when none was given. */
            messageType?: string;
            /** @description On Notice, FileUploaded, FileDeleted and CustomNotice. */
            userData?: components["schemas"]["UserData"];
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        /**
         * @description What happened.
         * @enum {string}
         */
        ChatEventType: "ParticipantJoined" | "ParticipantLeft" | "Message" | "TypingStarted" | "TypingStopped" | "PushUrl" | "NicknameUpdated" | "FileUploaded" | "FileDeleted" | "CustomNotice" | "Notice" | "IdleAlert" | "IdleClose";
        /** @description Who did it, with the nickname at that time. */
        ChatParticipant: {
            nickname: string;
            /** @description Counts from 1, the customer who started the chat. */
            participantId: number;
            type: components["schemas"]["ParticipantType"];
        };
        /**
         * @description External stands for workflow and system. A bot joins as Agent with `GCTI_SYSTEM.party-info.style` = `BOT` among the event's attributes.
         * @enum {string}
         */
        ParticipantType: "Client" | "Agent" | "Supervisor" | "External";
        /** @description Free attributes of an event. Known: `GCTI_SYSTEM.party-info.style` = `BOT` on a bot's join, `GCTI_SYSTEM.quit-reason-code` = 4, 5, 7 or 8 on the customer's own leave, `general-properties.related-event-id` on a reply, `structured-content.genesys-chat.content` on rich messages. */
        EventAttributes: {
            [key: string]: unknown;
        };
        /** @description User data as answers and events carry it, strings by key. */
        UserData: {
            [key: string]: string;
        };
        /** @description User data as the contact centre attaches it, by key: texts, and maps and lists of texts. */
        AttachedData: {
            [key: string]: string | components["schemas"]["AttachedData"] | components["schemas"]["AttachedList"];
        };
        /** @description Texts and maps. A list may contain lists, but those contain none. */
        AttachedList: (string | components["schemas"]["AttachedData"] | (string | components["schemas"]["AttachedData"])[])[];
        /** @description User data in requests: `userData[key]=value`, percent-encoded or not. The key may be in quotes, nested (`userData[group][key]=value`) or repeated (the last value counts). A list is written as `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
        UserDataFields: {
            [key: string]: unknown;
        };
        /** @description Identifies the chat, and is also the interaction id. It does not change while the chat lives. */
        ChatId: string;
        /** @description Opaque key of the session. Over HTTP: 16 to 20 lower-case hex digits. Over CometD: base64 of 28 to 104 characters, and it alone identifies the chat. */
        SecureKey: string;
        /** @description Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
        UserId: string;
        /** @description Digits that name the Chat Server instance. Optional in requests; a wrong one is ignored. It may change during a session, so clients take it from every answer. */
        Alias: string;
        /** @description The index from which events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
        TranscriptPosition: number;
        /** @description JSON text of an object, copied to the event as an object. */
        EventAttributesText: string;
        /** @description A name is needed: nickname, or firstName and lastName. An empty string counts as absent. Without any name the answer is 161, with lastName alone 102, with firstName alone 103. If only names are given, the nickname is `First Last`. */
        RequestChatForm: {
            nickname?: string;
            firstName?: string;
            lastName?: string;
            subject?: string;
            emailAddress?: string;
            /** @description First message; when not empty it becomes the Message with index 2. */
            text?: string;
            userData?: components["schemas"]["UserDataFields"];
            /** @description Sent empty by Widgets and ignored. */
            alias?: string;
            /** @description Sent empty by Widgets and ignored. */
            secureKey?: string;
            /** @description Sent empty by Widgets and ignored. */
            userId?: string;
            /** @description Sent by Widgets when configured; ignored. */
            endpoint?: string;
        };
        SendForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            /** @description The text of the message. More than 32,768 bytes of UTF-8 are refused with code 204. Chat Server's limit is 32,768 bytes for the packet between GMS and Chat Server; the text is about 0.45 of it. To count the text alone is our choice. */
            message: string;
            /** @description Any text; echoed on the event. */
            messageType?: string;
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            eventAttributes?: components["schemas"]["EventAttributesText"];
        };
        RefreshForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** @description Preview of what the customer is typing, mostly empty; it never becomes a Message. */
            message?: string;
        };
        TypingForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            /** @description Preview of what is being typed. */
            message?: string;
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        DisconnectForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        PushUrlForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            /** @description The URL to show. */
            pushUrl: string;
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        UpdateNicknameForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            /** @description The customer's new nickname. */
            nickname: string;
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        UpdateDataForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            userData?: components["schemas"]["UserDataFields"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        CustomNoticeForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            /** @description Text of the notice; may be empty. */
            message?: string;
            eventAttributes?: components["schemas"]["EventAttributesText"];
            /** @description Carried on the event. */
            userData?: components["schemas"]["UserDataFields"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        ReadReceiptForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            /** @description Index of the last event that was read. The answer contains the events from there on. */
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        FileLimitsForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
        };
        FileUploadForm: {
            /**
             * Format: binary
             * @description The content with its file name. Widgets send it before the other parts.
             */
            file: string;
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** @description The key `file-description` describes the file. */
            userData?: components["schemas"]["UserDataFields"];
        };
        FileDownloadForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
        };
        FileDeleteForm: {
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
        };
        /** @description The file operations for clients that follow the chat over CometD and know only its key. */
        ChatNtfForm: {
            /**
             * @description May be missing if there is a `file` part; the request is then an upload. Both spellings for the limits occur.
             * @enum {string}
             */
            operation?: "fileUpload" | "fileGetLimits" | "fileGetsLimits" | "fileDownload" | "fileDelete";
            secureKey: components["schemas"]["SecureKey"];
            userId?: components["schemas"]["UserId"];
            alias?: components["schemas"]["Alias"];
            transcriptPosition?: components["schemas"]["TranscriptPosition"];
            /** @description On download and delete. */
            fileId?: string;
            /**
             * Format: binary
             * @description On upload.
             */
            file?: string;
            userData?: components["schemas"]["UserDataFields"];
        };
        /** @description An array of messages; one client sends a single message bare. */
        BayeuxRequest: components["schemas"]["BayeuxMessage"][] | components["schemas"]["BayeuxMessage"];
        /** @description What a client sends. `channel` says which kind of message it is. */
        BayeuxMessage: components["schemas"]["BayeuxHandshake"] | components["schemas"]["BayeuxConnect"] | components["schemas"]["BayeuxSubscribe"] | components["schemas"]["BayeuxDisconnect"] | components["schemas"]["BayeuxPublish"];
        /** @description Numbers the messages of one client. The reply repeats it. */
        BayeuxMessageId: string | number;
        /** @description Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
        BayeuxClientId: string;
        /** @description How to continue. Times are milliseconds. */
        BayeuxAdvice: {
            /** @enum {string} */
            reconnect?: "retry" | "handshake" | "none";
            interval?: number;
            timeout?: number;
        };
        BayeuxHandshake: {
            /** @constant */
            channel: "/meta/handshake";
            id?: components["schemas"]["BayeuxMessageId"];
            version: string;
            minimumVersion?: string;
            supportedConnectionTypes: string[];
            advice?: components["schemas"]["BayeuxAdvice"];
        };
        BayeuxConnect: {
            /** @constant */
            channel: "/meta/connect";
            id?: components["schemas"]["BayeuxMessageId"];
            clientId: components["schemas"]["BayeuxClientId"];
            /** @enum {string} */
            connectionType: "long-polling" | "websocket";
            advice?: components["schemas"]["BayeuxAdvice"];
        };
        /** @description Not needed for pushes; some clients send it, Widgets do not. */
        BayeuxSubscribe: {
            /** @enum {string} */
            channel: "/meta/subscribe" | "/meta/unsubscribe";
            id?: components["schemas"]["BayeuxMessageId"];
            clientId: components["schemas"]["BayeuxClientId"];
            subscription: string | string[];
        };
        /** @description An app that goes to the background says how far it has read. */
        BayeuxDisconnect: {
            /** @constant */
            channel: "/meta/disconnect";
            id?: components["schemas"]["BayeuxMessageId"];
            clientId: components["schemas"]["BayeuxClientId"];
            ext?: {
                transcriptPosition?: string | number;
            };
        };
        /** @description One operation of the chat. */
        BayeuxPublish: {
            channel: string;
            id?: components["schemas"]["BayeuxMessageId"];
            clientId: components["schemas"]["BayeuxClientId"];
            data: components["schemas"]["ChatCommand"];
        };
        /** @description The data of a published message. `operation` says which operation it is. */
        ChatCommand: components["schemas"]["RequestChatCommand"] | components["schemas"]["RequestNotificationsCommand"] | components["schemas"]["SendMessageCommand"] | components["schemas"]["TypingCommand"] | components["schemas"]["PushUrlCommand"] | components["schemas"]["UpdateNicknameCommand"] | components["schemas"]["CustomNoticeCommand"] | components["schemas"]["UpdateDataCommand"] | components["schemas"]["RefreshCommand"] | components["schemas"]["ReadReceiptCommand"] | components["schemas"]["DisconnectCommand"];
        /** @description A number, or its text. On requestNotifications, 0 or none means all events, unlike over HTTP. n means events from n on, then live events. */
        CometdPosition: number | string;
        /** @description The first push on the channel is its answer. chatId, alias, secureKey and userId may be sent empty. */
        RequestChatCommand: {
            /** @constant */
            operation: "requestChat";
            nickname?: string;
            firstName?: string;
            lastName?: string;
            subject?: string;
            emailAddress?: string;
            text?: string;
            userData?: components["schemas"]["UserDataFields"];
            /** @description Credentials of the customer, in either spelling. */
            auth?: {
                username: string;
                password: string;
            } | {
                /** @description Base64 of user:password. */
                encoded: string;
            };
        };
        /** @description Resumes a chat on this Bayeux session. A chat that has ended is refused with statusCode 2, chatEnded true and no messages, unless `afterEnd` says otherwise; this is inferred. */
        RequestNotificationsCommand: {
            /** @constant */
            operation: "requestNotifications";
            secureKey: components["schemas"]["SecureKey"];
            transcriptPosition?: components["schemas"]["CometdPosition"];
            message?: string;
            /** @description Registers for push notifications. */
            userData?: components["schemas"]["UserDataFields"];
        };
        /** @description The same as `send` over HTTP. */
        SendMessageCommand: {
            /** @constant */
            operation: "sendMessage";
            secureKey: components["schemas"]["SecureKey"];
            message: string;
            messageType?: string;
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        TypingCommand: {
            /** @enum {string} */
            operation: "startTyping" | "stopTyping";
            secureKey: components["schemas"]["SecureKey"];
            message?: string;
        };
        PushUrlCommand: {
            /** @constant */
            operation: "pushUrl";
            secureKey: components["schemas"]["SecureKey"];
            pushUrl: string;
        };
        UpdateNicknameCommand: {
            /** @constant */
            operation: "updateNickname";
            secureKey: components["schemas"]["SecureKey"];
            nickname: string;
        };
        CustomNoticeCommand: {
            /** @constant */
            operation: "customNotice";
            secureKey: components["schemas"]["SecureKey"];
            message?: string;
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        UpdateDataCommand: {
            /** @constant */
            operation: "updateData";
            secureKey: components["schemas"]["SecureKey"];
            userData?: components["schemas"]["UserDataFields"];
        };
        /** @description Pages through the history of an asynchronous chat. -1 finds its end. */
        RefreshCommand: {
            /** @constant */
            operation: "refresh";
            secureKey: components["schemas"]["SecureKey"];
            transcriptPosition?: components["schemas"]["CometdPosition"];
        };
        ReadReceiptCommand: {
            /** @constant */
            operation: "readReceipt";
            secureKey: components["schemas"]["SecureKey"];
            transcriptPosition?: components["schemas"]["CometdPosition"];
        };
        DisconnectCommand: {
            /** @constant */
            operation: "disconnect";
            secureKey: components["schemas"]["SecureKey"];
        };
        /** @description Replies to what was sent, and pushes that waited. */
        BayeuxAnswer: (components["schemas"]["BayeuxReply"] | components["schemas"]["BayeuxPush"])[];
        /** @description The reply to one message. If the Bayeux session is not known, or no longer, the reply has the error `402::Unknown client`, word for word. */
        BayeuxReply: {
            channel: string;
            id?: components["schemas"]["BayeuxMessageId"];
            successful: boolean;
            clientId?: components["schemas"]["BayeuxClientId"];
            error?: string;
            advice?: components["schemas"]["BayeuxAdvice"];
            version?: string;
            minimumVersion?: string;
            supportedConnectionTypes?: string[];
            subscription?: string | string[];
        };
        /** @description What happened since the last push. Every push that succeeds contains the key. A failed start is pushed with statusCode 2. */
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
            /** @description What comes before `/2/chat` in every path. */
            basePath: string;
            /** @description Where clients reach the server, if that was set. */
            publicUrl?: string;
        };
        /** @description Makes the mock answer as another server does. It has settings, and overlays for what no setting covers. gms-contracts learn writes it. */
        LearnedProfile: {
            /** @description The day on which it was learned. */
            learned: string;
            /** @description The captures that it was learned from. */
            source: {
                name: string;
                /** @description Of its file, as sha256sum prints it. */
                sha256?: string;
            }[];
            /** @description Settings of a service, except apikey, basic, profile and script. */
            settings?: {
                [key: string]: string | number | boolean;
            };
            overlays?: components["schemas"]["Overlay"][];
        };
        /** @description A difference of form, as data: which answers it is about, and what is different in them. It is applied where the answer is made, after the rules of the chat. Its parts are applied in the order of the members here. */
        Overlay: {
            /** @description The operationId; push for a push. */
            operation?: string;
            /** @description Whether the operation was done. A number is the code of the first error. */
            outcome?: ("done" | "failed") | number;
            /** @enum {string} */
            endpoint?: "rest" | "ntf" | "cometd";
            /**
             * @description Where in the answer. By default in the answer itself.
             * @enum {string}
             */
            within?: "answer" | "event" | "author" | "userData" | "eventAttributes" | "error";
            /** @description Objects in one another, from the outside in; of a list, each object in it. By default the place itself. */
            inside?: string[];
            /** @description The type of the events that it changes. */
            event?: string;
            status?: number;
            /** @description null removes one. */
            headers?: {
                [key: string]: string | null;
            };
            /** @description Other forms of the same values. For a time: date is 2026-11-20T10:00:00.000Z, dateSeconds 2026-11-20T10:00:00Z, dateOffset 2026-11-20T10:00:00.000+00:00, dateOffsetSeconds 2026-11-20T10:00:00+00:00, dateBasicOffset 2026-11-20T10:00:00.000+0000, dateLocal 2026-11-20T10:00:00.000. */
            form?: {
                [key: string]: "text" | "number" | "flag" | "json" | "seconds" | "milliseconds" | "date" | "dateSeconds" | "dateOffset" | "dateOffsetSeconds" | "dateBasicOffset" | "dateLocal" | "list" | "capitals" | "null";
            };
            /** @description What is added to numbers. */
            shift?: {
                [key: string]: number;
            };
            /** @description Values that replace others. In the texts of these, of set and of give, {chatId} is the chatId of the answer. Where the answer names no chat, what has it is left out. */
            values?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            remove?: components["schemas"]["MemberNames"];
            /** @description New values for members that are there. */
            set?: {
                [key: string]: unknown;
            };
            /** @description Members that are missing, with their values. */
            give?: {
                [key: string]: unknown;
            };
            rename?: {
                [key: string]: string;
            };
            order?: components["schemas"]["MemberNames"];
        };
        MemberNames: string[];
        /** @description How a service behaves. Times are in seconds, as in the options of GMS and Chat Server. In a change, null sets a setting back to its default. */
        ServiceSettings: {
            /** @description The scripted agent of each chat: none, a built-in script such as greeter, or a script that was added under this name. */
            script?: string | null;
            /** @description Required in the header `apikey` of REST and file requests. CometD does not ask for it. */
            apikey?: string | null;
            /** @description HTTP Basic credentials that are required. */
            basic?: components["schemas"]["BasicCredentials"] | null;
            /** @description The Chat Server instance that new chats name. */
            alias?: string | null;
            /** @description Whether `{base}/cometd/{service}` accepts WebSockets. If not, clients fall back to long-polling. */
            webSocket?: boolean | null;
            /** @description The kind of server. It sets always200, lenientNames, requireIds, requireBayeuxCookie, afterEnd, monitored and charset, unless they are set themselves. A learned profile sets what it names. */
            profile?: ("8.5.1" | "8.5.2" | "lenient" | "strict" | null) | components["schemas"]["LearnedProfile"];
            /** @description Whether parameters that are missing or wrong are answered with HTTP 200 instead of 400. */
            always200?: boolean | null;
            /** @description Whether userId and alias must be sent along, as documented. */
            requireIds?: boolean | null;
            /** @description Whether a chat can start with part of a name, or none. */
            lenientNames?: boolean | null;
            /** @description Whether chat-ntf requires the cookie BAYEUX_BROWSER and answers 403 without it. */
            requireBayeuxCookie?: boolean | null;
            /**
             * @description What a refresh or a disconnect gets after the end. transcript: the transcript. observed: over REST the transcript; over CometD a refusal with statusCode 2 and no messages, as a real server sent it. http400: HTTP 400, as every other operation gets then.
             * @enum {string|null}
             */
            afterEnd?: "observed" | "transcript" | "http400" | null;
            /**
             * @description Which answers say whether a supervisor monitors silently. Newer servers only.
             * @enum {string|null}
             */
            monitored?: "never" | "cometd" | "always" | null;
            /**
             * @description How answers spell the charset of their content type; lower case from 8.5.2.
             * @enum {string|null}
             */
            charset?: "utf-8" | "UTF-8" | null;
            /** @description Whether a read receipt comes back as a Notice of the customer with the text read-confirm. */
            readConfirm?: boolean | null;
            /** @description Whether customers who poll read their own typing. */
            ownTyping?: boolean | null;
            /**
             * @description What happens after a wrong secureKey: the request is refused, or the customer is also removed with reason 6. Chat Server removes the customer; whether GMS passes a wrong key on to it is not known.
             * @enum {string|null}
             */
            wrongKey?: "refuse" | "remove" | null;
            /**
             * @description When a chat ends whose customer is gone. never and noagents: once no agent is left. always: at once. Staff whom the customer sees count as agents here, bots included; silent monitors do not. The customer is refused in any case, which is inferred.
             * @enum {string|null}
             */
            stopAbandonedInteraction?: "never" | "noagents" | "always" | null;
            /** @description Whether answers say in idleTimerExpire how many seconds are left until the next idle notice. */
            idleTimerExpire?: boolean | null;
            /** @description Whether ordinary chats idle out at all. With Genesys they do not by default; that they do here is our choice. */
            inactivityEnabled?: boolean | null;
            /**
             * @description What keeps an ordinary chat from idling out, besides joins, leaves and messages. The values are those of asyncIdleNotices.
             * @enum {string|null}
             */
            inactivityIncludeNotices?: "none" | "major" | "major2" | "typing" | "all" | null;
            /** @description Text of the first alert. An empty one is not sent. */
            inactivityMessageAlert?: string | null;
            /** @description Text of the second alert. An empty one is not sent. */
            inactivityMessageAlert2?: string | null;
            /** @description Text of the notice at the close. An empty one is not sent. */
            inactivityMessageClose?: string | null;
            /** @description How long a client may be silent before it counts as gone. */
            flexDisconnectTimeout?: number | null;
            /** @description Inactivity before the first alert; 0 turns it off. */
            inactivityAlert?: components["schemas"]["Seconds"];
            /** @description From the first alert to a second; 0 turns it off. */
            inactivitySecondAlert?: components["schemas"]["Seconds"];
            /** @description From the last alert to the close. */
            inactivityClose?: components["schemas"]["Seconds"];
            /** @description Inactivity of an asynchronous chat before its alert. */
            asyncIdleAlert?: components["schemas"]["Seconds"];
            /** @description From the alert to the close. */
            asyncIdleClose?: components["schemas"]["Seconds"];
            /**
             * @description What keeps an asynchronous chat from idling out, besides joins, leaves and messages. major adds pushed URLs, and files that are uploaded or deleted. major2 is major and custom notices. typing is major and the beginning of typing. all is everything.
             * @enum {string|null}
             */
            asyncIdleNotices?: "none" | "major" | "major2" | "typing" | "all" | null;
            /** @description Whether customers can get pushes at all. With Genesys this is off by default. */
            flexPushEnabled?: boolean | null;
            /** @description Whether a start can register for push. If not, only requestNotifications and user data that come later can. With Genesys this is off by default. */
            flexPushOnJoin?: boolean | null;
            /** @description How long a client with push enabled may be silent before it counts as gone. */
            flexPushTimeout?: number | null;
            /** @description The only place to which custom-http pushes go. Without it there are none. */
            customHttpPushUrl?: string | null;
            /** @description The message of custom-http pushes. */
            customHttpPushMessage?: string | null;
            /** @description How long a customer must be out of contact to count as away. */
            pushAwayAfter?: components["schemas"]["Seconds"];
            /** @description How often a push that failed is tried again. */
            pushResendAttempts?: number | null;
            /** @description From one attempt to the next. */
            pushResendDelay?: components["schemas"]["Seconds"];
            /** @description How long an ended chat can still be read. */
            retention?: components["schemas"]["Seconds"];
            /** @description How many chats the service may hold. Above that, a start is answered with 240. */
            maxChats?: number | null;
            /** @description How many bytes of UTF-8 one text may have. Above that, it is answered with 204. */
            maxMessageBytes?: number | null;
            /** @description How many files a customer may send in one chat. Above that, an upload is answered with 201. */
            uploadMaxFiles?: number | null;
            /** @description How many bytes one of these files may have. Above that, an upload is answered with 202. */
            uploadMaxFileSize?: number | null;
            /** @description How many bytes these files may have together. Above that, an upload is answered with 202. */
            uploadMaxTotalSize?: number | null;
            /** @description Extensions that are accepted, separated by `:`. Others are answered with 203. */
            uploadFileTypes?: string | null;
            /** @description Whether files are accepted only once an agent has joined. */
            uploadNeedAgent?: boolean | null;
            /** @description How many downloads a customer may make in one chat, of all files together. Above that, a download is answered with 403. */
            downloadAttempts?: number | null;
            /** @description With `odd`, a deleted file still counts as sent. With any other text it does not. */
            deleteFile?: string | null;
            /** @description How many entries one chat may have. */
            maxLogEntries?: number | null;
            /** @description How many characters the entries of one chat may have together. */
            maxLogSize?: number | null;
        };
        /** @description Seconds, a year at the most. */
        Seconds: number | null;
        BasicCredentials: {
            username: string;
            password: string;
        };
        Service: {
            name: string;
            /** @description How many chats are kept. */
            chats: number;
            /** @description How many of its chats have not ended. */
            runningChats?: number;
            /** @description How many follow its events. */
            followers?: number;
            settings: components["schemas"]["ServiceSettings"];
        };
        ServiceList: components["schemas"]["Service"][];
        /** @description A script, as the text of a YAML file or as an object with the same words. */
        ScriptRequest: {
            /** @description The name of the script if it gives none itself. Error messages use it. */
            name?: string;
            yaml?: string;
            script?: {
                [key: string]: unknown;
            };
        };
        ScriptAdded: {
            /** @description The name for the setting `script`. */
            name: string;
        };
        /** @description A scripted agent that a service can name. */
        ListedScript: {
            name: string;
            /** @description Whether it ships with the mock. */
            builtIn: boolean;
            /** @description Its text. Lists leave it out. */
            yaml?: string;
        };
        ScriptList: components["schemas"]["ListedScript"][];
        ScriptCheck: {
            valid: boolean;
            /** @description The name for the setting `script`, if it is added. */
            name?: string;
            /** @description What was found and what was expected. */
            problem?: string;
            /** @description The line in the text. */
            line?: number;
        };
        /** @description A service at one moment. */
        ServiceSnapshot: {
            /** @constant */
            version: 1;
            /** @description The service from which it was taken. It can be restored into another. */
            name: string;
            settings: components["schemas"]["ServiceSettings"];
            clock: {
                now: number;
                frozen: boolean;
            };
            faults: components["schemas"]["FaultList"];
            chats: {
                id: components["schemas"]["ChatId"];
                /** @description The whole log, with the keys. */
                log: components["schemas"]["LogEntry"][];
            }[];
        };
        /** @description Something that happened in a service. */
        ServiceEvent: {
            /** @enum {string} */
            type: "chatStarted" | "entry" | "chatEnded" | "presence" | "clock" | "alarm" | "reset" | "gone";
            chatId?: components["schemas"]["ChatId"];
            entry?: components["schemas"]["LogEntry"];
            /** @description Who or what ended the chat. */
            by?: string;
            /** @description What the customer is typing. */
            typingPreview?: string;
            /** @description The number of push connections that follow the chat for the customer. */
            attachments?: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            now?: number;
            frozen?: boolean;
            alarm?: number;
        };
        /**
         * @description What happened.
         * @enum {string}
         */
        ServerEventType: "chatStarted" | "entry" | "chatEnded" | "presence" | "clock" | "alarm" | "reset" | "gone" | "serviceAdded" | "settings" | "faults" | "exchange";
        /** @description Something that happened in a service: what its own stream tells, and also `serviceAdded`, `settings`, `faults` and `exchange`. A `gone` without a service means that the server ends. */
        ServerEvent: {
            type: components["schemas"]["ServerEventType"];
            service?: string;
            chatId?: string;
            entry?: components["schemas"]["LogEntry"];
            /** @description Who or what ended the chat. */
            by?: string;
            /** @description What the customer is typing. */
            typingPreview?: string;
            /** @description The number of push connections that follow the chat for the customer. */
            attachments?: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            now?: number;
            frozen?: boolean;
            alarm?: number;
            settings?: components["schemas"]["ServiceSettings"];
            /** @description All faults that there are. Sent after one was added or has acted, and after all were removed. */
            faults?: components["schemas"]["FaultRule"][];
            /** @description The number of an exchange. getExchange shows it in full. */
            number?: number;
            at?: number;
            took?: number;
            operation?: string;
            transport?: components["schemas"]["Transport"];
            /** @description The clientId of the Bayeux session. */
            session?: string;
            method?: string;
            path?: string;
            /** @description HTTP status; 0 where nothing was answered. */
            status?: number;
            /** @description The kind of the fault that spoilt the exchange. */
            fault?: string;
            /** @description Whether the exchange brought entries or the end of the chat. */
            news?: boolean;
            /** @description The indices of the entries that the exchange brought. */
            indices?: number[];
            /** @description The error code, if the answer says that something failed. */
            errorCode?: number;
        };
        /** @description Something that will happen to a chat at a certain time, if nothing happens before. */
        ChatDeadline: {
            /**
             * @description idleAlert, idleClose: because nobody says anything · absence: because the customer's client does not ask · forgotten: the chat that has ended is dropped.
             * @enum {string}
             */
            kind: "idleAlert" | "idleClose" | "absence" | "forgotten";
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
        };
        /** @description The scripted agent that plays in a chat, or that has failed there. */
        ChatScript: {
            name: string;
            paused: boolean;
            /** @description Why it plays no further. Absent of one that plays. */
            failure?: string;
        };
        ChatScriptCommand: {
            /** @enum {string} */
            action: "pause" | "resume" | "restart";
            /** @description With `restart`: another script of the service. By default the one that plays, or the setting `script`. */
            script?: string;
        };
        /** @description An exchange without its texts. For a request that starts a chat, `chatId` is that of the answer. */
        ExchangeSummary: {
            number: number;
            at: number;
            took: number;
            operation: string;
            transport: components["schemas"]["Transport"];
            chatId?: string;
            /** @description The clientId of the Bayeux session. */
            session?: string;
            method: string;
            path: string;
            /** @description HTTP status; 0 where nothing was answered. */
            status: number;
            /** @description The kind of the fault that spoilt it. */
            fault?: string;
            /** @description Whether it brought entries or the end of the chat. */
            news: boolean;
            /** @description The indices of the entries that it brought. */
            indices: number[];
            /** @description If the answer says that something failed, even with HTTP status 200: the code of its first error, or its statusCode if it names no error. */
            errorCode?: number;
        };
        ExchangeSummaries: components["schemas"]["ExchangeSummary"][];
        /** @description An exchange in full. Without secrets, as everywhere in the journal. */
        ExchangeDetail: components["schemas"]["Exchange"] & {
            /** @description What this document says of its operation. Absent if it is not an operation of the chat API. */
            contract?: {
                summary: string;
                /** @enum {string} */
                provenance: "documented" | "observed" | "inferred" | "decided";
                source?: string;
            };
            findings: components["schemas"]["FindingList"];
            /** @description As in ExchangeSummary. */
            errorCode?: number;
        };
        CurlLine: {
            /** @description Absent for what curl cannot send: a push, a frame over WebSocket. */
            curl?: string;
        };
        /** @description What identifies a chat and its customer on the wire. */
        ChatKeys: {
            secureKey: components["schemas"]["SecureKey"];
            userId: components["schemas"]["UserId"];
            alias: components["schemas"]["Alias"];
        };
        ChatSummary: {
            id: components["schemas"]["ChatId"];
            /** @description When the chat was asked for, in milliseconds since 1970. */
            startedAt: number;
            ended: boolean;
            participants: components["schemas"]["PresentParticipant"][];
            /** @description The last message, cut to 200 characters. Only if one was sent recently. */
            lastMessage?: {
                nickname: string;
                text: string;
                /** @description Milliseconds since 1970. */
                at: number;
            };
        };
        ChatList: components["schemas"]["ChatSummary"][];
        /** @description A participant as the agent's side sees it. */
        PresentParticipant: {
            participantId: number;
            nickname: string;
            type: components["schemas"]["ParticipantType"];
            bot?: boolean;
            /** @description Monitors silently; the customer does not know. */
            silent?: boolean;
            /** @description The script that plays this participant. */
            script?: string;
            /** @description False after the participant has left. For the customer, also after the client was given up. */
            present?: boolean;
        };
        ChatDetail: {
            id: components["schemas"]["ChatId"];
            /** @description When the chat was asked for, in milliseconds since 1970. */
            startedAt: number;
            service: string;
            ended: boolean;
            /** @description When the chat ended, and what ended it. Absent while it runs. */
            ending?: {
                at: number;
                by: string;
            };
            participants: components["schemas"]["PresentParticipant"][];
            /** @description Strings by key, or maps and lists of strings where a client sent them nested. */
            userData: {
                [key: string]: unknown;
            };
            pushRegistration?: components["schemas"]["PushRegistration"];
            /** @description How far the customer has read, by the last receipt. Absent before the first receipt. */
            readPosition?: number;
            /** @description What the customer is typing; empty when nothing. */
            typingPreview: string;
            /** @description Milliseconds since 1970 of the customer's last request. */
            lastContact: number;
            /** @description The deadlines that run, the soonest first. */
            deadlines: components["schemas"]["ChatDeadline"][];
            script?: components["schemas"]["ChatScript"];
            log: components["schemas"]["LogEntry"][];
        };
        /** @description Where the customer wants to be notified while away, as the user data says: the keys GCTI_Chat_PushSubscribe and GCTI_GMS_* for custom-http push, or push_notification_* for mobile push. Absent if the required keys are absent. */
        PushRegistration: {
            deviceId: string;
            /** @description customhttp, fcm, apple … */
            type: string;
            provider?: string;
            language?: string;
            nodeGroup?: string;
            /** @description Whether a push says what happened, and not only that something did. */
            includePayload: boolean;
            /** @description Whether the end of the customer's own session is pushed too. */
            notifyRequestor: boolean;
            /** @description Whether a push that failed is tried again. */
            resend: boolean;
        };
        /** @description One fact of a chat. An entry that has an index is part of the transcript. */
        LogEntry: {
            /** @description Place in the log, without gaps. */
            seq: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
            /** @description A type of event, or ChatRequested, UserDataUpdated, TranscriptRead, FileDownloaded, ChatEnded. */
            type: string;
            /** @description Its index in the transcript. */
            index?: number;
            from?: components["schemas"]["ChatParticipant"];
            visibility?: components["schemas"]["Visibility"];
            text?: string;
            messageType?: string;
            userData?: {
                [key: string]: unknown;
            };
            eventAttributes?: components["schemas"]["EventAttributes"];
            /**
             * @description For a leave: why, if that is known.
             * @enum {integer}
             */
            reason?: 0 | 3 | 4 | 5 | 6 | 7 | 8;
            /** @description Of a FileUploaded. */
            file?: {
                id: string;
                name: string;
                size: number;
                type: string;
            };
            /** @description Of a FileDeleted or a FileDownloaded. */
            fileId?: string;
            /** @description For a UserDataUpdated or a FileDownloaded, the participantId of who did it. For a ChatEnded, what ended the chat. */
            by?: number | string;
        };
        /**
         * @description With `agents`, the customer sees a gap in the numbering and nothing else.
         * @enum {string}
         */
        Visibility: "all" | "agents";
        JoinRequest: {
            /** @description By default the type. */
            nickname?: string;
            /**
             * @default Agent
             * @enum {string}
             */
            type: "Agent" | "Supervisor" | "External";
            /**
             * @description Joins as an agent with the attribute of a bot.
             * @default false
             */
            bot: boolean;
            /**
             * @description Joins without the customer noticing.
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
            eventAttributes?: components["schemas"]["EventAttributes"];
            visibility?: components["schemas"]["Visibility"];
        };
        SetTypingRequest: {
            typing: boolean;
            /** @description What is being typed. */
            preview?: string;
        };
        AgentPushUrlRequest: {
            url: string;
        };
        AgentNoticeRequest: {
            text?: string;
            eventAttributes?: components["schemas"]["EventAttributes"];
            userData?: components["schemas"]["AttachedData"];
            visibility?: components["schemas"]["Visibility"];
        };
        RenameRequest: {
            nickname: string;
        };
        EndRequest: {
            /** @description The participant who ends it. By default the server ends it. */
            by?: number;
        };
        SendFileForm: {
            /**
             * Format: binary
             * @description The content with its file name and type.
             */
            file: string;
            /** @description Becomes `file-description`. */
            description?: string;
        };
        /** @description A file of a chat. */
        ChatFile: {
            id: string;
            /** @description The id of its document in the contact centre's database. */
            documentId: string;
            /** @description As the sender gave it. */
            name: string;
            /** @description Bytes. */
            size: number;
            /** @description Media type as the sender said. */
            type: string;
            /** @description The participantId of who sent it. */
            from: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
            visibility: components["schemas"]["Visibility"];
            deleted: boolean;
        };
        ChatFileList: components["schemas"]["ChatFile"][];
        AnnounceRequest: {
            text: string;
            eventAttributes?: components["schemas"]["EventAttributes"];
        };
        /**
         * @description What happens to a chat when somebody leaves it. closeIfNoAgent: it ends if no agent is left, and the customer gets reason 4; bots count as agents, silent monitors do not. close: it ends. keepAlive: it goes on.
         * @enum {string}
         */
        LeaveAction: "closeIfNoAgent" | "close" | "keepAlive";
        ActRequest: {
            /** @enum {string} */
            type: "send" | "startTyping" | "stopTyping" | "pushUrl" | "updateNickname" | "customNotice" | "updateData" | "leave" | "park" | "transfer" | "remove" | "bargeIn" | "end";
            /** @description The text of the message, the preview or the notice. */
            text?: string;
            messageType?: string;
            eventAttributes?: components["schemas"]["EventAttributes"];
            visibility?: components["schemas"]["Visibility"];
            url?: string;
            nickname?: string;
            userData?: components["schemas"]["AttachedData"];
            /**
             * @description The quit-reason-code.
             * @enum {integer}
             */
            reason?: 0 | 3 | 4 | 5 | 6 | 7 | 8;
            then?: components["schemas"]["LeaveAction"];
            /** @description Who is removed. */
            participantId?: number;
            /** @description Whom the chat is handed to. */
            to?: {
                nickname: string;
                /** @enum {string} */
                participantType?: "Agent" | "Supervisor" | "External";
                bot?: boolean;
            };
        } & (unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown & unknown);
        Acted: {
            /** @description What was added to the log. */
            entries: components["schemas"]["LogEntry"][];
            /** @description Whom the chat was handed to. */
            participantId?: number;
        };
        /** @description A request and its answer, or a push, which has no request. Without secrets. */
        Exchange: {
            /** @description In the order of the answers. */
            number: number;
            method: string;
            path: string;
            /** @description The operationId; `push`; the channel of a Bayeux meta message; `unknown` if it is not an operation. */
            operation: string;
            transport: components["schemas"]["Transport"];
            chatId?: string;
            /** @description The clientId of the Bayeux session. */
            session?: string;
            /** @description HTTP status; 0 where nothing was answered. */
            status: number;
            /** @description When the request came: milliseconds since 1970 by the service's clock. */
            at: number;
            /** @description Milliseconds of that clock until the answer. */
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
            /** @description The kind of the fault that spoilt it. */
            fault?: string;
            /** @description The source of the learned profile with which the service answered. */
            profile?: string;
        };
        /**
         * @description How a client reaches the chat API.
         * @enum {string}
         */
        Transport: "polling" | "cometd-long-polling" | "cometd-websocket";
        ExchangeList: components["schemas"]["Exchange"][];
        /** @description Which exchanges are meant. All conditions that are given must hold. */
        ExchangeQuery: {
            operation?: string;
            chatId?: string;
            transport?: components["schemas"]["Transport"];
            /** @description HTTP status; 0 where nothing was answered. */
            status?: number;
            /** @description Milliseconds since 1970 by the service's clock, inclusive. */
            from?: number;
            /** @description The same, exclusive. */
            until?: number;
            /** @description Only those with a higher number. */
            after?: number;
            /** @description Whether a fault spoilt it. */
            spoilt?: boolean;
            /** @description What the request said. Of maps only the named members are compared. */
            fields?: {
                [key: string]: unknown;
            };
        };
        AwaitRequest: {
            query: components["schemas"]["ExchangeQuery"];
            /**
             * @description How many exchanges there must have been.
             * @default 1
             */
            times: number;
            /**
             * @description Real milliseconds to wait.
             * @default 60000
             */
            timeout: number;
        };
        Verification: {
            operation?: string;
            chatId?: string;
            transport?: components["schemas"]["Transport"];
            status?: number;
            from?: number;
            until?: number;
            after?: number;
            spoilt?: boolean;
            fields?: {
                [key: string]: unknown;
            };
            /** @description Exactly how often. By default at least once. */
            times?: number;
        };
        /** @description Something in an exchange that should not be there. */
        Finding: {
            /** @description A stable code. */
            code: string;
            /**
             * @description error: a document of the Chat API says otherwise · warning, a remark: it has no effect, or not the one that was meant · note, a remark: it works, but perhaps not everywhere.
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
            /**
             * @description What it rests on. An error is always documented.
             * @enum {string}
             */
            provenance: "documented" | "observed" | "inferred" | "decided";
            /** @description The document, program or choice that it rests on. */
            source: string;
            /** @enum {string} */
            side: "client" | "server";
            message: string;
            /** @description The number of the exchange. */
            exchange: number;
            operation: string;
            chatId?: string;
            field?: string;
        };
        FindingList: components["schemas"]["Finding"][];
        /** @description An HTTP archive, version 1.2. */
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
        /** @description Spoils exchanges, or pushes. One of `effect`, `sequence` and `offline` says how. `rate` can stand alone, and then answers 429. */
        FaultRule: {
            /**
             * @description The operation to spoil; `*` for every one, `push` for what is pushed over CometD.
             * @example send
             * @enum {string}
             */
            operation: "requestChat" | "requestNotifications" | "send" | "refresh" | "startTyping" | "stopTyping" | "disconnect" | "pushUrl" | "updateNickname" | "updateData" | "customNotice" | "readReceipt" | "fileLimits" | "fileUpload" | "fileDownload" | "fileDelete" | "/meta/handshake" | "/meta/connect" | "/meta/subscribe" | "/meta/unsubscribe" | "/meta/disconnect" | "push" | "*";
            /**
             * @description The transport of the exchange; `*` for every one.
             * @default *
             * @example polling
             * @enum {string}
             */
            transport: "polling" | "cometd-long-polling" | "cometd-websocket" | "*";
            /**
             * @description How many exchanges pass before the first is spoilt.
             * @default 0
             * @example 2
             */
            after: number;
            /**
             * @description How often the effect or the whole sequence is applied. Once by default; 0 means forever.
             * @example 3
             */
            times?: number;
            /**
             * @description What happens to each exchange that is spoilt.
             * @example {
             *       "kind": "status",
             *       "status": 503
             *     }
             */
            effect?: components["schemas"]["FaultEffect"];
            /**
             * @description One step for each exchange; `pass` lets it through.
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
             * @description Short for the effect `offline`, this many times.
             * @example 5
             */
            offline?: number;
            /**
             * @description Spoils only exchanges that come faster than this. Without an effect, they are answered with HTTP 429.
             * @example {
             *       "max": 10,
             *       "per": 1
             *     }
             */
            rate?: components["schemas"]["FaultRate"];
            /**
             * @description The probability that the rule acts on an exchange whose turn it is.
             * @default 1
             * @example 0.1
             */
            probability: number;
            /**
             * @description The seed of the random numbers. The same seed gives the same numbers. By default each rule has its own.
             * @example 42
             */
            seed?: number;
            /** @description How many exchanges it has matched. */
            readonly seen?: number;
            /** @description How many it has spoilt. */
            readonly spoilt?: number;
            /** @description The id that removes it. */
            readonly id?: number;
            /** @description Where a fault on a Bayeux meta message can act, since such a message names no service. Only as long as the fault has spoilt nothing. */
            readonly hint?: string;
        };
        /**
         * @description Spoils only what comes faster than this.
         * @example {
         *       "max": 10,
         *       "per": 1
         *     }
         */
        FaultRate: {
            /** @description How many exchanges are let through. */
            max: number;
            /** @description Within how many seconds of the service's clock. */
            per: number;
        };
        FaultList: components["schemas"]["FaultRule"][];
        /** @description What happens to an exchange or, with the last three, to a push. `delay` can happen to either. `unknownClient` and `loseCookie` happen over CometD only. */
        FaultEffect: components["schemas"]["StatusFault"] | components["schemas"]["ErrorFault"] | components["schemas"]["OfflineFault"] | components["schemas"]["ResetFault"] | components["schemas"]["DelayFault"] | components["schemas"]["BodyFault"] | components["schemas"]["ContentTypeFault"] | components["schemas"]["BayeuxFault"] | components["schemas"]["PushFault"];
        /**
         * @description Whether the operation is carried out all the same (`after`) or not (`before`). A delay `before` comes before the operation, a delay `after` before its answer.
         * @default before
         * @enum {string}
         */
        FaultTiming: "before" | "after";
        /**
         * @description An HTTP status, with a body as if a proxy had answered.
         * @example {
         *       "kind": "status",
         *       "status": 503,
         *       "body": "Bad gateway",
         *       "when": "after"
         *     }
         */
        StatusFault: {
            /**
             * @description Answers with an HTTP status. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "status";
            /** @description The HTTP status. */
            status: number;
            /** @description Text as it is, anything else as JSON; without it no body is sent. */
            body?: unknown;
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * @description HTTP 200 with a failure of GMS.
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
             * @description Answers with HTTP 200 and a failure of GMS. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "error";
            /** @description The code of the error. */
            code: number;
            /** @description The text of the error. */
            advice?: string;
            /**
             * @description 1: the same request may be sent again; 2: the session is lost.
             * @default 2
             * @enum {integer}
             */
            statusCode: 1 | 2;
            /**
             * @description Whether the answer says that the chat has ended.
             * @default false
             */
            chatEnded: boolean;
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * @description HTTP 200 with statusCode 1, as GMS answers without its Chat Server.
         * @example {
         *       "kind": "offline",
         *       "when": "before"
         *     }
         */
        OfflineFault: {
            /**
             * @description Answers as GMS does without its Chat Server: HTTP 200 with statusCode 1. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "offline";
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * @description The connection breaks before anything is answered.
         * @example {
         *       "kind": "reset",
         *       "when": "after"
         *     }
         */
        ResetFault: {
            /**
             * @description Breaks the connection before anything is answered. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "reset";
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * @description The answer, or the push, comes later, by the clock of the service. While that is frozen, it does not come until the clock is moved or resumed.
         * @example {
         *       "kind": "delay",
         *       "ms": 1500,
         *       "when": "after"
         *     }
         */
        DelayFault: {
            /**
             * @description Lets time on the clock of the service pass before the operation, its answer, or the push. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "delay";
            /** @description Milliseconds by the service's clock. */
            ms: number;
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * @description The operation is carried out, but its answer is broken: the connection breaks in the middle of the body, half of the body is sent as if it were the whole, or the body is not JSON.
         * @example {
         *       "kind": "truncate"
         *     }
         */
        BodyFault: {
            /**
             * @description `resetMidBody` breaks the connection when half of the body was sent. `truncate` sends half of the body as if it were the whole. `malformed` sends a body that is not JSON. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "resetMidBody" | "truncate" | "malformed";
        };
        /**
         * @description The operation is carried out, but its answer is sent under another content type.
         * @example {
         *       "kind": "contentType",
         *       "type": "text/plain"
         *     }
         */
        ContentTypeFault: {
            /**
             * @description Sends the answer under another content type. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "contentType";
            /**
             * @description The content type.
             * @default text/html
             */
            type: string;
        };
        /**
         * @description The Bayeux session is not known any more, or its cookie is forgotten.
         * @example {
         *       "kind": "unknownClient"
         *     }
         */
        BayeuxFault: {
            /**
             * @description `unknownClient` answers `402::Unknown client`. `loseCookie` forgets the cookie that belongs to the Bayeux session. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "unknownClient" | "loseCookie";
        };
        /**
         * @description A push that never comes, that comes twice, or that comes after the next one.
         * @example {
         *       "kind": "drop"
         *     }
         */
        PushFault: {
            /**
             * @description `drop`: the push never comes; `duplicate`: it comes twice; `reorder`: it comes after the next one. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "drop" | "duplicate" | "reorder";
        };
        ClockState: {
            /** @description Milliseconds since 1970. */
            now: number;
            frozen: boolean;
            /** @description The id of the last event of the service. */
            lastEvent?: string;
        };
        AlarmRequest: {
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
        };
        Alarm: {
            /** @description Its number. */
            alarm: number;
        };
        ClockCommand: {
            /** @enum {string} */
            action: "freeze" | "resume" | "advance";
            /** @description By how many milliseconds to advance. The clock ends with the year 9999. */
            ms?: number;
            /**
             * @description How clients count that were in contact when the clock began to jump: as in contact throughout, or as silent all along.
             * @default present
             * @enum {string}
             */
            clients: "present" | "absent";
        };
    };
    responses: {
        /** @description A name is missing (161 any, 102 the first, 103 the last), or a parameter is malformed (100). */
        NameMissing: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description A parameter is missing or malformed (100); the advice names it. */
        BadParameter: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The service requires an API key or Basic credentials, and none were given. */
        Unauthorized: {
            headers: {
                /** @description Where Basic credentials are required. */
                "WWW-Authenticate"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The API key or the credentials are wrong, or the server does not answer to this Host. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The credentials are wrong, or the downloads allowed are used up. */
        DownloadsUsedUp: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The credentials are wrong, or somebody else sent the file. */
        NotTheirFile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description A name that no service can have, or a service that is not listed on a server that has only listed ones (306). Otherwise a service that does not exist yet is like one without chats. */
        UnknownService: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description No such operation or file (404), or no such service can be (306). */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description This path does not know the method. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The body is larger than 1 MiB, files not counted. The chat is not affected. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The operation does not accept a body of this type. It never accepts JSON. */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The body is not JSON of the expected form. The advice names the part that is wrong. */
        BadBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The server requires its control token. The request has none, or another one. */
        ControlUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The server does not answer to this Host. */
        HostNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description No such service, chat or participant. */
        NotThere: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The rules do not allow it, for example because the chat has ended. */
        NotPossible: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The body is not multipart/form-data. */
        NotMultipart: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The body is not JSON. */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description What was waited for did not come in time. */
        NothingCame: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The expected exchanges did not happen, or not as often. */
        NotVerified: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The service has as many followers as it can have. */
        TooManyFollowers: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The store cannot be used at the moment. */
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
        /** @description The suffix of the GMS options section `chat.<service>`. */
        Service: string;
        /** @description From the answer to the start. */
        ChatId: string;
        /** @description From `userData.file-id` of a FileUploaded or of the answer to an upload. */
        FileId: string;
        /** @description Name of the service. */
        ServiceName: string;
        /** @description The `id` of a fault, as the list shows it. */
        FaultId: number;
        /** @description Name of a script. */
        ScriptName: string;
        /** @description Id of the chat, or `latest` for the one that started last. */
        ControlChatId: string;
        /** @description Id of the file. */
        ControlFileId: string;
        /** @description From the answer to joinChat. */
        ParticipantId: number;
        /** @description From the answer to setAlarm. */
        AlarmNumber: number;
        /** @description Only exchanges of this operation. */
        QueryOperation: string;
        /** @description Only exchanges of this chat, named by its id or as `latest`. */
        QueryChatId: string;
        /** @description Only exchanges over this transport. */
        QueryTransport: components["schemas"]["Transport"];
        /** @description Only exchanges with this HTTP status. */
        QueryStatus: number;
        /** @description Only from this time on, by the service's clock. */
        QueryFrom: number;
        /** @description Only before this time, by the service's clock. */
        QueryUntil: number;
        /** @description Only exchanges with a higher number. */
        QueryAfter: number;
        /** @description Only exchanges that a fault spoilt, or did not. */
        QuerySpoilt: boolean;
        /** @description The id of the last event that is known. */
        LastEventId: string;
        /** @description Only entries of the log with a higher seq. */
        AfterEntry: number;
        /** @description The number of the exchange. */
        ExchangeNumber: number;
        /** @description Only events of this service. */
        EventService: string;
        /** @description Only events of this chat. */
        EventChatId: string;
        /** @description Only events of this type. */
        EventType: components["schemas"]["ServerEventType"];
        /** @description The quit-reason-code of the leave. */
        LeaveReason: 0 | 3 | 4 | 5 | 6 | 7 | 8;
        /** @description What happens to the chat. By default agents and supervisors leave with closeIfNoAgent. In an asynchronous chat they leave with keepAlive, and so do bots, external participants and silent monitors in any chat. */
        LeaveAction: components["schemas"]["LeaveAction"];
    };
    requestBodies: never;
    headers: {
        /** @description `attachment` with a name to save it under: letters, digits, `.`, `_` and `-`. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
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
            /** @description The chat has started. Or the server says with statusCode 1 that it cannot start now (240). */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description The message was sent. Or it was refused: too long (statusCode 1, code 204), or the session is lost. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description The events from the requested position on. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description Noted. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description Noted. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description The chat is over. The answer repeats the ids of the session. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description Added. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description Changed. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description Merged. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description Added. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description The position is stored. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description The limits. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
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
            /** @description The file was uploaded. Or it was refused with statusCode 1: 201 too many files (the advice is the number allowed), 202 too large (the advice is the number of bytes allowed for one file, or for all), 203 type not allowed, 249 no agent has joined yet, or there is no room. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** @description From `userData.file-id` of a FileUploaded or of the answer to an upload. */
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
            /** @description The bytes, as an attachment. */
            200: {
                headers: {
                    /** @description `attachment` with the file's name, twice: in plain letters, and as it is (RFC 6266, RFC 8187). */
                    "Content-Disposition"?: string;
                    /** @description Browsers must not guess the type. */
                    "X-Content-Type-Options"?: "nosniff";
                    /** @description If a browser shows the file anyway, nothing in it runs. */
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
                /** @description The suffix of the GMS options section `chat.<service>`. */
                service: components["parameters"]["Service"];
                /** @description From the answer to the start. */
                chatId: components["parameters"]["ChatId"];
                /** @description From `userData.file-id` of a FileUploaded or of the answer to an upload. */
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
            /** @description Deleted. */
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
            /** @description The response object of the file operation, or the bytes of a download. */
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
            /** @description Replies and pushes. */
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
            /** @description Replies and pushes. */
            200: {
                headers: {
                    /** @description BAYEUX_BROWSER, 16 base-36 characters. */
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
            /** @description Replies and pushes. */
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
            /** @description Replies and pushes. */
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
            /** @description Up. */
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
            /** @description Ready. */
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
            /** @description The server. */
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
            /** @description The figures. */
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
                /** @description Only events of this service. */
                service?: components["parameters"]["EventService"];
                /** @description Only events of this chat. */
                chatId?: components["parameters"]["EventChatId"];
                /** @description Only events of this type. */
                type?: components["parameters"]["EventType"];
            };
            header?: {
                /** @description The id of the last event that is known. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
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
            /** @description The services. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
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
                /** @description Name of the service. */
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
            /** @description The service as it is now. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scripts. */
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
                /** @description Name of the service. */
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
            /** @description Added. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Name of a script. */
                script: components["parameters"]["ScriptName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script. */
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
            /** @description What was found. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The snapshot. */
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
                /** @description Name of the service. */
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
            /** @description Restored. */
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
                /** @description The id of the last event that is known. */
                "Last-Event-ID"?: components["parameters"]["LastEventId"];
            };
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chats. */
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
                /** @description Only entries of the log with a higher seq. */
                after?: components["parameters"]["AfterEntry"];
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
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
            /** @description The script as it is now. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. */
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
                /** @description The name of the script. Characters that a name cannot have become `-`. */
                name?: string;
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The script. */
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
                /** @description The test runner. */
                runner: "playwright" | "node";
                /** @description The title of the test. The name of the file is made from it. */
                name?: string;
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
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
            /** @description Ended. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
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
            /** @description Joined. */
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
                /** @description The quit-reason-code of the leave. */
                reason?: components["parameters"]["LeaveReason"];
                /** @description What happens to the chat. By default agents and supervisors leave with closeIfNoAgent. In an asynchronous chat they leave with keepAlive, and so do bots, external participants and silent monitors in any chat. */
                then?: components["parameters"]["LeaveAction"];
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Renamed. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Said. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Noted. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Sent. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Sent. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
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
            /** @description Said. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Done. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes, as an attachment. */
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
                /** @description The name of the file. Without it the file has the name in the form, without folders. */
                name?: string;
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
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
            /** @description Sent. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat, or `latest` for the one that started last. */
                chatId: components["parameters"]["ControlChatId"];
                /** @description From the answer to joinChat. */
                participantId: components["parameters"]["ParticipantId"];
                /** @description Id of the file. */
                fileId: components["parameters"]["ControlFileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
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
                /** @description Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** @description Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** @description Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** @description Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** @description Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** @description Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** @description Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** @description Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The journal is empty. */
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
                /** @description Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** @description Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** @description Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** @description Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** @description Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** @description Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** @description Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** @description Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchanges. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The exchange. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description The number of the exchange. */
                number: components["parameters"]["ExchangeNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The command, if there is one. */
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
                /** @description Name of the service. */
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
            /** @description The exchanges, oldest first. */
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
                /** @description Name of the service. */
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
            /** @description The exchange. */
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
                /** @description Name of the service. */
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
            /** @description The exchanges that were expected. */
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
                /** @description Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** @description Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** @description Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** @description Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** @description Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** @description Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** @description Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** @description Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The findings. */
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
                /** @description Only exchanges of this operation. */
                operation?: components["parameters"]["QueryOperation"];
                /** @description Only exchanges of this chat, named by its id or as `latest`. */
                chatId?: components["parameters"]["QueryChatId"];
                /** @description Only exchanges over this transport. */
                transport?: components["parameters"]["QueryTransport"];
                /** @description Only exchanges with this HTTP status. */
                status?: components["parameters"]["QueryStatus"];
                /** @description Only from this time on, by the service's clock. */
                from?: components["parameters"]["QueryFrom"];
                /** @description Only before this time, by the service's clock. */
                until?: components["parameters"]["QueryUntil"];
                /** @description Only exchanges with a higher number. */
                after?: components["parameters"]["QueryAfter"];
                /** @description Only exchanges that a fault spoilt, or did not. */
                spoilt?: components["parameters"]["QuerySpoilt"];
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults, with what is left of them. */
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
                /** @description Name of the service. */
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
            /** @description Set. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description The `id` of a fault, as the list shows it. */
                faultId: components["parameters"]["FaultId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The faults. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clock. */
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
                /** @description Name of the service. */
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
            /** @description The clock as it is now. */
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
                /** @description Name of the service. */
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
            /** @description Set. */
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
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description From the answer to setAlarm. */
                alarm: components["parameters"]["AlarmNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The alarm is cleared, or was not there. */
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
