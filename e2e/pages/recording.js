// What a page sees on its bus: events and the moments of callbacks in their order, each with the shape of its data.
(function () {
  const bus = window._genesys.widgets.bus;
  const oMyPlugin = bus.registerPlugin('MyPlugin');
  window.oMyPlugin = oMyPlugin;
  let seen = [];
  // The same with the data themselves.
  let heard = [];
  let ajaxResponses = 0;
  // The same, never emptied, for whoever looks why a test failed.
  window.heard = [];
  let given;

  // A text for what a value is, a list for the kinds of its items, an object for its members; undefined is not there.
  function shapeOf(value) {
    if (value === '') return "''";
    if (typeof value === 'string') return 'text';
    if (value === null) return 'null';
    if (typeof value !== 'object') return typeof value;
    if (value instanceof RegExp) return 'regexp';
    if (value instanceof File) return 'file';
    if (Array.isArray(value)) {
      const kinds = new Map();
      value.forEach(function (item) {
        const shape = shapeOf(item);
        kinds.set(JSON.stringify(shape), shape);
      });
      return [...kinds.values()];
    }
    const names = Object.keys(value).sort();
    // Of members that are named by a number the first stands for all.
    if (names.length > 0 && names.every((name) => /^\d+$/.test(name)))
      return { '<id>': shapeOf(value[names[0]]) };
    const shape = {};
    names.forEach(function (name) {
      if (value[name] === undefined) return;
      if (typeof value[name] === 'function' && 'readyState' in value) return;
      shape[name] = shapeOf(value[name]);
    });
    if (typeof value.getResponseHeader === 'function') shape['«methods»'] = 'text';
    return shape;
  }

  function see(event, data) {
    seen.push(event);
    heard.push({ name: event.name, data: plain(data) });
    window.heard.push({ name: event.name, data: event.shape });
  }

  function plain(value) {
    const text = JSON.stringify(value);
    return text === undefined ? undefined : JSON.parse(text);
  }

  function settled(outcome, value) {
    if (typeof value === 'string') return { outcome: outcome, text: value };
    if (
      value !== null &&
      typeof value === 'object' &&
      value.type === 'error' &&
      Object.keys(value).length === 2
    )
      return { outcome: outcome, text: value.text, wrapped: true };
    return value === undefined ? { outcome: outcome } : { outcome: outcome, shape: shapeOf(value) };
  }

  oMyPlugin
    .registry()
    .WebChatService.events.concat('restoredOffline', 'chatServerTimeout')
    .filter(function (name, at, all) {
      return all.indexOf(name) === at;
    })
    .forEach(function (name) {
      oMyPlugin.subscribe('WebChatService.' + name, function (e) {
        if (name === 'ajaxResponse') ajaxResponses += 1;
        // Those of good answers are only counted.
        if (name === 'ajaxResponse' && e.data && e.data.statusCode === 0) return;
        const about = Object.keys(e)
          .sort()
          .map(function (member) {
            return member === 'data'
              ? member
              : member + ' ' + (member === 'time' ? typeof e.time : e[member]);
          })
          .join();
        const usual = 'data,event WebChatService.' + name + ',publisher WebChatService,time number';
        see({ name: name, shape: shapeOf(e.data), ...(about !== usual && { about: about }) }, e.data);
      });
    });

  window.recording = {
    // Gives a command, whose options are written as a script; it is followed until `take`.
    give: function (command, options) {
      const own = { command: command };
      given = own;
      const value = new Function('return (' + options + ');')();
      oMyPlugin
        .command('WebChatService.' + command, value)
        .done(function (value) {
          see({ name: '<' + command + ' done>' }, value);
          own.settled = settled('resolves', value);
        })
        .fail(function (value) {
          see({ name: '<' + command + ' fail>' });
          own.settled = settled('rejects', value);
        });
    },
    // How many events have been seen since the last `take`.
    count: function () {
      return seen.length;
    },
    // What has been seen since the last time, and how the command settled that was given.
    take: function () {
      if (given !== undefined && given.settled === undefined) {
        seen.push({ name: '<' + given.command + ' NEVER>' });
        given.settled = { outcome: 'never settles' };
      }
      const taken = {
        seen: seen,
        settled: given?.settled,
        heard: heard,
        ajaxResponses: ajaxResponses,
        answers: window.heldTime.answers(),
      };
      seen = [];
      heard = [];
      ajaxResponses = 0;
      given = undefined;
      return taken;
    },
  };

  // A preprocessor of the page.
  window.louder = function (message) {
    if (message.text) message.text += '!';
    return message;
  };

  // A file input in which somebody has chosen files.
  window.chosen = function (...files) {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    const transfer = new DataTransfer();
    files.forEach(function (file) {
      transfer.items.add(new File(['x'.repeat(file[1])], file[0], { type: 'text/plain' }));
    });
    input.files = transfer.files;
    return input;
  };
})();
