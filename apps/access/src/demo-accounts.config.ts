/** Whether demo accounts exist here. Never by default in containers. */
export const DEMO_ACCOUNTS = Symbol('demo accounts');
