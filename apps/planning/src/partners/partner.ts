/** Who works on plans without giving a service: a university, a research institute, a chamber. */
export interface Partner {
  readonly id: string;
  readonly authorityId: string;
  readonly name: string;
  readonly kind: string;
  readonly contact: string | null;
  readonly version: number;
}
