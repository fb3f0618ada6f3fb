import { useRef } from 'preact/hooks';

/** Runs one action at a time: a second click before the answer does not ask for the same again. */
export function useOnce(): (action: () => Promise<void>) => Promise<void> {
  const isUnderWay = useRef(false);
  return async (action) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      await action();
    } finally {
      isUnderWay.current = false;
    }
  };
}
