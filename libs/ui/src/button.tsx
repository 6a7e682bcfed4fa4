import type { ComponentProps, ReactNode } from 'react';

/** `quiet` is for what is not the main thing of the page. Never disabled: it says what is missing when it is pressed. */
export function Button({
  quiet,
  busy,
  ...rest
}: Omit<ComponentProps<'button'>, 'className' | 'style' | 'disabled'> & {
  quiet?: boolean;
  /** Pressed already, and still at it. */
  busy?: boolean;
}): ReactNode {
  return <button type="button" {...rest} aria-busy={busy} className={quiet ? 'button quiet' : 'button'} />;
}
