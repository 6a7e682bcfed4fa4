import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { quantileOf } from './figure.mjs';

/** On what it was measured: plain figures mean little without it, ratios a little. */
export function describeMachine() {
  return {
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memoryBytes: totalmem(),
    node: process.versions.node,
    fdatasyncMicroseconds: Math.round(fdatasyncMicroseconds()),
  };
}

// What a commit costs at least, on the disk that the benches use.
function fdatasyncMicroseconds() {
  const folder = mkdtempSync(join(tmpdir(), 'levada-bench-'));
  const file = openSync(join(folder, 'sync'), 'w');
  const block = Buffer.alloc(8192, 1);
  const took = [];
  for (let turn = 0; turn < 100; turn += 1) {
    writeSync(file, block, 0, block.length, turn * block.length);
    const begun = performance.now();
    fdatasyncSync(file);
    took.push((performance.now() - begun) * 1000);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  return quantileOf(took, 0.5);
}
