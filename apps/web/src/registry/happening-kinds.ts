/** What a timeline tells of. */
export const HAPPENINGS = ['change', 'case', 'registration', 'capacity', 'check', 'proposal', 'merge'] as const;
