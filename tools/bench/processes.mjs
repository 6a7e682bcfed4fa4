import { readdirSync, readFileSync } from 'node:fs';

/** Of this machine's processes: `{ pid, parent, name }`. Linux only. */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // The name stands in brackets and may hold anything; what follows its last bracket is plain.
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const end = stat.lastIndexOf(')');
        const parent = Number(stat.slice(end + 2).split(' ')[1]);
        return [{ pid: Number(pid), parent, name: stat.slice(stat.indexOf('(') + 1, end) }];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

/** A process and all that it started, directly or not. */
export function treeOf(root) {
  const all = processes();
  const tree = all.filter(({ pid }) => pid === root);
  for (const one of tree) tree.push(...all.filter(({ parent }) => parent === one.pid));
  return tree;
}

/** Proportional set size: memory that processes share is counted once, split among them. Megabytes (10⁶ bytes). */
export function pssOf(pid) {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return (Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)[1]) * 1024) / 1e6;
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
