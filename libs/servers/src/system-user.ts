import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

/** The user `nobody`, as whom root runs PostgreSQL, which refuses to run as root. */
export async function nobody(): Promise<SystemUser> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, , uid, gid] =
    users
      .split('\n')
      .find((line) => line.startsWith('nobody:'))
      ?.split(':') ?? [];
  const user = { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) };
  // macOS gives nobody the id -2, which processes carry as an unsigned number.
  return { uid: user.uid >>> 0, gid: user.gid >>> 0 };
}

/**
 * True when the mode bits of a path and of all folders above let the user in: to enter a folder, to run a file.
 * What does not exist yet is left out.
 */
export async function canReach(user: SystemUser, path: string): Promise<boolean> {
  let at = await existing(path);
  for (;;) {
    const { uid, gid, mode } = await stat(at);
    const shift = uid === user.uid ? 6 : gid === user.gid ? 3 : 0;
    if (((mode >> shift) & 0o1) === 0) return false;
    if (at === dirname(at)) return true;
    at = dirname(at);
  }
}

async function existing(path: string): Promise<string> {
  return realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && path !== dirname(path)) return existing(dirname(path));
    throw error;
  });
}
