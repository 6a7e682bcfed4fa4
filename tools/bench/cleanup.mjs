// Everything a figure starts is named here, so that it ends, newest first, however the figure ends: also by Ctrl-C.
const steps = [];

export const whatStarted = {
  /** @param {() => Promise<unknown>} step must do no harm when its work is done already */
  endsWith(step) {
    steps.push(step);
  },
  async end() {
    for (const step of steps.splice(0).reverse()) {
      await step().catch((error) => console.error(`while cleaning up: ${String(error)}`));
    }
  },
};

for (const [signal, number] of [
  ['SIGINT', 2],
  ['SIGTERM', 15],
]) {
  process.once(signal, () => void whatStarted.end().finally(() => process.exit(128 + number)));
}

process.once('uncaughtException', (error) => {
  console.error(error);
  void whatStarted.end().finally(() => process.exit(1));
});
