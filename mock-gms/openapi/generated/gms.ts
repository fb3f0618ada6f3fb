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
         * @description A trailing slash is allowed, and is what Genesys Widgets send. The customer's join is the event with index 1; a `text` that is not empty becomes the Message with index 2. The documented answer has neither `chatEnded` nor `nextPosition`; current clients read both, so both are given.
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
         * Say something
         * @description Adds a Message to the transcript. With a position the answer holds the events from there, the new one included; without one it holds none, and `nextPosition` all the same.
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
         * @description Idempotent: the same position gives the same stored events. Typing is answered for ten seconds to reads from position 2 up to its own index. After the end it goes on answering, with `chatEnded` true, until the transcript is dropped. Over CometD a chat that has ended is refused, unless `afterEnd` says otherwise. A customer whose client was given up is refused from then on, also while agents go on in the chat.
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
         * @description TypingStarted takes an index, is delivered live and is not kept.
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
         * @description TypingStopped takes an index, is delivered live and is not kept.
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
         * Leave, and so end the chat
         * @description Adds the customer's ParticipantLeft. Repeating it answers the same.
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
         * @description Adds a PushUrl whose text is the URL.
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
         * @description Adds a NicknameUpdated. It and all later events carry the new nickname.
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
         * @description Merges by key. No event.
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
         * @description Adds a CustomNotice. With `{"purpose":"cancel-idle-timer"}` as attributes it keeps the chat from idling out.
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
         * @description It comes back as a Notice with the text read-confirm, unless the service is told otherwise (readConfirm); the position is kept for the agent's side.
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
         * Ask what may be uploaded
         * @description The answer holds one Notice without an index, whose user data are the ten limits, all strings.
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
         * @description Adds a FileUploaded; the answer names the file in `userData.file-id`.
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
         * @description Counts against the downloads allowed. Widgets submit an HTML form to a new window. The file is to be saved and is never shown: its type is kept only where nothing can run in it. JSON with status 200 is no file but the refusal of a session that is lost.
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
         * @description Adds a FileDeleted. Customers delete what they sent. While the limit `delete-file` is `odd`, it still counts as sent.
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
         * The file operations for a chat that is followed over CometD
         * @description The field `operation` says which one; a `file` part without it is an upload. The key alone tells the chat. The cookie `BAYEUX_BROWSER` is accepted and not required, unless the service insists on it.
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
         * @description Everything may be posted here; clients append the type of a meta message to the path. A client publishes its operations on `/service/chatV2/{service}` and is pushed the answers there. No subscription is needed, one must succeed all the same. The answer is an array: replies to what was sent, and pushes that wait. The path may go on with anything; a service that it names, as in `/cometd/customer-support`, lends its settings to what belongs to no chat. The same messages travel over a WebSocket to the same paths.
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
         * @description Sets the cookie BAYEUX_BROWSER, which later messages must bring along.
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
         * @description Held until something is pushed or the timeout has passed; the first one, with `advice.timeout` 0, is answered at once. Without a connect for ten seconds the Bayeux session is dropped.
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
         * Say whether the server is up
         * @description Cheap enough for a container to ask every second.
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
    "/mock/server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the server
         * @description What somebody needs who knows its address only.
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
         * @description Counters and gauges in Prometheus' text form: requests by operation and status, chats, participants, messages, sessions over CometD, files, faults, the event loop and memory. They cover all services together, and no label has values that clients can make up.
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
         * @description Server-sent events: `ready` first, then one for each thing that happens, until a `gone` without a service when the server ends. The data of each is a ServerEvent. A stream goes on where another broke off, and breaks off itself, as that of a service does. Each filter may be given more than once.
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
         * @description With all it has. A service that comes into being under its name later is another.
         */
        delete: operations["removeService"];
        options?: never;
        head?: never;
        /**
         * Set how a service behaves
         * @description Settings that are not given stay as they are; a service that does not exist yet comes into being.
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
         * @description What the setting `script` can name, beside `none`. Those that were added come first.
         */
        get: operations["listScripts"];
        put?: never;
        /**
         * Add a scripted agent
         * @description The setting `script` can name it then. One that was there under its name is replaced, in chats to come.
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
         * @description Says whether it can be added, and what stands against it. Nothing is added.
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
         * Take a service back to the beginning
         * @description Its chats, faults and journal are gone, its settings are those that it was set up with, and its clock runs with the real time.
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
         * Take a service as it is now
         * @description Settings, faults, the time on its clock, and whole chats with their keys: a holder of a snapshot can go on with its chats. The bytes of files are not in it.
         */
        get: operations["takeSnapshot"];
        /**
         * Make a service what it was
         * @description What it has now is gone; its clock stands at the time of the snapshot. On an error nothing has changed.
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
         * Follow what happens
         * @description Server-sent events: `ready` first, then one for each thing that happens, until `gone` when the service or the server ends. The data of each is a ServiceEvent. With the last id as `Last-Event-ID` a stream goes on where another broke off; it begins with `missed` where what came since then is gone. A reader that is too slow is cut off and may go on in the same way. A service that does not exist is not made by this: PATCH it first.
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
         * @description In the order in which they started, ended ones included.
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
         * @description With its whole log, of which the transcript that a customer reads is a part, or what came after an entry.
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
         * @description While it is paused it goes on listening, and what it does next waits. People who join meanwhile work beside it and do not take the chat over. A restart stops it, its agent leaves, and it, or the `script` that is named, plays from its first step; it hears what is said from then on. Scripts in code that play elsewhere are not known here.
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
         * Show what lets somebody into a chat
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
         * @description The chat so far as a scripted agent in YAML: what staff, bots and the system did, in order, with the time between, each after what the customer did before it. What a script cannot do is told in comments.
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
         * @description The chat so far as a whole file with one test, which plays customer and staff again on a clock of its own and compares the transcript: TypeScript for Playwright, JavaScript for `node --test`.
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
         * @description By a participant the customer is removed with reason 4, by the server with reason 5.
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
         * @description Adds a ParticipantLeft. The chat goes on or ends, as `then` says. A chat whose customer is gone ends with its last agent, whatever that says.
         */
        delete: operations["leaveChat"];
        options?: never;
        head?: never;
        /**
         * Change the nickname of a participant
         * @description Adds a NicknameUpdated.
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
        /** Say something */
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
         * Say something as the system
         * @description A Message from a participant `system` of the type External, who need not have joined.
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
         * @description Everything that the other operations of a participant do, and what has none of its own: attach user data, hand the chat to somebody else, put somebody out, show oneself after monitoring silently, park an asynchronous chat.
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
         * @description From all sides, oldest first, deleted ones included.
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
         * @description From any sender; nothing is counted.
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
         * @description As an agent or another participant of the contact centre: adds a FileUploaded. The limits of customers hold for a customer alone.
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
         * @description Adds a FileDeleted. Members of staff may delete every file, others their own.
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
         * List what crossed the wire
         * @description Oldest first; the journal is a ring, so that the oldest exchanges fall out.
         */
        get: operations["listExchanges"];
        put?: never;
        post?: never;
        /** Forget what crossed the wire */
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
         * List what crossed the wire in short
         * @description Oldest first, without requests and answers; as the events `exchange` of the server tell it.
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
         * @description With what this document says of its operation, and what should not have been in it.
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
         * Write an exchange as a line for curl
         * @description The line sends the request again, with the keys and credentials that it was sent with: nothing else of the journal shows them. `FILE` in it stands for the path of a file, whose bytes are not kept.
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
         * Find what crossed the wire
         * @description As listExchanges, and by what requests said.
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
         * Wait until something crossed the wire
         * @description Answers with the exchange that makes the number full, those already held included, or 408.
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
         * Make sure that something crossed the wire
         * @description Answers 409 if it did not, or not as often; the advice shows what came closest.
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
         * List what should not have crossed the wire
         * @description What a client sent that a real GMS would refuse or ignore, and answers that are not as described. Each finding says what it rests on; only what a document says is an error, and everything else a remark.
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
         * Export what crossed the wire as an HTTP archive
         * @description HAR 1.2, without secrets; the tools of browsers open it. With `chatId` it is the archive of one chat, from the request that started it.
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
        /** List the faults that are set */
        get: operations["listFaults"];
        put?: never;
        /**
         * Spoil exchanges on purpose
         * @description The rule lets `after` exchanges of its operation pass and then spoils as many as it says. Every rule that matches counts an exchange; the first one in the order of adding whose turn it is spoils it.
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
         * List the faults that never spoilt anything
         * @description What a test meant to show, and did not.
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
         * @description Advancing fires what falls due, in order. A frozen clock stands still until it is advanced or resumed.
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
         * @description When it goes off, those who follow the service get an `alarm`. A jump of the clock waits for two seconds at the most until the alarm is cleared, so that its script can act at its time.
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
         * @description Cancels it, or says that what it was for is done.
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
        /** @description What every operation answers, over HTTP with status 200 and over CometD as the data of a push. With statusCode 1 or 2 the other fields are not to be trusted. */
        ChatResponse: {
            /**
             * @description 0 done · 1 failed, the same request may be sent again · 2 failed, the session is lost.
             * @enum {integer}
             */
            statusCode: 0 | 1 | 2;
            /** @description The session is over for this customer. This server always says so; the documented answer to a start does not. A client that restores reads a missing one as ended. */
            chatEnded?: boolean;
            /** @description Events from the position asked for, in ascending index; may be empty, is never missing. */
            messages: components["schemas"]["ChatEvent"][];
            /** @description The id of the chat; after a failure, what the request gave for one. */
            chatId?: string;
            alias?: components["schemas"]["Alias"];
            userId?: components["schemas"]["UserId"];
            secureKey?: components["schemas"]["SecureKey"];
            /** @description Index of the last event, typing included, plus one. */
            nextPosition?: number;
            /** @description A supervisor monitors silently. Newer servers only. */
            monitored?: boolean;
            /** @description Left out unless the server is told otherwise. Chat Server calls its attribute idleTimeExpire. */
            idleTimerExpire?: number;
            /** @description On the answer to an upload only, with the key `file-id`. */
            userData?: components["schemas"]["UserData"];
            /** @description Present when statusCode is 1 or 2. */
            errors?: components["schemas"]["ChatError"][];
        };
        /** @description The response object of a request that failed; also the body of every answer with a status of 400 and above. */
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
        /** @description A failure of the control API, with what a program makes of it. */
        ControlFailure: {
            /** @constant */
            statusCode: 2;
            chatEnded: boolean;
            messages: components["schemas"]["ChatEvent"][];
            errors: components["schemas"]["ChatError"][];
            /** @description A stable code: noSuchService, noSuchChat, chatEnded, notPresent and so on as the rules refuse; setting, body, range, snapshot, full for what was asked; closed when the server ends before what is waited for comes; store while the store cannot be used. */
            reason?: string;
            /** @description The invalid setting. */
            setting?: string;
            /** @description The invalid part of a fault. */
            part?: string;
            /** @description What crossed the wire in place of what was expected. */
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
            /** @description A sentence for people; for 201 and 202 the allowed number or size alone. */
            advice: string;
            /** @description A symbolic name of the code. */
            message?: string;
        };
        /** @description One entry of the transcript as a customer reads it. */
        ChatEvent: {
            /** @description Strictly increasing from 1, the customer's own join; not contiguous, because typing takes numbers too and is not kept. Only the notice with the file limits has none. */
            index?: number;
            type: components["schemas"]["ChatEventType"];
            from: components["schemas"]["ChatParticipant"];
            /** @description Milliseconds since 1970, always whole seconds. */
            utcTime: number;
            /** @description The message, the URL, the notice, or the preview of what is being typed; some joins and leaves have one. */
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
        /** @description Who did it, under the nickname carried at that time. */
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
        /** @description User data as the contact centre attaches it; texts, and maps and lists of them, by key. */
        AttachedData: {
            [key: string]: string | components["schemas"]["AttachedData"] | components["schemas"]["AttachedList"];
        };
        /** @description Texts and maps; lists may be in lists once. */
        AttachedList: (string | components["schemas"]["AttachedData"] | (string | components["schemas"]["AttachedData"])[])[];
        /** @description User data as requests give it: `userData[key]=value`, percent-encoded or not, with the key in quotes, nested (`userData[group][key]=value`) or repeated (the last wins). Lists within it are spelt `userData[tags][]=value` for each value, or with keys that count up from 0 (`userData[items][0][id]=value`). A name has 32 brackets at the most, and a form 10,000 fields and brackets. */
        UserDataFields: {
            [key: string]: unknown;
        };
        /** @description Identifies the chat; the interaction id as well. Stable while the chat lives. */
        ChatId: string;
        /** @description Opaque key of the session: 16 to 20 lower-case hex digits over HTTP, base64 of 28 to 104 characters over CometD, where it alone tells the chat. */
        SecureKey: string;
        /** @description Opaque, 16 upper-case hex digits. Optional in requests since GMS 8.5.112; a wrong one is refused. */
        UserId: string;
        /** @description Names the Chat Server instance, digits. Optional in requests, a wrong one is ignored; it may change during a session, so clients take it from every answer. */
        Alias: string;
        /** @description From which index events are answered, inclusive. Absent: everything on refresh, nothing elsewhere. 0: nothing. 1: the whole transcript. n: events with index n and above. -1: the last event only. */
        TranscriptPosition: number;
        /** @description JSON text of an object, copied to the event as an object. */
        EventAttributesText: string;
        /** @description A name is needed: nickname, or firstName and lastName (an empty string counts as absent; with nothing given the answer is 161, with lastName alone 102, with firstName alone 103). With names only, the nickname is `First Last`. */
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
            /** @description What is said. More than 32,768 bytes of UTF-8 are refused with code 204. Chat Server's limit is 32,768 bytes of the packet between GMS and it, of which the text is about 0.45; that the text is counted here is our choice. */
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
            /** @description Index of the last event read; the answer holds the events from there. */
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
             * @description The content with its file name. Widgets send it ahead of the other parts.
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
        /** @description The file operations for clients that follow the chat over CometD and know its key alone. */
        ChatNtfForm: {
            /**
             * @description May be left out with a `file` part, which then is an upload. Both spellings for the limits occur.
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
        /** @description What a client sends, told apart by `channel`. */
        BayeuxMessage: components["schemas"]["BayeuxHandshake"] | components["schemas"]["BayeuxConnect"] | components["schemas"]["BayeuxSubscribe"] | components["schemas"]["BayeuxDisconnect"] | components["schemas"]["BayeuxPublish"];
        /** @description Numbers the messages of one client; the reply repeats it. */
        BayeuxMessageId: string | number;
        /** @description Names the Bayeux session, 26 or 27 lower-case base-36 characters. */
        BayeuxClientId: string;
        /** @description How to go on; times in milliseconds. */
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
        /** @description An app that goes to the background tells how far it has read. */
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
        /** @description The data of a published message, told apart by `operation`. */
        ChatCommand: components["schemas"]["RequestChatCommand"] | components["schemas"]["RequestNotificationsCommand"] | components["schemas"]["SendMessageCommand"] | components["schemas"]["TypingCommand"] | components["schemas"]["PushUrlCommand"] | components["schemas"]["UpdateNicknameCommand"] | components["schemas"]["CustomNoticeCommand"] | components["schemas"]["UpdateDataCommand"] | components["schemas"]["RefreshCommand"] | components["schemas"]["ReadReceiptCommand"] | components["schemas"]["DisconnectCommand"];
        /** @description As a number or as its text. On requestNotifications 0 or none means all events, unlike over HTTP; n means events from n, then live ones. */
        CometdPosition: number | string;
        /** @description The first push on the channel is its answer. chatId, alias, secureKey and userId may come empty. */
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
        /** @description Takes a chat up again on this Bayeux session. One that has ended is refused with statusCode 2, chatEnded true and no messages, unless `afterEnd` says otherwise; this is inferred. */
        RequestNotificationsCommand: {
            /** @constant */
            operation: "requestNotifications";
            secureKey: components["schemas"]["SecureKey"];
            transcriptPosition?: components["schemas"]["CometdPosition"];
            message?: string;
            /** @description Registers for push notifications. */
            userData?: components["schemas"]["UserDataFields"];
        };
        /** @description What is `send` over HTTP. */
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
        /** @description Pages through the history of an asynchronous chat; -1 finds its end. */
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
        /** @description The reply to one message. A message of a Bayeux session that is not known, or no longer, gets the error `402::Unknown client`, word for word. */
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
        /** @description What happened since the last push. The key is in every one that succeeds; a failed start is pushed with statusCode 2. */
        BayeuxPush: {
            channel: string;
            data: components["schemas"]["ChatResponse"] | components["schemas"]["ChatFailure"];
        };
        Health: {
            /** @constant */
            status: "up";
            version?: string;
        };
        ServerInfo: {
            version: string;
            /** @description What stands before `/2/chat` in every path. */
            basePath: string;
            /** @description Where clients reach the server, if that was set. */
            publicUrl?: string;
        };
        /** @description What makes the mock answer as another server does, as gms-contracts learn writes it: settings, and overlays for what no setting covers. */
        LearnedProfile: {
            /** @description The day on which it was learned. */
            learned: string;
            /** @description The captures that it was learned from. */
            source: {
                name: string;
                /** @description Of its file, as sha256sum prints it. */
                sha256?: string;
            }[];
            /** @description Settings of a service, but for apikey, basic, profile and script. */
            settings?: {
                [key: string]: string | number | boolean;
            };
            overlays?: components["schemas"]["Overlay"][];
        };
        /** @description A difference of form, as data: which answers it is about, and what is different in them. It is applied where the answer is made, after the rules of the chat. What is done is done in the order of the members here. */
        Overlay: {
            /** @description The operationId; push for what is pushed unasked. */
            operation?: string;
            /** @description Whether it was done; a number is the code of the first error. */
            outcome?: ("done" | "failed") | number;
            /** @enum {string} */
            door?: "rest" | "ntf" | "cometd";
            /**
             * @description Where in the answer; by default in the answer itself.
             * @enum {string}
             */
            within?: "answer" | "event" | "author" | "userData" | "eventAttributes" | "error";
            /** @description Objects in one another, from the outside in; of a list, each object in it. By default the place itself. */
            inside?: string[];
            /** @description The type of the events that it is about. */
            event?: string;
            status?: number;
            /** @description null takes one away. */
            headers?: {
                [key: string]: string | null;
            };
            /** @description Other forms of the same values. Of a time, date is 2026-11-20T10:00:00.000Z, dateSeconds 2026-11-20T10:00:00Z, dateOffset 2026-11-20T10:00:00.000+00:00, dateOffsetSeconds 2026-11-20T10:00:00+00:00, dateBasicOffset 2026-11-20T10:00:00.000+0000, dateLocal 2026-11-20T10:00:00.000. */
            form?: {
                [key: string]: "text" | "number" | "flag" | "json" | "seconds" | "milliseconds" | "date" | "dateSeconds" | "dateOffset" | "dateOffsetSeconds" | "dateBasicOffset" | "dateLocal" | "list" | "capitals" | "null";
            };
            /** @description What is added to numbers. */
            shift?: {
                [key: string]: number;
            };
            /** @description Values in the place of others. In the texts of these, of set and of give, {chatId} is the chatId of the answer; what has it is left out where the answer names no chat. */
            values?: {
                [key: string]: {
                    [key: string]: unknown;
                };
            };
            remove?: components["schemas"]["MemberNames"];
            /** @description Values of members that are there. */
            set?: {
                [key: string]: unknown;
            };
            /** @description Members that are not there, with their values. */
            give?: {
                [key: string]: unknown;
            };
            rename?: {
                [key: string]: string;
            };
            order?: components["schemas"]["MemberNames"];
        };
        MemberNames: string[];
        /** @description How a service behaves. Times are seconds, as in the options of GMS and Chat Server. In a change, null takes a setting back to its default. */
        ServiceSettings: {
            /** @description The scripted agent of each chat: none, a built-in script such as greeter, or one that was added under this name. */
            script?: string | null;
            /** @description Required in the header `apikey`. */
            apikey?: string | null;
            /** @description HTTP Basic credentials that are required. */
            basic?: components["schemas"]["BasicCredentials"] | null;
            /** @description The Chat Server instance that new chats name. */
            alias?: string | null;
            /** @description Whether `{base}/cometd/{service}` takes WebSockets; clients fall back to long-polling where it does not. */
            webSocket?: boolean | null;
            /** @description The kind of server: sets always200, lenientNames, requireIds, requireBayeuxCookie, afterEnd, monitored and charset, where they are not set beside it. A learned profile sets what it names. */
            profile?: ("8.5.1" | "8.5.2" | "lenient" | "strict" | null) | components["schemas"]["LearnedProfile"];
            /** @description Whether parameters that are missing or wrong are answered with HTTP 200 instead of 400. */
            always200?: boolean | null;
            /** @description Whether userId and alias must be sent along, as documented. */
            requireIds?: boolean | null;
            /** @description Whether a chat can start with part of a name, or none. */
            lenientNames?: boolean | null;
            /** @description Whether chat-ntf wants the cookie BAYEUX_BROWSER: 403 without it. */
            requireBayeuxCookie?: boolean | null;
            /**
             * @description What a read or a disconnect gets after the end. transcript: the transcript. observed: the same over REST, and over CometD a refusal with statusCode 2 and no messages, as a real server sent it. http400: HTTP 400, as every other operation gets then.
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
             * @description What a wrong secureKey brings about: a refusal, or the removal of the customer with reason 6 as well. Chat Server removes; whether GMS passes a wrong key on to it is not known.
             * @enum {string|null}
             */
            wrongKey?: "refuse" | "remove" | null;
            /**
             * @description When a chat ends whose customer is gone: with never and noagents once no agent is left, with always at once. Staff whom the customer sees are agents here, bots included; silent monitors do not count. The customer is refused in any case, which is inferred.
             * @enum {string|null}
             */
            stopAbandonedInteraction?: "never" | "noagents" | "always" | null;
            /** @description Whether answers say in idleTimerExpire how many seconds are left until the next idle notice. */
            idleTimerExpire?: boolean | null;
            /** @description Whether ordinary chats idle out at all. With Genesys they do not by default; that they do here is our choice. */
            inactivityEnabled?: boolean | null;
            /**
             * @description What keeps an ordinary chat from idling out, beside joins, leaves and messages; the values are those of asyncIdleNotices.
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
            /** @description From there to the close. */
            asyncIdleClose?: components["schemas"]["Seconds"];
            /**
             * @description What keeps an asynchronous chat from idling out, beside joins, leaves and messages. major adds pushed URLs and files that are uploaded or deleted; major2 is major and custom notices; typing is major and the beginning of typing; all is everything.
             * @enum {string|null}
             */
            asyncIdleNotices?: "none" | "major" | "major2" | "typing" | "all" | null;
            /** @description Whether customers can be pushed to at all. With Genesys not by default. */
            flexPushEnabled?: boolean | null;
            /** @description Whether a start can register for push. Otherwise only requestNotifications and user data that come later can. With Genesys not by default. */
            flexPushOnJoin?: boolean | null;
            /** @description How long a client with push enabled may be silent before it counts as gone. */
            flexPushTimeout?: number | null;
            /** @description Where custom-http pushes go. Without it there are none; they go nowhere else. */
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
            /** @description Chats that the service may hold; beyond, a start is answered 240. */
            maxChats?: number | null;
            /** @description Bytes of UTF-8 that one text may have; beyond, it is answered 204. */
            maxMessageBytes?: number | null;
            /** @description Files that a customer may send in one chat; beyond, it is answered 201. */
            uploadMaxFiles?: number | null;
            /** @description Bytes that one of them may have; beyond, it is answered 202. */
            uploadMaxFileSize?: number | null;
            /** @description Bytes that they may have together; beyond, it is answered 202. */
            uploadMaxTotalSize?: number | null;
            /** @description Extensions that are taken, separated by `:`; others are answered 203. */
            uploadFileTypes?: string | null;
            /** @description Whether files are taken only once an agent has joined. */
            uploadNeedAgent?: boolean | null;
            /** @description Downloads of a customer in one chat, of all files together; beyond, it is answered 403. */
            downloadAttempts?: number | null;
            /** @description With `odd` a deleted file still counts as sent, with any other text it does not. */
            deleteFile?: string | null;
            /** @description Entries that one chat may have. */
            maxLogEntries?: number | null;
            /** @description Characters that the entries of one chat may hold in all. */
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
            /** @description What it is called, if it does not say; named in mistakes. */
            name?: string;
            yaml?: string;
            script?: {
                [key: string]: unknown;
            };
        };
        ScriptAdded: {
            /** @description What the setting `script` calls it. */
            name: string;
        };
        /** @description A scripted agent that a service can name. */
        ListedScript: {
            name: string;
            /** @description Whether it ships with the mock. */
            builtIn: boolean;
            /** @description Its text; not in a list. */
            yaml?: string;
        };
        ScriptList: components["schemas"]["ListedScript"][];
        ScriptCheck: {
            valid: boolean;
            /** @description What the setting `script` would call it. */
            name?: string;
            /** @description What was found and what was expected. */
            problem?: string;
            /** @description Where, in the text. */
            line?: number;
        };
        /** @description A service at one moment. */
        ServiceSnapshot: {
            /** @constant */
            version: 1;
            /** @description The service that it was taken of; it may be restored into another. */
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
            /** @description Push connections that follow the chat for the customer. */
            attachments?: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            now?: number;
            frozen?: boolean;
            alarm?: number;
        };
        /** @description Something that happened in a service: what its own stream tells, and beside that `serviceAdded`, `settings`, `faults` and `exchange`. Without a service it is `gone`: the server ends. */
        ServerEvent: {
            /** @enum {string} */
            type: "chatStarted" | "entry" | "chatEnded" | "presence" | "clock" | "alarm" | "reset" | "gone" | "serviceAdded" | "settings" | "faults" | "exchange";
            service?: string;
            chatId?: string;
            entry?: components["schemas"]["LogEntry"];
            /** @description Who or what ended the chat. */
            by?: string;
            /** @description What the customer is typing. */
            typingPreview?: string;
            /** @description Push connections that follow the chat for the customer. */
            attachments?: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            now?: number;
            frozen?: boolean;
            alarm?: number;
            settings?: components["schemas"]["ServiceSettings"];
            /** @description All that there are, after one was added, all were cleared, or one has acted. */
            faults?: components["schemas"]["FaultRule"][];
            /** @description The number of an exchange; getExchange has it in full. */
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
            /** @description The places in the transcript of the entries that the exchange brought. */
            indices?: number[];
            /** @description The code of an answer that says something failed. */
            errorCode?: number;
        };
        /** @description Something that time brings to a chat if nothing happens before. */
        ChatDeadline: {
            /**
             * @description idleAlert, idleClose: nobody says anything · absence: the customer's client does not ask · forgotten: the ended chat goes.
             * @enum {string}
             */
            kind: "idleAlert" | "idleClose" | "absence" | "forgotten";
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
        };
        /** @description The scripted agent that plays in a chat. */
        ChatScript: {
            name: string;
            paused: boolean;
        };
        ChatScriptCommand: {
            /** @enum {string} */
            action: "pause" | "resume" | "restart";
            /** @description With `restart`: another script of the service. Default: the one that plays, or the setting `script`. */
            script?: string;
        };
        /** @description An exchange without its texts. Of a request that starts a chat, `chatId` is that of the answer. */
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
            /** @description The places in the transcript of the entries that it brought. */
            indices: number[];
            /** @description Of an answer that says something failed, also with HTTP status 200: the code of its first error, or its statusCode where it names none. */
            errorCode?: number;
        };
        ExchangeSummaries: components["schemas"]["ExchangeSummary"][];
        /** @description An exchange in full. Without secrets, as everywhere in the journal. */
        ExchangeDetail: components["schemas"]["Exchange"] & {
            /** @description What this document says of its operation; absent for what is no operation of the chat API. */
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
            ended: boolean;
            participants: components["schemas"]["PresentParticipant"][];
            /** @description The last message, cut to 200 characters; only where one was sent of late. */
            lastMessage?: {
                nickname: string;
                text: string;
                /** @description Epoch ms. */
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
            /** @description False after the participant left; of the customer also once the client was given up. */
            present?: boolean;
        };
        ChatDetail: {
            id: components["schemas"]["ChatId"];
            service: string;
            ended: boolean;
            /** @description When and by what it ended; absent while it runs. */
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
            /** @description How far the customer says to have read; absent before the first receipt. */
            readPosition?: number;
            /** @description What the customer is typing; empty when nothing. */
            typingPreview: string;
            /** @description Milliseconds since 1970 of the customer's last request. */
            lastContact: number;
            /** @description What runs, the soonest first. */
            deadlines: components["schemas"]["ChatDeadline"][];
            script?: components["schemas"]["ChatScript"];
            log: components["schemas"]["LogEntry"][];
        };
        /** @description Where the customer wants to be told of news while away, as the user data says: the keys GCTI_Chat_PushSubscribe and GCTI_GMS_* for custom-http push, or push_notification_* for mobile push. Absent where the required keys are. */
        PushRegistration: {
            deviceId: string;
            /** @description customhttp, fcm, apple … */
            type: string;
            provider?: string;
            language?: string;
            nodeGroup?: string;
            /** @description Whether a push says what the news is. */
            includePayload: boolean;
            /** @description Whether the end of the customer's own session is pushed too. */
            notifyRequestor: boolean;
            /** @description Whether a push that failed is tried again. */
            resend: boolean;
        };
        /** @description One fact of a chat. What has an index is part of the transcript. */
        LogEntry: {
            /** @description Place in the log, without gaps. */
            seq: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
            /** @description A type of event, or ChatRequested, UserDataUpdated, TranscriptRead, FileDownloaded, ChatEnded. */
            type: string;
            /** @description Place in the transcript. */
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
             * @description Of a leave, why, where it is known.
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
            /** @description Of a UserDataUpdated or a FileDownloaded, the participantId of who did it; of a ChatEnded, what ended the chat. */
            by?: number | string;
        };
        /**
         * @description With `agents` the customer sees a gap in the numbering, and nothing else.
         * @enum {string}
         */
        Visibility: "all" | "agents";
        JoinRequest: {
            /** @description When left out, the type. */
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
        };
        RenameRequest: {
            nickname: string;
        };
        EndRequest: {
            /** @description The participant who ends it; the server when left out. */
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
         * @description What happens to a chat when somebody leaves it. closeIfNoAgent: it ends if no agent is left, with reason 4 for the customer; bots count as agents, and who monitors silently does not. close: it ends. keepAlive: it goes on.
         * @enum {string}
         */
        LeaveAction: "closeIfNoAgent" | "close" | "keepAlive";
        ActRequest: {
            /** @enum {string} */
            type: "send" | "startTyping" | "stopTyping" | "pushUrl" | "updateNickname" | "customNotice" | "updateData" | "leave" | "park" | "transfer" | "remove" | "bargeIn" | "end";
            /** @description What is said, previewed or noticed. */
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
            /** @description Who is put out. */
            participantId?: number;
            /** @description Whom the chat is handed to. */
            to?: {
                nickname: string;
                /** @enum {string} */
                participantType?: "Agent" | "Supervisor" | "External";
                bot?: boolean;
            };
        } & (unknown & unknown & unknown & unknown & unknown & unknown);
        Acted: {
            /** @description What was added to the log. */
            entries: components["schemas"]["LogEntry"][];
            /** @description Whom the chat was handed to. */
            participantId?: number;
        };
        /** @description A request and its answer as they crossed the wire, or a push, which has no request. Without secrets. */
        Exchange: {
            /** @description In the order of the answers. */
            number: number;
            method: string;
            path: string;
            /** @description The operationId; `push`; the channel of a Bayeux meta message; `unknown` for what is no operation. */
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
            /** @description Where the learned profile comes from that the service answered by. */
            profile?: string;
        };
        /**
         * @description How a client reaches the chat API.
         * @enum {string}
         */
        Transport: "polling" | "cometd-long-polling" | "cometd-websocket";
        ExchangeList: components["schemas"]["Exchange"][];
        /** @description Which exchanges are meant; all that is given must hold. */
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
            /** @description What the request said; of maps only what is named. */
            fields?: {
                [key: string]: unknown;
            };
        };
        AwaitRequest: {
            query: components["schemas"]["ExchangeQuery"];
            /**
             * @description How many must have crossed the wire.
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
            /** @description Exactly this often; when left out, once at least. */
            times?: number;
        };
        /** @description Something in what crossed the wire that should not be there. */
        Finding: {
            /** @description A stable code. */
            code: string;
            /**
             * @description error: a document of the Chat API says otherwise · warning: a remark: it has no effect, or another than meant · note: a remark: it works, and may not everywhere.
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
            /**
             * @description What it rests on; an error is always documented.
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
        /** @description Spoils exchanges, or pushes. What it does is said by one of `effect`, `sequence` and `offline`; `rate` can stand alone, and answers 429 then. */
        FaultRule: {
            /**
             * @description The operation to spoil, `*` for every one, `push` for what is pushed over CometD.
             * @example send
             * @enum {string}
             */
            operation: "requestChat" | "requestNotifications" | "send" | "refresh" | "startTyping" | "stopTyping" | "disconnect" | "pushUrl" | "updateNickname" | "updateData" | "customNotice" | "readReceipt" | "fileLimits" | "fileUpload" | "fileDownload" | "fileDelete" | "/meta/handshake" | "/meta/connect" | "/meta/subscribe" | "/meta/unsubscribe" | "/meta/disconnect" | "push" | "*";
            /**
             * @description What carries the exchange; `*` for whatever does.
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
             * @description How often the effect or the whole sequence is applied, once by default; 0 means forever.
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
             * @description Spoils only what comes faster than this; without an effect it is answered with HTTP 429.
             * @example {
             *       "max": 10,
             *       "per": 1
             *     }
             */
            rate?: components["schemas"]["FaultRate"];
            /**
             * @description How likely it is that an exchange whose turn it is meets its step.
             * @default 1
             * @example 0.1
             */
            probability: number;
            /**
             * @description Where the dice begin; the same seed rolls the same. By default each rule has its own.
             * @example 42
             */
            seed?: number;
            /** @description How many exchanges it has matched. */
            readonly seen?: number;
            /** @description How many it has spoilt. */
            readonly spoilt?: number;
            /** @description By which it is removed. */
            readonly id?: number;
            /** @description Where a fault on a Bayeux meta message can act, as long as it has spoilt nothing: such a message names no service. */
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
            /** @description Exchanges that are let through. */
            max: number;
            /** @description The seconds of the service's clock within which they come. */
            per: number;
        };
        FaultList: components["schemas"]["FaultRule"][];
        /** @description What happens to an exchange or, the last three, to a push. `delay` can happen to either, `unknownClient` and `loseCookie` over CometD only. */
        FaultEffect: components["schemas"]["StatusFault"] | components["schemas"]["ErrorFault"] | components["schemas"]["OfflineFault"] | components["schemas"]["ResetFault"] | components["schemas"]["DelayFault"] | components["schemas"]["BodyFault"] | components["schemas"]["ContentTypeFault"] | components["schemas"]["BayeuxFault"] | components["schemas"]["PushFault"];
        /**
         * @description Whether the operation is carried out all the same (`after`) or not (`before`). A delay of the one kind comes ahead of the operation, of the other ahead of its answer.
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
         * @description The answer, or the push, comes later.
         * @example {
         *       "kind": "delay",
         *       "ms": 1500,
         *       "when": "after"
         *     }
         */
        DelayFault: {
            /**
             * @description Lets time of the service pass ahead of the operation, of its answer, or of the push. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "delay";
            /** @description Milliseconds by the service's clock. */
            ms: number;
            when?: components["schemas"]["FaultTiming"];
        };
        /**
         * @description The operation is carried out, and of its answer the connection breaks in the middle of the body, half of the body is sent as if it were the whole, or a body that is no JSON.
         * @example {
         *       "kind": "truncate"
         *     }
         */
        BodyFault: {
            /**
             * @description `resetMidBody` breaks the connection when half of the body was sent, `truncate` sends half of the body as if it were the whole, `malformed` sends a body that is no JSON. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            kind: "resetMidBody" | "truncate" | "malformed";
        };
        /**
         * @description The operation is carried out, and its answer sent under another content type.
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
             * @description `unknownClient` answers `402::Unknown client`, `loseCookie` forgets the cookie that belongs to the Bayeux session. (enum property replaced by openapi-typescript)
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
            /** @description By how many milliseconds to advance, to the end of the year 9999 at the most. */
            ms?: number;
            /**
             * @description Whether clients that were in contact when the clock began to jump count as in contact throughout, or as silent all along.
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
        /** @description A name that no service can have, or a service that is not listed where only listed ones exist (306). A service that does not exist yet is otherwise like one without chats. */
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
        /** @description The method is not one that this path knows. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The body is larger than 1 MiB, files not counted. The chat is unharmed. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The body is of a type that the operation does not take; JSON never is. */
        UnsupportedType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The body is not JSON of the shape asked for; the advice names the part. */
        BadBody: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description The server asks for its control token, and none or another one was given. */
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
        /** @description What was expected did not cross the wire, or not as often. */
        NotVerified: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ControlFailure"];
            };
        };
        /** @description As many as may follow a service follow it already. */
        TooManyFollowers: {
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
        /** @description Only exchanges that came this way. */
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
        EventType: string;
        /** @description The quit-reason-code of the leave. */
        LeaveReason: 0 | 3 | 4 | 5 | 6 | 7 | 8;
        /** @description What happens to the chat. By default agents and supervisors leave with closeIfNoAgent, except those of an asynchronous chat; bots, external participants, and who monitors silently, with keepAlive. */
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
            /** @description The chat has started, or the server says with statusCode 1 that it cannot start now (240). */
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
            /** @description Said, or not: too long (statusCode 1, code 204), or the session is lost. */
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
            /** @description The events from the position asked for. */
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
            /** @description The chat is over; the session ids are repeated. */
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
            /** @description Kept. */
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
            /** @description Uploaded, or refused with statusCode 1: 201 too many (the advice is the number allowed), 202 too large (the bytes allowed for one file, or for all), 203 type not allowed, 249 no agent has joined yet, or there is no room. */
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
                    /** @description The type is not to be guessed. */
                    "X-Content-Type-Options"?: "nosniff";
                    /** @description Should it be shown after all, nothing in it runs. */
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
                /** @description What the script is called; characters that a name cannot have become `-`. */
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
                /** @description What the test is run with. */
                runner: "playwright" | "node";
                /** @description The title of the test, of which the name of the file is made. */
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
                /** @description What happens to the chat. By default agents and supervisors leave with closeIfNoAgent, except those of an asynchronous chat; bots, external participants, and who monitors silently, with keepAlive. */
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
                /** @description Only exchanges that came this way. */
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
            /** @description Forgotten. */
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
                /** @description Only exchanges that came this way. */
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
            /** @description The line, if there is one. */
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
                /** @description Only exchanges that came this way. */
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
                /** @description Only exchanges that came this way. */
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
            /** @description Cleared, or not there. */
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
