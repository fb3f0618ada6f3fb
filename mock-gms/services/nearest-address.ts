import { didYouMean } from '../boundary/did-you-mean.ts';
import { isName } from '../boundary/name.ts';

const CHAT = '/2/chat';

/**
 * What to say of a path at which there is nothing: where the Chat API is, as near to what was meant as can be told. Of the
 * path it repeats nothing but the name of a service.
 *
 * @param path without its query
 * @param basePath what stands before `/2/chat`, such as `/genesys`
 * @example
 * nearestAddress('/2/chat/support', '/genesys'); // 'the nearest address is /genesys/2/chat/support'
 */
export function nearestAddress(path: string, basePath: string): string {
  const chat = (name: string) => `${basePath}${CHAT}/${name}`;
  const place = `${path}/`.indexOf(`${CHAT}/`);
  if (place >= 0) {
    const [name = ''] = path.slice(place + CHAT.length + 1).split('/', 1);
    return `the nearest address is ${chat(isName(name) ? name : 'NAME')}`;
  }
  const cometd = `${basePath}/cometd`;
  const words = path.split('/', MAX_WORDS);
  const isCometd = words.some((word) => word === 'cometd' || didYouMean(word, ['cometd']) !== '');
  return isCometd
    ? `the nearest address is ${cometd}`
    : `the Chat API is at ${chat('NAME')}, CometD at ${cometd}`;
}

/** Parts of a path that are looked at. */
const MAX_WORDS = 20;
