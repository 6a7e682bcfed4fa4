import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { refuse } from '@levada/kernel';
import { GatewayOnly } from '@levada/platform';
import { Authorities } from '../authorities/authorities.queries.js';
import { FindAuthorityBody, IdentifyBody, SecretBody, SignInBody, SignInOutsideBody } from './sessions.dto.js';
import { Identities, type Identity } from './sessions.queries.js';
import type { SignedIn } from './session.table.js';
import { SignIn } from './sign-in.handler.js';

/** Between the gateway and here alone: the gateway holds no state, so that it may run twice and start anew. */
@Controller('internal')
export class SessionsController {
  constructor(
    @Inject(SignIn) private readonly signing: SignIn,
    @Inject(Identities) private readonly identities: Identities,
    @Inject(Authorities) private readonly authorities: Authorities,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  @GatewayOnly()
  async signIn(@Body() { email, password, code }: SignInBody): Promise<SignedIn> {
    return this.signing.withPassword(email, password, code);
  }

  @Post('sign-in-outside')
  @HttpCode(200)
  @GatewayOnly()
  async signInOutside(@Body() { issuer, subject, email, emailVerified }: SignInOutsideBody): Promise<SignedIn> {
    return this.signing.outside({ issuer, subject, email, emailVerified });
  }

  @Post('identify')
  @HttpCode(200)
  @GatewayOnly()
  async identify(@Body() { secret, authority }: IdentifyBody): Promise<Identity> {
    return this.identities.of(secret, authority);
  }

  /** Whose public door somebody stands at. */
  @Post('find-authority')
  @HttpCode(200)
  @GatewayOnly()
  async findAuthority(@Body() { slug }: FindAuthorityBody): Promise<{ readonly id: string }> {
    const found = await this.authorities.named(slug);
    if (!found) throw refuse('authority/not-found', { slug });
    return { id: found.id };
  }

  @Post('sign-out')
  @HttpCode(204)
  @GatewayOnly()
  async signOut(@Body() { secret }: SecretBody): Promise<void> {
    await this.signing.signOut(secret);
  }
}
