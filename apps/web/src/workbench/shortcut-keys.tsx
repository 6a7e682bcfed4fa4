import { useEffect, useState, type ReactNode } from 'react';
import { Button, Dialog } from '@levada/ui';
import { useWords } from '../languages/words.js';

const OFF = 'levada-keys-off';

/** `/` goes to the search, `?` shows the keys. Single keys can be switched off: speech and switch users set them off by chance. */
export function ShortcutKeys({ label }: { label: string }): ReactNode {
  const t = useWords('workbench');
  const [isOpen, setOpen] = useState(false);
  const [isOff, setOff] = useState(() => localStorage.getItem(OFF) === '1');
  useEffect(() => {
    if (isOff) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      if (target.matches('input, textarea, select') || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        document.getElementById('find')?.focus();
      }
      if (event.key === '?') setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOff]);
  const toggle = (off: boolean): void => {
    setOff(off);
    localStorage.setItem(OFF, off ? '1' : '0');
  };
  return (
    <p className="keys">
      <Button quiet onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <dl className="facts">
          {(
            [
              ['/', 'keyFind'],
              ['?', 'keyHelp'],
              ['↑ ↓', 'keyRows'],
              ['Enter', 'keyKeep'],
              ['Esc', 'keyRestore'],
            ] as const
          ).map(([key, meaning]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
        <label className="tick">
          <input type="checkbox" checked={isOff} onChange={({ target }) => toggle(target.checked)} />
          {t('keysOff')}
        </label>
        <Button onClick={() => setOpen(false)}>{t('close')}</Button>
      </Dialog>
    </p>
  );
}
