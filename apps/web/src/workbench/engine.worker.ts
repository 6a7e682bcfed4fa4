import { allocationRefusals } from '@levada/allocation';
import { fill, isRefusal, type Language } from '@levada/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { tryOn, whyOf, type StoredRun, type Tried } from './engine.js';
import type { WhatIf } from './what-if.js';

/** A question to the engine beside the page: so that typing and scrolling never wait for it. */
export type EngineQuestion =
  | { readonly kind: 'run'; readonly run: StoredRun }
  | { readonly kind: 'try'; readonly id: number; readonly what: WhatIf; readonly language: Language }
  | {
      readonly kind: 'why';
      readonly id: number;
      readonly what: WhatIf;
      readonly of: string;
      readonly language: Language;
    };

export type EngineAnswer =
  | { readonly kind: 'tried'; readonly id: number; readonly tried: Tried; readonly took: number }
  | { readonly kind: 'why'; readonly id: number; readonly sentence: string | null }
  | { readonly kind: 'refused'; readonly id: number; readonly title: string };

/** The engine takes its hash from outside; a browser's own is asynchronous, which the engine is not. */
const hash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

let run: StoredRun | undefined;

self.onmessage = ({ data }: MessageEvent<EngineQuestion>) => {
  if (data.kind === 'run') {
    run = data.run;
    return;
  }
  if (run) self.postMessage(answer(run, data));
};

function answer(of: StoredRun, asked: Exclude<EngineQuestion, { kind: 'run' }>): EngineAnswer {
  const { id, what, language } = asked;
  try {
    if (asked.kind === 'why') return { kind: 'why', id, sentence: whyOf(of, what, asked.of, language) };
    const from = performance.now();
    const tried = tryOn(of, what, hash);
    return { kind: 'tried', id, tried, took: performance.now() - from };
  } catch (error) {
    if (!isRefusal(error)) return { kind: 'refused', id, title: String(error) };
    const text = allocationRefusals[error.code]?.[language];
    return { kind: 'refused', id, title: text === undefined ? error.code : fill(text, error.facts) };
  }
}
