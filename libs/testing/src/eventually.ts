/** Waits until `probe` no longer throws, and returns what it gave. Throws its last error after `within` milliseconds. Never sleep in a test. */
export async function eventually<Answer>(probe: () => Answer | Promise<Answer>, within = 15_000): Promise<Answer> {
  const until = Date.now() + within;
  for (;;) {
    try {
      return await probe();
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}
