import { createHash } from 'node:crypto';

/** Items of news that the stream keeps, more or less: a process that is further behind reads the logs. */
const MAX_NEWS = 4096;

/** Bytes of entries that stand in the news themselves; others are read from their log. */
const MAX_NEWS_BYTES = 4096;

/** Milliseconds for which a file that was removed can still be read by those who have begun. */
const READ_ON = 60_000;

/**
 * What the scripts have in common. `KEYS[1]` is the list of a log, or the hash of a chat's files; `ARGV` begins with what
 * all keys begin with, and for logs goes on with kind and id.
 *
 * Each item of a list is `<seq> <appendId>`, a line break, and the entry as JSON; only the first entry of an append has its
 * id. A log's place is `[service, keys, id of the append that began it]`.
 */
const COMMON = `
local prefix, kind, id = ARGV[1], ARGV[2], ARGV[3]

local function trimmed(log)
  local first = redis.call('LINDEX', log, 0)
  return first and tonumber(string.match(first, '^(%d+)')) - 1 or 0
end

local function tell(...)
  local number = redis.call('INCR', prefix .. 'news-count')
  redis.call('XADD', prefix .. 'news', 'MAXLEN', '~', ${MAX_NEWS}, string.format('%.0f-0', number),
    'kind', kind, 'id', id, ...)
end

local function file(chat, name)
  local found = redis.call('HGET', prefix .. 'files:' .. chat, name)
  if not found then return nil end
  local blob, size, named = string.match(found, '^(%S+) (%d+) (%d)$')
  return prefix .. 'blob:' .. blob, size, named == '1', found
end

local function release(chat, name)
  local blob, size, named = file(chat, name)
  if not blob then return end
  redis.call('HDEL', prefix .. 'files:' .. chat, name)
  redis.call('PEXPIRE', blob, ${READ_ON})
  if named then redis.call('DECRBY', prefix .. 'bytes', size) end
end
`;

/** A script with its digest: Redis knows it by that once it has seen it. */
export interface RedisScript {
  readonly text: string;
  readonly sha: string;
}

function script(body: string): RedisScript {
  const text = `${COMMON}${body}`;
  return { text, sha: createHash('sha1').update(text).digest('hex') };
}

/**
 * Appends, all or nothing: 1 if that is done, or was done before; -1 if these entries begin no log, and would have to.
 *
 * ARGV: …, after, appendId, place, `[[files that have come…], [files that go…]]`, entries…
 */
export const APPEND = script(`
local log, after, appendId = KEYS[1], tonumber(ARGV[4]), ARGV[5]
local place = ARGV[6]
local before = trimmed(log)
if before + redis.call('LLEN', log) ~= after then
  local there = after >= before and redis.call('LINDEX', log, after - before)
  return there and string.match(there, '^%d+ ([^\\n]*)') == appendId and 1 or 0
end
if #ARGV < 8 then return 1 end
if after == 0 then
  if place == '' then return -1 end
  local service, keys = unpack(cjson.decode(place))
  redis.call('HSET', prefix .. 'places:' .. kind, id, place)
  redis.call('SADD', prefix .. 'names', service)
  if kind == 'chats' then redis.call('SADD', prefix .. 'chats-of:' .. service, id) end
  for _, key in ipairs(keys) do
    redis.call('HSET', prefix .. 'keys', key, cjson.encode({ service, id }))
  end
else
  place = redis.call('HGET', prefix .. 'places:' .. kind, id)
end
local entries, bytes = {}, 0
for i = 8, #ARGV do
  redis.call('RPUSH', log, string.format('%.0f ', after + i - 7) .. (i == 8 and appendId or '') .. '\\n' .. ARGV[i])
  entries[#entries + 1] = ARGV[i]
  bytes = bytes + #ARGV[i]
end
local come, go = unpack(cjson.decode(ARGV[7]))
for _, name in ipairs(go) do release(id, name) end
for _, name in ipairs(come) do
  local blob, size, named, found = file(id, name)
  if blob and not named then
    redis.call('HSET', prefix .. 'files:' .. id, name, string.sub(found, 1, -2) .. '1')
    redis.call('PERSIST', blob)
    redis.call('PERSIST', prefix .. 'files:' .. id)
    redis.call('INCRBY', prefix .. 'bytes', size)
  end
end
tell('place', place, 'after', ARGV[4], 'count', #entries,
  'entries', bytes <= ${MAX_NEWS_BYTES} and '[' .. table.concat(entries, ',') .. ']' or '')
return 1
`);

/** The items of a log. ARGV: …, after */
export const READ = script(`
return redis.call('LRANGE', KEYS[1], math.max(tonumber(ARGV[4]) - trimmed(KEYS[1]), 0), -1)
`);

/** Forgets the first entries. ARGV: …, upTo */
export const TRIM = script(`
local count = math.min(tonumber(ARGV[4]) - trimmed(KEYS[1]), redis.call('LLEN', KEYS[1]) - 1)
if count > 0 then redis.call('LTRIM', KEYS[1], count, -1) end
return 1
`);

/** Forgets a log, a chat's with its keys and files. */
export const REMOVE = script(`
local place = redis.call('HGET', prefix .. 'places:' .. kind, id)
if kind == 'chats' then
  for _, name in ipairs(redis.call('HKEYS', prefix .. 'files:' .. id)) do release(id, name) end
end
if not place then return 0 end
local service, keys = unpack(cjson.decode(place))
redis.call('UNLINK', KEYS[1])
redis.call('HDEL', prefix .. 'places:' .. kind, id)
for _, key in ipairs(keys) do redis.call('HDEL', prefix .. 'keys', key) end
if kind == 'chats' then redis.call('SREM', prefix .. 'chats-of:' .. service, id) end
if redis.call('SCARD', prefix .. 'chats-of:' .. service) == 0
  and redis.call('HEXISTS', prefix .. 'places:services', service) == 0 then
  redis.call('SREM', prefix .. 'names', service)
end
tell('place', place, 'removed', '1')
return 1
`);

/** The number of the last news, and for each log: kind, id, place, and the seq of its last entry. KEYS[1]: any. */
export const SURVEY = script(`
local found = { tonumber(redis.call('GET', prefix .. 'news-count') or 0) }
for _, each in ipairs({ 'chats', 'services' }) do
  local places = redis.call('HGETALL', prefix .. 'places:' .. each)
  for i = 1, #places, 2 do
    local log = prefix .. 'log:' .. each .. ':' .. places[i]
    found[#found + 1] = { each, places[i], places[i + 1], trimmed(log) + redis.call('LLEN', log) }
  end
end
return found
`);

/** Makes bytes readable as a file. ARGV: …, fileId, blob id, size, milliseconds until an entry must name it */
export const COMMIT = script(`
release(id, ARGV[4])
redis.call('HSET', KEYS[1], ARGV[4], ARGV[5] .. ' ' .. ARGV[6] .. ' 0')
redis.call('PEXPIRE', prefix .. 'blob:' .. ARGV[5], ARGV[7])
if redis.call('HEXISTS', prefix .. 'places:chats', id) == 0 then redis.call('PEXPIRE', KEYS[1], ARGV[7]) end
return 1
`);

/** Forgets files. ARGV: …, fileIds…; none means all. */
export const RELEASE = script(`
local names = { unpack(ARGV, 4) }
if #names == 0 then names = redis.call('HKEYS', KEYS[1]) end
for _, name in ipairs(names) do release(id, name) end
return 1
`);

/** The format of the store, which is set where there is none. KEYS[1]: its key; ARGV: …, format */
export const FORMAT_OF = script(`
redis.call('SET', KEYS[1], ARGV[4], 'NX')
return redis.call('GET', KEYS[1])
`);
