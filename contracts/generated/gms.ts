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
         * @description Idempotent: the same position gives the same stored events. Typing is answered for ten seconds to reads from position 2 up to its own index. After the end it goes on answering, with `chatEnded` true, until the transcript is dropped.
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
         * @description No event; the position is kept for the agent's side.
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
         * @description Counts against the downloads allowed. Widgets submit an HTML form to a new window.
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
         * @description Adds a FileDeleted.
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
         * @description The field `operation` says which one; a `file` part without it is an upload. The key alone tells the chat. The cookie `BAYEUX_BROWSER` is accepted and not required.
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
         * @description Everything may be posted here; clients append the type of a meta message to the path. A client publishes its operations on `/service/chatV2/{service}` and is pushed the answers there. No subscription is needed, one must succeed all the same. The answer is an array: replies to what was sent, and pushes that wait.
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
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set how a service behaves
         * @description Settings that are not given stay as they are; a service that does not exist yet comes into being.
         */
        patch: operations["configureService"];
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
                /** @description Id of the chat. */
                chatId: components["parameters"]["ControlChatId"];
            };
            cookie?: never;
        };
        /**
         * Show one chat
         * @description With its whole log, of which the transcript that a customer reads is a part.
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
    "/mock/services/{service}/chats/{chatId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
         * @description The chat goes on. Adds a ParticipantLeft.
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
         * @description The rule lets `after` exchanges of its operation pass and then spoils `times` of them.
         */
        post: operations["addFault"];
        /** Remove all faults */
        delete: operations["clearFaults"];
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
         * @description Timers, scripts and time stamps of a service go by its own clock.
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
            /** @description The session is over for this customer. A client that restores reads a missing one as ended. */
            chatEnded: boolean;
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
        /** @description User data as requests give it: `userData[key]=value`, percent-encoded or not, with the key in quotes, nested (`userData[group][key]=value`) or repeated (the last wins). */
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
            /** @description What is said. More than 32,768 bytes of UTF-8 are refused with code 204. */
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
        /** @description Takes a chat up again on this Bayeux session. */
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
            subscription?: string;
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
        /** @description How a service behaves. Times are seconds, as in the options of GMS and Chat Server. In a change, null takes a setting back to its default. */
        ServiceSettings: {
            /**
             * @description The scripted agent that joins each chat.
             * @enum {string|null}
             */
            script?: "none" | "greeter" | null;
            /** @description Required in the header `apikey`. */
            apikey?: string | null;
            /** @description HTTP Basic credentials that are required. */
            basic?: components["schemas"]["BasicCredentials"] | null;
            /** @description The Chat Server instance that new chats name. */
            alias?: string | null;
            /** @description Whether userId and alias must be sent along, as documented. */
            requireIds?: boolean | null;
            /** @description Whether a chat can start with part of a name, or none. */
            lenientNames?: boolean | null;
            /** @description Whether the customer is sent IdleAlert and IdleClose. */
            idleNotices?: boolean | null;
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
            /** @description How long an ended chat can still be read. */
            retention?: components["schemas"]["Seconds"];
            /** @description Chats that the service may hold; beyond, a start is answered 240. */
            maxChats?: number | null;
            /** @description Bytes of UTF-8 that one text may have; beyond, it is answered 204. */
            maxMessageBytes?: number | null;
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
            settings: components["schemas"]["ServiceSettings"];
        };
        ServiceList: components["schemas"]["Service"][];
        ChatSummary: {
            id: components["schemas"]["ChatId"];
            ended: boolean;
            participants: components["schemas"]["PresentParticipant"][];
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
            /** @description False after the participant left. */
            present?: boolean;
        };
        ChatDetail: {
            id: components["schemas"]["ChatId"];
            service: string;
            ended: boolean;
            participants: components["schemas"]["PresentParticipant"][];
            /** @description Strings by key, or maps of strings where a client sent them nested. */
            userData: {
                [key: string]: unknown;
            };
            /** @description How far the customer says to have read; absent before the first receipt. */
            readPosition?: number;
            /** @description What the customer is typing; empty when nothing. */
            typingPreview: string;
            /** @description Milliseconds since 1970 of the customer's last request. */
            lastContact: number;
            log: components["schemas"]["LogEntry"][];
        };
        /** @description One fact of a chat. What has an index is part of the transcript. */
        LogEntry: {
            /** @description Place in the log, without gaps. */
            seq: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
            /** @description A type of event, or ChatRequested, UserDataUpdated, TranscriptRead, ChatEnded. */
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
            userData?: components["schemas"]["UserData"];
        };
        RenameRequest: {
            nickname: string;
        };
        EndRequest: {
            /** @description The participant who ends it; the server when left out. */
            by?: number;
        };
        /** @description A request and its answer, as they crossed the wire. */
        Exchange: {
            /** @description In the order of the answers. */
            number: number;
            method: string;
            path: string;
            /** @description The operationId. */
            operation: string;
            chatId?: string;
            /** @description HTTP status; 0 where nothing was answered. */
            status: number;
            /** @description Milliseconds since 1970 by the service's clock. */
            at: number;
            request: {
                headers: {
                    [key: string]: unknown;
                };
                body: string;
            };
            response: {
                body: string;
            };
        };
        ExchangeList: components["schemas"]["Exchange"][];
        FaultRule: {
            /**
             * @description The operation to spoil, `*` for every one.
             * @enum {string}
             */
            operation: "requestChat" | "send" | "refresh" | "startTyping" | "stopTyping" | "disconnect" | "pushUrl" | "updateNickname" | "updateData" | "customNotice" | "readReceipt" | "*";
            /**
             * @description How many exchanges pass before the first is spoilt.
             * @default 0
             */
            after: number;
            /**
             * @description How many are spoilt; 0 means all.
             * @default 1
             */
            times: number;
            effect: components["schemas"]["FaultEffect"];
            /** @description How many exchanges it has matched. */
            readonly seen?: number;
            /** @description How many it has spoilt. */
            readonly spoilt?: number;
        };
        FaultList: components["schemas"]["FaultRule"][];
        /** @description What happens instead of the answer, or ahead of it. */
        FaultEffect: components["schemas"]["StatusFault"] | components["schemas"]["ErrorFault"] | components["schemas"]["ResetFault"] | components["schemas"]["DelayFault"];
        /** @description An HTTP status, with a body as if a proxy had answered. */
        StatusFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "status";
            status: number;
            /** @description Text as it is, anything else as JSON; without it no body is sent. */
            body?: unknown;
        };
        /** @description HTTP 200 with a failure of GMS. */
        ErrorFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "error";
            code: number;
            advice?: string;
            /**
             * @default 2
             * @enum {integer}
             */
            statusCode: 1 | 2;
        };
        /** @description The connection breaks. */
        ResetFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "reset";
        };
        /** @description The answer comes later. */
        DelayFault: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "delay";
            /** @description Milliseconds by the service's clock. */
            ms: number;
        };
        ClockState: {
            /** @description Milliseconds since 1970. */
            now: number;
            frozen: boolean;
        };
        ClockCommand: {
            /** @enum {string} */
            action: "freeze" | "resume" | "advance";
            /** @description By how many milliseconds to advance. */
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
        /** @description No such service (306), or its name is not one. */
        UnknownService: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description No such operation or file (404), or no such service (306). */
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
        /** @description GMS knows it, this server does not yet. */
        NotBuilt: {
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
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The server asks for its control token, and none or another one was given. */
        ControlUnauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
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
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The rules do not allow it, for example because the chat has ended. */
        NotPossible: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
            };
        };
        /** @description The body is not JSON. */
        NotJson: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ChatFailure"];
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
        /** @description Id of the chat. */
        ControlChatId: string;
        /** @description From the answer to joinChat. */
        ParticipantId: number;
        /** @description The quit-reason-code of the leave. */
        LeaveReason: 0 | 3 | 4 | 5 | 7 | 8;
    };
    requestBodies: never;
    headers: never;
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
            501: components["responses"]["NotBuilt"];
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
            /** @description Uploaded, or refused with statusCode 1 (201 too many, 202 too large, 203 type not allowed). */
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
            501: components["responses"]["NotBuilt"];
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
                    /** @description `attachment` with the file's name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
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
            501: components["responses"]["NotBuilt"];
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
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedType"];
            501: components["responses"]["NotBuilt"];
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
            501: components["responses"]["NotBuilt"];
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
            501: components["responses"]["NotBuilt"];
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
            501: components["responses"]["NotBuilt"];
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
            501: components["responses"]["NotBuilt"];
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
            501: components["responses"]["NotBuilt"];
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
            query?: never;
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
            };
            header?: never;
            path: {
                /** @description Name of the service. */
                service: components["parameters"]["ServiceName"];
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
                /** @description Id of the chat. */
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
    listExchanges: {
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
            /** @description The exchanges. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExchangeList"];
                };
            };
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
}
