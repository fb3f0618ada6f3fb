// Time that stands still until a test lets it pass, and what is on its way to the server and back.
(function () {
  const realTimeout = window.setTimeout.bind(window);
  const RealDate = Date;
  // A page that is loaded again goes on where it was.
  let now = Math.max(RealDate.now(), Number(sessionStorage.getItem('held-time') || 0));
  const timers = new Map();
  let lastTimer = 0;
  const underWay = new Set();

  function setTimer(run, delay) {
    timers.set(++lastTimer, { due: now + Math.max(0, Number(delay) || 0), run: run });
    return lastTimer;
  }
  window.setTimeout = setTimer;
  window.clearTimeout = function (timer) {
    timers.delete(timer);
  };
  window.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(now);
      else super(...given);
    }
    static now() {
      return now;
    }
  };

  function task() {
    return new Promise(function (resolve) {
      realTimeout(resolve, 0);
    });
  }

  const channel = new MessageChannel();
  const turns = [];
  channel.port1.onmessage = function () {
    turns.shift()();
  };
  // Long enough for whatever is at hand; what comes by way of the network takes a task.
  function turn() {
    return new Promise(function (resolve) {
      turns.push(resolve);
      channel.port2.postMessage(0);
    });
  }

  // A connect is held until there is news.
  function isHeld(body) {
    return String(body).includes('"/meta/connect"') && !String(body).includes('"timeout":0');
  }

  // How many answers have come that are response objects.
  let answers = 0;
  function count(text) {
    try {
      if (typeof JSON.parse(text).statusCode === 'number') answers += 1;
    } catch {}
  }

  const realFetch = window.fetch.bind(window);
  window.fetch = async function (url, options) {
    const request = { url: String(url) };
    underWay.add(request);
    try {
      const response = await realFetch(url, options);
      await response
        .clone()
        .text()
        .then(response.ok ? count : function () {})
        .catch(function () {});
      ['text', 'json', 'blob'].forEach(function (read) {
        const original = response[read];
        response[read] = function () {
          const reading = { url: '' };
          underWay.add(reading);
          return original.call(response).finally(function () {
            underWay.delete(reading);
          });
        };
      });
      return response;
    } finally {
      underWay.delete(request);
    }
  };
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url, ...rest) {
    this.address = url;
    return open.call(this, method, url, ...rest);
  };
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    const request = { url: this.address };
    if (!isHeld(body)) underWay.add(request);
    this.addEventListener('loadend', function () {
      underWay.delete(request);
    });
    return send.call(this, body);
  };

  // Resolves when nothing is on its way. What goes to an address with the end `unanswered` never gets an answer.
  async function quiet(unanswered) {
    function isAwaited(request) {
      if (unanswered !== undefined && request.url.endsWith(unanswered)) underWay.delete(request);
      return underWay.has(request);
    }
    const patience = RealDate.now() + 5000;
    await turn();
    await turn();
    while ([...underWay].some(isAwaited) && RealDate.now() < patience) {
      await task();
      if (![...underWay].some(isAwaited)) await task();
    }
  }

  window.heldTime = {
    now: function () {
      return now;
    },
    // Has the next page of this tab begin so much later.
    skip: function (milliseconds) {
      sessionStorage.setItem('held-time', String(now + milliseconds));
    },
    quiet: quiet,
    // How many since the last time.
    answers: function () {
      const counted = answers;
      answers = 0;
      return counted;
    },
    // Lets time pass, and waits for the answers to whatever comes due.
    pass: async function (milliseconds, unanswered) {
      const end = now + milliseconds;
      await task();
      await quiet(unanswered);
      for (;;) {
        let next;
        timers.forEach(function (timer, id) {
          if (timer.due <= end && (next === undefined || timer.due < timers.get(next).due)) next = id;
        });
        if (next === undefined) break;
        const due = timers.get(next);
        timers.delete(next);
        now = Math.max(now, due.due);
        due.run();
        await quiet(unanswered);
      }
      now = end;
    },
    // Resolves when what the server sent before this is here, or so many real milliseconds have passed in vain.
    settle: async function (isHere, patience, unanswered) {
      const end = RealDate.now() + patience;
      while (!isHere() && RealDate.now() < end) await new Promise((resolve) => realTimeout(resolve, 5));
      for (let round = 0; round < 2; round += 1) {
        await realFetch('/echo', { method: 'POST' }).catch(function () {});
        await quiet(unanswered);
      }
    },
  };
  addEventListener('pagehide', function () {
    if (Number(sessionStorage.getItem('held-time') || 0) < now) window.heldTime.skip(0);
  });
})();
