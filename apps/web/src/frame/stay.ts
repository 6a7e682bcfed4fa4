import { useBlocker, type ShouldBlockFn } from '@tanstack/react-router';
import { useWords } from '../languages/words.js';

/** Whether going there takes what is typed off the screen: by default, going to another page. */
export type Loses = (move: Parameters<ShouldBlockFn>[0]) => boolean;

const toAnotherPage: Loses = ({ current, next }) => current.pathname !== next.pathname;

/** Nobody leaves with something that is not kept: it is tried once more, and where that fails they are asked. */
export function useStay(
  { keep, isUnkept }: { readonly keep: () => Promise<void>; readonly isUnkept: () => boolean },
  loses: Loses = toAnotherPage,
): void {
  const t = useWords();
  useBlocker({
    shouldBlockFn: async (move) => {
      if (!loses(move) || !isUnkept()) return false;
      await keep().catch(() => undefined);
      return isUnkept() && !window.confirm(t('leaveUnkept'));
    },
    enableBeforeUnload: isUnkept,
  });
}
