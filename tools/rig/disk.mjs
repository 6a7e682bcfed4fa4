// A disk of the rig's own: an ext4 image on a loop device, which can run full and lose its power. Root only.
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, open, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const SIZE = 3 * 1024 ** 3;
/** FS_IOC_SHUTDOWN with "no log flush": what was not forced to the disk is gone, as when the power fails (xfstests: godown). */
const POWER_CUT =
  'open(my $f, "<", $ARGV[0]) or die $!; my $how = pack("I", 2); ioctl($f, 0x8004587d, $how) or die $!;';

/** A disk, or the reason why there can be none. */
export async function makeDisk() {
  if (process.getuid?.() !== 0) return { reason: 'only root can mount a disk image' };
  const folder = await mkdtemp(join(tmpdir(), 'levada-rig-disk-'));
  // As root PostgreSQL runs as another user, who must be able to pass through.
  await chmod(folder, 0o711);
  const image = join(folder, 'image');
  const at = join(folder, 'disk');
  try {
    await writeFile(image, '');
    await truncate(image, SIZE);
    await run('mkfs.ext4', ['-q', '-F', '-E', 'lazy_itable_init=1,lazy_journal_init=1', image]);
    await mkdir(at);
    const disk = new Disk(folder, image, at);
    await disk.mount();
    return { disk };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return { reason: `no disk image can be mounted here: ${String(error.stderr || error.message).trim()}` };
  }
}

class Disk {
  constructor(folder, image, at) {
    Object.assign(this, { folder, image, at });
  }

  get dataDir() {
    return join(this.at, 'data');
  }

  async mount() {
    await run('mount', ['-o', 'loop', this.image, this.at]);
    await chmod(this.at, 0o711);
  }

  /** Takes all the room that is left. */
  async fill() {
    const ballast = await open(join(this.at, 'ballast'), 'w');
    try {
      for (let piece = 256 * 1024 ** 2; piece >= 4096; piece = Math.floor(piece / 4)) {
        for (;;) {
          const { size } = await ballast.stat();
          const taken = await run('fallocate', [
            '-o',
            String(size),
            '-l',
            String(piece),
            join(this.at, 'ballast'),
          ]).then(
            () => true,
            () => false,
          );
          if (!taken) break;
        }
      }
    } finally {
      await ballast.close();
    }
  }

  async empty() {
    await rm(join(this.at, 'ballast'), { force: true });
  }

  async cutPower() {
    await run('perl', ['-e', POWER_CUT, this.at]);
  }

  /** The power is back: the journal is replayed. Nobody may hold a file there any more. */
  async remount() {
    for (let left = 50; ; left -= 1) {
      await this.unmount();
      try {
        await this.mount();
        break;
      } catch (error) {
        // Somebody else (a container that starts) holds the dead file system for a moment longer.
        if (left === 0) throw error;
        await sleep(200);
      }
    }
    // That room was made may not have reached the disk either.
    await this.empty();
  }

  async unmount() {
    for (let left = 100; ; left -= 1) {
      try {
        return await run('umount', [this.at]);
      } catch (error) {
        if (/not mounted/.test(String(error.stderr))) return;
        if (left === 0) throw error;
        await sleep(50);
      }
    }
  }

  async remove() {
    await this.unmount().catch(() => undefined);
    await rm(this.folder, { recursive: true, force: true });
  }
}
