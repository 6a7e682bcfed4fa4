/** Part of every stored run. A change that can change a result raises it. */
export const ENGINE_VERSION = '0.3.0';
