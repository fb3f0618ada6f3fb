/** The data of a push with this text, such that the whole message takes the given bytes. */
export function paddedPush(channel, text, bytes) {
  const data = {
    messages: [{ type: 'Message', text }],
    chatId: '',
    secureKey: '',
    statusCode: 0,
    padding: '',
  };
  const length = JSON.stringify({ channel, data }).length;
  data.padding = 'x'.repeat(Math.max(bytes - length, 0));
  return data;
}
