// A plugin of the page's own, and everything that it heard, each with a copy of its data as it was in that moment.
var oMyPlugin = window._genesys.widgets.bus.registerPlugin('MyPlugin');
var heard = [];
var waiting = [];

// Resolves with what `find` makes of everything heard, as soon as that is something.
window.untilHeard = function (find) {
  return new Promise(function (resolve) {
    function look() {
      var found = find(heard);
      if (found !== undefined) resolve(found);
      return found !== undefined;
    }
    if (!look()) waiting.push(look);
  });
};

[
  'ready',
  'started',
  'ended',
  'error',
  'messageReceived',
  'restored',
  'restoreTimeout',
  'restoreFailed',
  'restoredOffline',
  'pollingStarted',
  'pollingStopped',
  'clientConnected',
  'clientDisconnected',
  'agentConnected',
  'agentDisconnected',
  'supervisorConnected',
  'supervisorDisconnected',
  'botConnected',
  'botDisconnected',
  'agentTypingStarted',
  'agentTypingStopped',
  'clientTypingStarted',
  'clientTypingStopped',
  'disconnected',
  'reconnected',
  'chatServerWentOffline',
  'chatServerBackOnline',
  'chatServerTimeout',
  'sleeping',
  'waking',
].forEach(function (name) {
  oMyPlugin.subscribe('WebChatService.' + name, function (e) {
    heard.push({ name: name, data: structuredClone(e.data) });
    waiting = waiting.filter(function (look) {
      return !look();
    });
  });
});
