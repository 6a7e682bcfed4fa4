import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../languages/language.js';
import { useWords } from '../languages/words.js';
import type { EngineAnswer, EngineQuestion } from './engine.worker.js';
import { needsServer, type StoredRun, type Tried } from './engine.js';
import type { WhatIf } from './what-if.js';

export interface EngineState {
  /** The last thing that came out; it stays while the next is calculated, and when that is refused. */
  readonly tried: Tried | undefined;
  /** What it came out of. */
  readonly of: WhatIf | undefined;
  /** Why what is asked now cannot be calculated. */
  readonly refused: string | undefined;
  readonly isBusy: boolean;
  /** What is asked takes the solver, which only the server has: nothing stands here for it. */
  readonly isOnServer: boolean;
  /** Milliseconds that the engine took. */
  readonly took: number | undefined;
  readonly why: { readonly of: string; readonly sentence: string | null } | undefined;
}

const NOTHING: EngineState = {
  ...{
    tried: undefined,
    of: undefined,
    refused: undefined,
    isBusy: true,
    isOnServer: false,
    took: undefined,
    why: undefined,
  },
};

/** The engine in this browser, on one version: it answers the newest question and leaves out those that were overtaken. */
export function useEngine(run: StoredRun | undefined, what: WhatIf, picked: string | undefined): EngineState {
  const language = useLanguage();
  const [state, setState] = useState(NOTHING);
  const say = useRef(useWords());
  const engine = useRef<{ worker: Worker; ask: (what: WhatIf, picked: string | undefined, language: string) => void }>(
    null,
  );

  useEffect(() => {
    setState(NOTHING);
    if (!run) return;
    const worker = new Worker(new URL('./engine.worker.js', import.meta.url), { type: 'module' });
    const post = (question: EngineQuestion): void => worker.postMessage(question);
    post({ kind: 'run', run });
    let count = 0;
    let waiting: Parameters<typeof ask> | undefined;
    let asked: { id: number; what: WhatIf; picked: string | undefined } | undefined;
    const ask = (next: WhatIf, of: string | undefined, words: string): void => {
      if (asked) {
        waiting = [next, of, words];
        return;
      }
      if (needsServer(run, next)) return setState({ ...NOTHING, isBusy: false, isOnServer: true });
      asked = { id: (count += 1), what: next, picked: of };
      setState((was) => ({ ...was, isBusy: true, isOnServer: false }));
      post({ kind: 'try', id: count, what: next, language: words as never });
      if (of !== undefined) post({ kind: 'why', id: count, what: next, of, language: words as never });
    };
    const done = (): void => {
      asked = undefined;
      const next = waiting;
      waiting = undefined;
      if (next) ask(...next);
    };
    worker.onmessage = ({ data }: MessageEvent<EngineAnswer>) => {
      if (!asked || data.id !== asked.id) return;
      const { what: of, picked: one } = asked;
      if (data.kind === 'tried') {
        setState((was) => ({
          ...was,
          tried: data.tried,
          of,
          refused: undefined,
          took: data.took,
          isBusy: waiting !== undefined,
        }));
      }
      if (data.kind === 'refused') setState((was) => ({ ...was, refused: data.title, isBusy: waiting !== undefined }));
      if (data.kind === 'why') setState((was) => ({ ...was, why: { of: one!, sentence: data.sentence } }));
      // The sentence comes after the amounts; a refusal comes once for each of the two.
      if (data.kind === 'why' || one === undefined || data.kind === 'refused') done();
    };
    // A script that does not come, or breaks, is said: nobody waits for it before old sums.
    worker.onerror = () => {
      setState((was) => ({ ...was, refused: say.current('failed'), isBusy: false }));
      done();
    };
    engine.current = { worker, ask };
    return () => {
      engine.current = null;
      worker.terminate();
    };
  }, [run]);

  useEffect(() => engine.current?.ask(what, picked, language), [run, what, picked, language]);
  return state;
}
