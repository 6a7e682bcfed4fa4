export { Button } from './button.js';
export { DataTable, type Column } from './data-table.js';
export { Dialog } from './dialog.js';
export { ErrorSummary, type Mistake } from './error-summary.js';
export {
  decimalOf,
  formatBrief,
  formatCount,
  formatDay,
  formatDecimal,
  formatInstant,
  formatMoney,
  formatShare,
  isExact,
  nearestOf,
  type MoneyText,
} from './formats.js';
export { LocaleProvider, Money, useLocale } from './locale.js';
export { Meter } from './meter.js';
export { Facts, Page, Shell } from './page.js';
export { SelectField } from './select-field.js';
export { SliderField } from './slider-field.js';
export { TextArea } from './text-area.js';
export { TextField } from './text-field.js';
export { Timeline, type TimelineEntry } from './timeline.js';
