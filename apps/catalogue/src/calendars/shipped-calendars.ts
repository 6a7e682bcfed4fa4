/** Calendars of public holidays that come with Levada. */
export const SHIPPED_CALENDARS = ['cz', 'de-th', 'li', 'lv'] as const;
