/** What funding knows of an organisation in the register. */
export interface KnownOrganisation {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly scheme: string;
  readonly identifier: string;
  readonly epoch: number;
  readonly version: number;
}
