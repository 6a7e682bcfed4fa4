/** Addresses of outside registers, for `extras` of the service. One that is absent answers `unavailable`, never “clean”. */
export const CHECK_SOURCES = Symbol('CHECK_SOURCES');

export interface CheckSources {
  /** Speaks as ARES of the Czech finance ministry: `GET {url}/ekonomicke-subjekty/{ico}`. */
  readonly register?: string;
  /** `GET {url}?scheme=…&identifier=…&name=…` → `{"hits":[{"reference":"…","about":"…"}]}`. */
  readonly insolvency?: string;
  readonly sanctions?: string;
  /** How long a source may take; 5 seconds where nothing is said. */
  readonly timeoutMs?: number;
}
