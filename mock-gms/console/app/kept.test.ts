import { expect, test } from '@playwright/test';
import { keep, kept } from './kept.ts';

/** Puts a storage in the place of the browser's while something is done. */
function withStorage(storage: Partial<Storage>, work: () => void): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
  Object.defineProperty(globalThis, 'sessionStorage', { configurable: true, get: () => storage });
  try {
    work();
  } finally {
    if (before === undefined) Reflect.deleteProperty(globalThis, 'sessionStorage');
    else Object.defineProperty(globalThis, 'sessionStorage', before);
  }
}

test('what is kept is there again', () => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
  withStorage(storage, () => {
    expect(kept('sessionStorage', 'a')).toBeUndefined();
    keep('sessionStorage', 'a', { b: [1] });
    expect(kept('sessionStorage', 'a')).toEqual({ b: [1] });
    texts.set('a', '{');
    expect(kept('sessionStorage', 'a')).toBeUndefined();
  });
});

test('a storage that is full or forbidden fails nobody', () => {
  const fail = () => {
    throw new DOMException('the quota has been exceeded', 'QuotaExceededError');
  };
  withStorage({ getItem: fail, setItem: fail }, () => {
    expect(() => keep('sessionStorage', 'a', 1)).not.toThrow();
    expect(kept('sessionStorage', 'a')).toBeUndefined();
  });
});
