/** Signals that mean "end in order": Ctrl-C, a service manager, a closed terminal. */
const ENDING: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** One Ctrl-C may come twice: from the terminal and from the program that started us. */
const SAME_KEYPRESS_MS = 1_000;

export interface StopRequest {
  /** Settles at the first signal. */
  readonly asked: Promise<void>;
  readonly isAsked: () => boolean;
  /** Lets the signals act as before again. */
  forget(): void;
}

/** Listens for signals to end; `force` is called when the user has lost patience and asks again. */
export function onStopRequest(force: () => void): StopRequest {
  let first: number | undefined;
  let tell: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (tell = resolve));
  const listener = () => {
    if (first === undefined) {
      first = Date.now();
      tell();
    } else if (Date.now() - first > SAME_KEYPRESS_MS) force();
  };
  for (const signal of ENDING) process.on(signal, listener);
  // The channel to the program that started us, if there is one, closes when that is killed.
  process.on('disconnect', listener);
  process.channel?.unref();
  return {
    asked,
    isAsked: () => first !== undefined,
    forget: () => {
      for (const signal of ENDING) process.off(signal, listener);
      process.off('disconnect', listener);
    },
  };
}
