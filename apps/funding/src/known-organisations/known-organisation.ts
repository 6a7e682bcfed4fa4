/** What funding knows of an organisation in the register. */
export interface KnownOrganisation {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly scheme: string;
  readonly identifier: string;
  /** The organisation that it was found to be: what it asked for is that one's. */
  readonly mergedInto: string | null;
  readonly epoch: number;
  readonly version: number;
}
