/** What every room speaks: money, fractions, ids, dates, the clock and refusals. Pure: no framework, no `node:*`. */
export {
  refuse,
  isRefusal,
  Refusal,
  type RefusalFacts,
  type RefusalPlace,
  type RefusalText,
  type RefusalTexts,
} from './refusal.js';
export { ratio, parseFraction, formatFraction, floor, type Fraction } from './fraction.js';
export {
  money,
  zero,
  digitsOf,
  parseMoney,
  formatAmount,
  toMoneyText,
  fromMoneyText,
  add,
  subtract,
  sum,
  compareMoney,
  type Money,
  type MoneyText,
} from './money.js';
export { writeDay, writeDecimal, writeMoney } from './written.js';
export { largestRemainder, type Part, type Room, type Rounding } from './largest-remainder.js';
export { needsConfirmation, PERCENT_UNCONFIRMED } from './change-guard.js';
export { moveFirst } from './select.js';
export { newId, idOf, isId } from './ids.js';
export { systemClock, fixedClock, type Clock } from './clock.js';
export { civilDate, addDays, addYears, dayOf, daysBetween, type CivilDate } from './civil-date.js';
export { addWorkingDays, isWorkingDay, onWorkingDay, type WorkingDays } from './working-days.js';
export { canonicalJson } from './canonical-json.js';
export { changedMembers, type ChangedMember } from './changed-members.js';
export { take, objection, movesOf, type Step, type Guard, type Lifecycle, type Moves } from './lifecycle.js';
export { ATTENDANCES, expectHeld, recordAttendance, type Attendance } from './attendance.js';
export { DISPOSITIONS, UNANSWERED, dispose, type Answerable, type Disposition } from './disposition.js';
export { LANGUAGES, fill, type Language, type Sentence } from './languages.js';
