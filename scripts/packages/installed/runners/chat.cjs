/** A chat with an agent, over a transport: what every program here does with the packages. */
exports.chat = async ({ startMockGms, createWebChatService, cometdForNode }, overCometd) => {
  const gms = await startMockGms({ port: 0 });
  try {
    const service = gms.service('support');
    const app = createWebChatService({
      dataURL: service.dataURL,
      ...(overCometd && {
        cometD: {
          enabled: true,
          cometURL: `${gms.url}/genesys/cometd`,
          apiURL: `${gms.url}/genesys/2/chat-ntf`,
          channel: '/service/chatV2/support',
        },
        cometd: cometdForNode,
      }),
    });
    const heard = new Promise((resolve) => {
      app.on('messageReceived', ({ messages }) => {
        const found = messages.find(({ text }) => text === 'Hello Jonny');
        if (found) resolve(found.from.name);
      });
    });
    await app.startChat({ nickname: 'Jonny' });
    const agent = await (await service.waitForChat()).join({ nickname: 'Ann' });
    await agent.say('Hello Jonny');
    const name = await heard;
    // A file, which the server reads with a package that it loads then.
    if (!overCometd) await app.sendFile({ files: new File(['Hello'], 'hello.txt', { type: 'text/plain' }) });
    await app.endChat();
    return name;
  } finally {
    await gms.close();
  }
};
