/** Classifications that come with Levada, in the order in which they are recorded: what is mapped to comes first. */
export const SHIPPED_TAXONOMIES = [
  'cz-108-2006',
  'li-psychosocial',
  'de-sgb',
  'lv-socpak',
  'open-eligibility',
] as const;
