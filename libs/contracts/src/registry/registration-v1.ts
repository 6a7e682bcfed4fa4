import { Type } from 'class-transformer';
import {
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { ServiceTypeRef } from '../values/service-type-ref.js';

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The capacity of a registration on one basis, as it holds on the day when it is told. Never summed over forms or places. */
export class RegisteredCapacity {
  /** What it counts: what was registered, what there is, what is paid for, what is taken. */
  @IsIn(['registered', 'actual', 'funded', 'occupied'])
  basis!: string;

  /** As the catalogue names it: `bed`, `client`, `contact`, `fte` … */
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  unit!: string;

  /** Decimal text: full-time equivalents have fractions. */
  @Matches(/^\d{1,9}(\.\d{1,2})?$/)
  amount!: string;
}

/** The outward state of a registration: the right of one organisation to provide one kind of service in one form at one place. */
export class RegistrationState {
  @IsUUID()
  registrationId!: string;

  @IsUUID()
  serviceId!: string;

  @IsUUID()
  organisationId!: string;

  /** Of the service. */
  @IsString()
  @MinLength(1)
  name!: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => ServiceTypeRef)
  serviceType!: ServiceTypeRef;

  @IsIn(['residential', 'outpatient', 'field'])
  form!: string;

  /** Absent where the service has no place. Its address never travels: it may be confidential. */
  @IsOptional()
  @IsUUID()
  siteId?: string;

  @IsIn(['registered', 'suspended', 'ended'])
  status!: string;

  @Matches(A_DAY)
  validFrom!: string;

  /** The first day on which it does not hold any more; absent: until somebody ends it. */
  @IsOptional()
  @Matches(A_DAY)
  validUntil?: string;

  @IsDefined()
  @ValidateNested({ each: true })
  @Type(() => RegisteredCapacity)
  capacities!: RegisteredCapacity[];
}

const A_REGISTRATION: RegistrationState = {
  registrationId: '5f0c9d3e-1c00-7000-8000-0000000000f1',
  serviceId: '5f0c9d3e-1c00-5000-8000-0000000000e1',
  organisationId: '5f0c9d3e-1c00-5000-8000-000000000002',
  name: 'Betreutes Wohnen Schaan',
  serviceType: { catalogueVersionId: '019a9d3e-1c00-7000-8000-0000000000c1', code: 'W1' },
  form: 'residential',
  siteId: '5f0c9d3e-1c00-5000-8000-0000000000d1',
  status: 'registered',
  validFrom: '2027-01-01',
  validUntil: '2032-01-01',
  capacities: [{ basis: 'registered', unit: 'place', amount: '12' }],
};

/** It was entered in the register. */
export class RegistrationRegisteredV1 extends RegistrationState {
  static readonly type = 'registry.registration.registered.v1';
  static readonly example: RegistrationRegisteredV1 = A_REGISTRATION;
}

/** It holds again, holds longer, or says something else of itself. */
export class RegistrationChangedV1 extends RegistrationState {
  static readonly type = 'registry.registration.changed.v1';
  static readonly example: RegistrationChangedV1 = { ...A_REGISTRATION, validUntil: '2037-01-01' };
}

export class RegistrationSuspendedV1 extends RegistrationState {
  static readonly type = 'registry.registration.suspended.v1';
  static readonly example: RegistrationSuspendedV1 = { ...A_REGISTRATION, status: 'suspended' };
}

/** It ran out, was given up or was withdrawn. */
export class RegistrationEndedV1 extends RegistrationState {
  static readonly type = 'registry.registration.ended.v1';
  static readonly example: RegistrationEndedV1 = { ...A_REGISTRATION, status: 'ended', validUntil: '2028-07-01' };
}

export class RegistrationCapacityChangedV1 extends RegistrationState {
  static readonly type = 'registry.registration.capacity-changed.v1';
  static readonly example: RegistrationCapacityChangedV1 = {
    ...A_REGISTRATION,
    capacities: [{ basis: 'registered', unit: 'place', amount: '14' }],
  };
}
