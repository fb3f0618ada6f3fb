import { cometdNames } from '../../../../mock-gms/chat-api/operations.ts';
import { BASE } from '../../ask.ts';
import type { Chance } from '../../chance.ts';
import type { Contract } from '../contract/contract-operations.ts';
import { sample } from '../contract/sample.ts';
import { breakJson, jsonText } from '../hostile/json.ts';
import { BAD_BYTES, breakText } from '../hostile/texts.ts';
import { anyDelivery, bytesOf, type Input } from '../input.ts';
import { head, mayBeHeld } from './request.ts';
import type { Source } from './source.ts';

const OPERATIONS = cometdNames();

interface Text {
  readonly label: string;
  readonly text: string;
}

/** Messages by the schemas of the contract and by the table of operations, with something done to most of them. */
function messages(contract: Contract, chance: Chance): Text {
  const done: string[] = [];
  const count = chance.pick([1, 1, 1, 2, 3, 8]);
  let value: unknown = Array.from({ length: count }, () => message(contract, chance));
  if (count === 1 && chance.oneIn(6)) [value] = value as unknown[];
  for (let breaks = chance.pick([0, 1, 1, 1, 2]); breaks > 0; breaks -= 1) {
    const broken = breakJson(value, chance);
    done.push(broken.label);
    value = broken.value;
  }
  let text = bytesOf(jsonText(value, chance));
  if (chance.oneIn(25)) {
    done.push('broken text');
    text = breakText(text, chance, [...BAD_BYTES, ',', '}', '"']);
  }
  return { label: done.join(', ') || 'as documented', text };
}

const schema = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const INHERITED = ['constructor', '__proto__', 'toString'];

function message(contract: Contract, chance: Chance): unknown {
  const { book } = contract;
  const clientId = chance.oneIn(15) ? chance.pick(INHERITED) : '@@clientId@@';
  if (chance.oneIn(3)) {
    const sampled = sample(schema('BayeuxMessage'), chance, book) as object;
    return 'clientId' in sampled ? { ...sampled, clientId } : sampled;
  }
  const data = sample(schema('ChatCommand'), chance, book) as object;
  return {
    channel: '/service/chatV2/@@service@@',
    id: String(chance.below(1000)),
    clientId,
    data: chance.oneIn(3) ? { ...data, operation: chance.pick(OPERATIONS) } : data,
  };
}

/** Over long-polling. */
export const bayeuxRequests: Source = {
  name: 'bayeux messages',
  weight: 4,
  converse({ chance, contract, zone, most }) {
    const inputs = Array.from({ length: 1 + chance.below(most) }, (): Input => {
      const { label, text } = messages(contract, chance);
      const isHeld = mayBeHeld(text);
      return {
        source: `bayeux messages: ${label}`,
        carrier: 'http',
        head: head(
          'POST',
          `${BASE}/cometd${chance.pick(['', '/', '/@@service@@', '/connect', '/handshake'])}`,
          'Content-Type: application/json',
          'Cookie: BAYEUX_BROWSER=@@cookie@@',
        ),
        body: text,
        framing: 'length',
        demand: zone === 'wild' || isHeld ? 'nothing' : 'answer',
        meant: [],
      };
    });
    const free = inputs.filter(({ demand }) => demand === 'answer');
    return { inputs: free.length > 0 ? free : inputs.slice(0, 1), delivery: anyDelivery(chance) };
  },
};

/** Over a WebSocket: the connection is opened and a session made before these frames go. */
export const bayeuxFrames: Source = {
  name: 'bayeux frames',
  weight: 3,
  converse({ chance, contract, zone, most }) {
    const inputs = Array.from({ length: 1 + chance.below(most * 2) }, (): Input => {
      const { label, text } = messages(contract, chance);
      return {
        source: `bayeux frames: ${label}`,
        carrier: 'frame',
        head: '',
        body: text,
        framing: 'as-is',
        demand: zone === 'wild' ? 'nothing' : 'answer',
        meant: [],
      };
    });
    return { inputs, delivery: anyDelivery(chance) };
  },
};
