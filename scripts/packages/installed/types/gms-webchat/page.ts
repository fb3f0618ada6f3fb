/// <reference types="gms-webchat/script" />

// A page's own script, which imports nothing.
window._genesys = { widgets: { webchat: { dataURL: 'https://host/genesys/2/chat/customer-support' } } };
window._genesys.widgets?.bus?.registerPlugin('Page').subscribe('WebChatService.ready', () => undefined);
// @ts-expect-error an address is a text
window._genesys = { widgets: { webchat: { dataURL: 1 } } };
