/** `statutarniOrgany`, `statutory_persons`, “statutární zástupce”: as the register of the Czech ministry and its like call them. */
const STATUTORY = /statut[aá]rn|statutory[^a-z]*(person|representative|organ|bod)/i;

/** Whether a field or a title says that it is about who acts for an organisation by law: everybody who reads the register would read it. */
export function isOfStatutoryPersons(words: string): boolean {
  return STATUTORY.test(words);
}
