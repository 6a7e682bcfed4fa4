// Written by npm run generate. Do not edit.
export interface paths {
    "/api/v1/access/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own tokens for scripts. */
        get: operations["access_listApiTokens"];
        put?: never;
        /** A token for a script: it acts as its owner, for the authority they act for now. */
        post: operations["access_createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/api-tokens/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a token back. */
        post: operations["access_withdrawApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/authorities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Authorities of this installation. */
        get: operations["access_listAuthorities"];
        put?: never;
        /** Opens an authority: 201 when it is new, 200 when it is there already. */
        post: operations["access_openAuthority"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
        get: operations["access_followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
        get: operations["access_checkLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the clock of the whole house ahead, where demo accounts are. Sessions run out with it. */
        post: operations["access_advanceClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that were put aside. */
        get: operations["access_listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an event up for good, with the reason. */
        post: operations["access_discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries an event again; when it fails again it stays, with the new cause. */
        post: operations["access_retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of the mails of notices; those that could not be delivered, unless asked otherwise. */
        get: operations["access_listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/deliveries/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mails a notice once more that was given up. */
        post: operations["access_retryDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Demo people of the first authority, and the password of all of them. */
        get: operations["access_listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/demo-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A session of a demo person, for scripts. */
        post: operations["access_getDemoToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds which role. */
        get: operations["access_listGrants"];
        put?: never;
        /** Gives a role, for an authority; in all of it, or within a territory or an organisation. */
        post: operations["access_giveGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/grants/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a role back; within a second it opens nothing more. */
        post: operations["access_withdrawGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that wait. */
        get: operations["access_listInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/invitations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an invitation back: its link no longer works. */
        post: operations["access_withdrawInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the password of the account that a link is for. */
        post: operations["access_acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a link is for, and whether it works. */
        post: operations["access_lookAtInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/me/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one wants to be mailed. */
        get: operations["access_getMailWish"];
        put?: never;
        /** Says how one wants to be mailed: each notice, once a day, or never. */
        post: operations["access_changeMailWish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one’s own password; every session of theirs ends. */
        post: operations["access_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for an authenticator; it counts once a code of it has come back. */
        post: operations["access_beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor on with a first code. */
        post: operations["access_confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns the second factor off. */
        post: operations["access_removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one was told, in all of one’s authorities, newest first. */
        get: operations["access_listNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/notices/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a notice of one’s own as read. */
        post: operations["access_readNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/notices/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks all that one was told as read. */
        post: operations["access_readNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, with their roles. */
        get: operations["access_listPeople"];
        put?: never;
        /** Invites somebody; whoever is known already stays as they are. */
        post: operations["access_invitePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person. */
        get: operations["access_getPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{id}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends their sessions and lets them in no more; their roles stay and give nothing. */
        post: operations["access_blockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new link to an account: a forgotten password, a lost second factor, an invitation that ran out. */
        post: operations["access_sendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/people/{id}/unblock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets them in again, with the roles they had. */
        post: operations["access_unblockPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
        post: operations["access_replayLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
        get: operations["catalogue_followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
        get: operations["catalogue_checkLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that were put aside. */
        get: operations["catalogue_listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an event up for good, with the reason. */
        post: operations["catalogue_discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries an event again; when it fails again it stays, with the new cause. */
        post: operations["catalogue_retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
        post: operations["catalogue_replayLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Territories of every scheme and level. */
        get: operations["catalogue_listTerritories"];
        put?: never;
        /** Records a territory with those it lies in: all of it, so that what is left out is no longer so. */
        post: operations["catalogue_recordTerritory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/territories/{scheme}/{level}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One territory by its key, with those it lies in. */
        get: operations["catalogue_getTerritory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/territories/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records up to 500 territories in one commit. */
        post: operations["catalogue_recordTerritories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/territories/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many territories a scheme has. */
        get: operations["catalogue_getTerritorySummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/applications/{applicationId}/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files of an application. */
        get: operations["funding_listFiles"];
        put?: never;
        /** Attaches a file of at most 25 MB: 201 when it is new, 200 when the same bytes are there under this name. */
        post: operations["funding_attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/applications/{applicationId}/files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bytes of a file, as they were handed in. */
        get: operations["funding_downloadFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/applications/{applicationId}/files/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Removes a file: the office any, a provider their own while the application is undecided. Its name, its hash and the reason stay. */
        post: operations["funding_removeFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
        get: operations["funding_followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
        get: operations["funding_checkLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that were put aside. */
        get: operations["funding_listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an event up for good, with the reason. */
        post: operations["funding_discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries an event again; when it fails again it stays, with the new cause. */
        post: operations["funding_retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Decisions, with the priorities each serves. */
        get: operations["funding_listDecisions"];
        put?: never;
        /** Proposes a decision by hand, with its reason; the amount is reserved until a second person approves. */
        post: operations["funding_proposeDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/decisions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One decision, with its round and the run that computed it. */
        get: operations["funding_getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/decisions/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a proposed decision as a second person: the amount is committed, and the fact is told. */
        post: operations["funding_approveDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/envelopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Envelopes with what is left of them. */
        get: operations["funding_listEnvelopes"];
        put?: never;
        /** Takes an envelope out of a source: a ceiling for what a round may commit. */
        post: operations["funding_cutEnvelope"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/envelopes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One envelope with what is left of it. */
        get: operations["funding_getEnvelope"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
        post: operations["funding_replayLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds, newest first. */
        get: operations["funding_listRounds"];
        put?: never;
        /** Opens a round: a call for applications out of an envelope, for the priorities of a plan in force. */
        post: operations["funding_openRound"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One round. */
        get: operations["funding_getRound"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/rounds/{roundId}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Applications of a round. */
        get: operations["funding_listApplications"];
        put?: never;
        /** Submits an application under its number: 201 when it is new, 200 when the same request is there already. */
        post: operations["funding_submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/rounds/{roundId}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of a round, newest first. */
        get: operations["funding_listRuns"];
        put?: never;
        /** Shares the envelope among the undecided applications of a round by its rule, and reserves the sum. */
        post: operations["funding_calculateRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run with its awards. */
        get: operations["funding_getRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/runs/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a run as a second person: its awards become decisions. */
        post: operations["funding_confirmRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/runs/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether who asks can confirm a run now, and what speaks against it. */
        get: operations["funding_getRunSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funding/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sources of money. */
        get: operations["funding_listSources"];
        put?: never;
        /** Opens a source of money, such as the budget of a region. */
        post: operations["funding_openSource"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
        get: operations["planning_followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
        get: operations["planning_checkLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that were put aside. */
        get: operations["planning_listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an event up for good, with the reason. */
        post: operations["planning_discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries an event again; when it fails again it stays, with the new cause. */
        post: operations["planning_retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/money-by-priority": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The money that serves each priority of a plan. */
        get: operations["planning_getMoneyByPriority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plans, newest first. */
        get: operations["planning_listPlans"];
        put?: never;
        /** Drafts a plan with its priorities. */
        post: operations["planning_draftPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan with its priorities. */
        get: operations["planning_getPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans/{id}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adopts a plan as a second person: from now on decisions may cite its priorities. */
        post: operations["planning_adoptPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans/{id}/consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a draft for comments until an instant. */
        post: operations["planning_openConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be done with a plan next by who asks, and what speaks against it. */
        get: operations["planning_getPlanSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans/{planId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comments on a plan, with their answers. */
        get: operations["planning_listComments"];
        put?: never;
        /** Comments on a plan in consultation, or on one of its priorities. */
        post: operations["planning_makeComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/plans/{planId}/comments/{commentId}/disposition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers a comment, with the reason that its author is told. */
        post: operations["planning_disposeComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/priorities/{planId}/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One priority: the plan’s sentence, and its money. */
        get: operations["planning_tracePriority"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/planning/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
        post: operations["planning_replayLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
        get: operations["registry_followChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
        get: operations["registry_checkLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that were put aside. */
        get: operations["registry_listDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/dead-letters/{id}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an event up for good, with the reason. */
        post: operations["registry_discardDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries an event again; when it fails again it stays, with the new cause. */
        post: operations["registry_retryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register. */
        get: operations["registry_listOrganisations"];
        put?: never;
        /** Registers an organisation under its identifier: 201 when it is new, 200 when it is there already. */
        post: operations["registry_registerOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation. */
        get: operations["registry_getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registry/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
        post: operations["registry_replayLog"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, and what they may do. */
        get: operations["gateway_getSession"];
        put?: never;
        /** Signs in a browser: the answer sets its cookie. */
        post: operations["gateway_signIn"];
        /** Signs out, and takes the cookie away. */
        delete: operations["gateway_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/outside": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Leads a browser to the outside issuer. */
        get: operations["gateway_signInOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/outside/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the outside issuer sends the browser back to. */
        get: operations["gateway_completeSignInOutside"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How people sign in here. */
        get: operations["gateway_listSignInWays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the gateway turns. */
        get: operations["gateway_isLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the whole system is ready, and what does not work. */
        get: operations["gateway_isReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedInvitation: {
            email: string;
            name: string;
        };
        AcceptInvitationBody: {
            password: string;
            token: string;
        };
        AdoptPlanDto: {
            resolution?: components["schemas"]["ResolutionDto"];
        };
        AdvanceClockBody: {
            seconds: number;
        };
        AllocationRun: {
            coefficient: string;
            confirmedAt: string | null;
            confirmedBy: string | null;
            engineVersion: string;
            /** Format: uuid */
            id: string;
            inputHash: string;
            left: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            resultHash: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            rule: "proportional";
            /** @enum {string} */
            status: "proposed" | "confirmed" | "superseded";
            total: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        AllocationRunWithAwards: {
            awards: {
                award: string;
                exact: string;
                /** Format: uuid */
                id: string;
                reference: string;
            }[];
            coefficient: string;
            confirmedAt: string | null;
            confirmedBy: string | null;
            engineVersion: string;
            /** Format: uuid */
            id: string;
            inputHash: string;
            left: string;
            /** Format: date-time */
            proposedAt: string;
            proposedBy: string;
            resultHash: string;
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            rule: "proportional";
            /** @enum {string} */
            status: "proposed" | "confirmed" | "superseded";
            total: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        ApiToken: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        Application: {
            /** Format: uuid */
            id: string;
            organisation: string | null;
            /** Format: uuid */
            organisationId: string;
            priorityRefs: {
                measureCode?: string;
                /** Format: uuid */
                planId: string;
                planVersion: number;
                priorityCode: string;
                share: string;
            }[];
            reference: string;
            requested: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            roundId: string;
            /** @enum {string} */
            status: "submitted" | "decided";
            /** Format: date-time */
            submittedAt: string;
            title: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        Authority: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            openedAt: string;
            profile: string;
            slug: string;
            /**
             * @example {
             *       "scheme": "cz-csu",
             *       "level": "region",
             *       "code": "CZ051"
             *     }
             */
            territory: {
                code: string;
                level: string;
                scheme: string;
            };
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        BlockPersonBody: {
            reason: string;
        };
        ChangePasswordBody: {
            current: string;
            password: string;
        };
        Clock: {
            aheadSeconds: number;
            /** Format: date-time */
            now: string;
        };
        CodeBody: {
            code: string;
        };
        Comment: {
            authorName: string;
            disposedAt: string | null;
            disposedBy: string | null;
            disposition: ("accepted" | "partly" | "refused") | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            madeAt: string;
            /** Format: uuid */
            planId: string;
            priorityCode: string | null;
            reason: string | null;
            text: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        CreateApiTokenBody: {
            days?: number;
            name: string;
        };
        CreatedApiToken: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            token: string;
        };
        CutEnvelopeBody: {
            amount: components["schemas"]["MoneyValue"];
            /** Format: uuid */
            sourceId: string;
            title: string;
        };
        DeadLetter: {
            /** Format: date-time */
            at: string;
            cause: string;
            epoch: number;
            /** Format: uuid */
            id: string;
            n: number;
            producer: string;
            /** @enum {string} */
            status: "waiting" | "retried" | "discarded";
            tries: number;
            type: string;
        };
        Decision: {
            amount: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            applicationId: string;
            approvedBy: string[];
            decidedAt: string | null;
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                identifier: string | null;
                name: string | null;
                scheme: string | null;
            };
            /** @enum {string} */
            outcome: "granted" | "refused";
            priorityRefs: {
                amount: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                measureCode?: string;
                /** Format: uuid */
                planId: string;
                planVersion: number;
                priorityCode: string;
                share: string;
            }[];
            proposedBy: string;
            reason: string | null;
            reference: string;
            requested: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            roundId: string;
            runId: string | null;
            title: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        DecisionVersion: {
            /** Format: uuid */
            id: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        Delivery: {
            attempts: number;
            deliveredAt: string | null;
            /** @enum {string} */
            delivery: "inbox" | "waiting" | "delivered" | "undelivered" | "cancelled";
            email: string;
            /** Format: uuid */
            id: string;
            kind: string;
            nextAttemptAt: string | null;
            problem: string | null;
            /** Format: date-time */
            raisedAt: string;
        };
        DemoAccounts: {
            items: {
                email: string;
                name: string;
                role: string;
            }[];
            password: string;
        };
        DemoToken: {
            /** Format: date-time */
            expiresAt: string;
            name: string;
            /** Format: uuid */
            personId: string;
            token: string;
        };
        DemoTokenBody: {
            authority?: string;
            /** @enum {string} */
            role: "funding-officer" | "budget-officer" | "approver" | "assessor" | "committee-member" | "planner" | "registry-administrator" | "data-steward" | "auditor" | "operator";
        };
        DiscardDeadLetterBody: {
            reason: string;
        };
        DisposeCommentDto: {
            /** @enum {string} */
            disposition: "accepted" | "partly" | "refused";
            reason: string;
        };
        DraftPlanDto: {
            from: string;
            /** @enum {string} */
            level: "local" | "regional" | "national";
            /** Format: uuid */
            partOf?: string;
            partOfTitle?: string;
            priorities: components["schemas"]["PlanPriorityDto"][];
            territory: components["schemas"]["TerritoryRef"];
            title: string;
            to: string;
        };
        Envelope: {
            amount: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            available: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            committed: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            id: string;
            reserved: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            sourceId: string;
            title: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        File: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            keptAt: string;
            keptBy: string;
            mediaType: string;
            name: string;
            reason: string | null;
            removedAt: string | null;
            removedBy: string | null;
            sha256: string;
            size: number;
            /** @enum {string} */
            status: "kept" | "removed";
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        GiveGrantBody: {
            authority?: string;
            from?: string;
            /** Format: uuid */
            organisationId?: string;
            /** Format: uuid */
            personId: string;
            /** @enum {string} */
            role: "funding-officer" | "budget-officer" | "approver" | "assessor" | "committee-member" | "registry-administrator" | "planner" | "data-steward" | "provider-editor" | "provider-certifier" | "auditor" | "operator";
            territory?: components["schemas"]["TerritoryRef"];
            until?: string;
        };
        Grant: {
            authority: string;
            email: string;
            /** Format: date */
            from: string;
            /** Format: date-time */
            givenAt: string;
            givenBy: string;
            /** Format: uuid */
            id: string;
            organisationId: string | null;
            person: string;
            /** Format: uuid */
            personId: string;
            reason: string | null;
            /** @enum {string} */
            role: "funding-officer" | "budget-officer" | "approver" | "assessor" | "committee-member" | "registry-administrator" | "planner" | "data-steward" | "provider-editor" | "provider-certifier" | "auditor" | "operator";
            territory: {
                code: string;
                level: string;
                scheme: string;
            } | null;
            until: string | null;
            /** @description Raised by each change; the ETag. */
            version: number;
            withdrawnAt: string | null;
            withdrawnBy: string | null;
        };
        Invitation: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            personId: string;
            /** Format: date-time */
            sentAt: string;
            /** @enum {string} */
            status: "sent" | "accepted" | "withdrawn";
            timesSent: number;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        InvitationTokenBody: {
            token: string;
        };
        Invited: {
            invitation?: {
                /** Format: date-time */
                expiresAt: string;
                /** Format: uuid */
                id: string;
                token: string;
            };
            person: {
                /** Format: date-time */
                createdAt: string;
                email: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                language: "en" | "cs" | "de" | "lv";
                name: string;
                /** @enum {string} */
                status: "invited" | "active" | "blocked";
                /** @description Raised by each change; the ETag. */
                version: number;
            };
        };
        Invitee: {
            email: string;
            /** Format: date-time */
            expiresAt: string;
            name: string;
        };
        InvitePersonBody: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            language?: "en" | "cs" | "de" | "lv";
            name: string;
        };
        ListedPlan: {
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "local" | "regional" | "national";
            planVersion: number;
            priorities: number;
            /** @enum {string} */
            status: "draft" | "in-consultation" | "adopted";
            title: string;
            /** Format: date */
            to: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        LogCheck: {
            audit: {
                authorityId: string | null;
                brokenAt: number | null;
                unchained: number;
                verified: number;
            }[];
            deadLetters: number;
            digests: {
                [key: string]: string;
            };
            files: {
                broken: string[];
                kept: number;
            };
            inbox: {
                epoch: number;
                n: number;
                producer: string;
                rebuilding: boolean;
            }[];
            log: {
                epoch: number;
                missing: number;
                n: number;
                unnumbered: number;
            };
        };
        MailWish: {
            leaves: boolean;
            /** @enum {string} */
            wish: "each" | "daily" | "never";
        };
        MailWishBody: {
            /** @enum {string} */
            wish: "each" | "daily" | "never";
        };
        MakeCommentDto: {
            authorName: string;
            priorityCode?: string;
            text: string;
        };
        MoneyByPriority: {
            items: {
                committed: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                granted: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                paid: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                priorityCode: string;
                requested: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                title: string;
            }[];
            outsidePlan?: {
                committed: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                granted: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                paid: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                priorityCode: string;
                requested: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
            }[];
        };
        MoneyValue: {
            amount: string;
            currency: string;
        };
        Notice: {
            /** Format: uuid */
            authorityId: string;
            /** Format: uuid */
            id: string;
            kind: string;
            path: string;
            /** Format: date-time */
            raisedAt: string;
            readAt: string | null;
            text: string;
            title: string;
        };
        OpenAuthorityBody: {
            name: string;
            profile: string;
            slug: string;
            territory: components["schemas"]["TerritoryRef"];
        };
        OpenConsultationDto: {
            /** Format: date-time */
            until: string;
        };
        OpenRoundBody: {
            /** Format: uuid */
            envelopeId: string;
            /** Format: uuid */
            planId: string;
            roundTo: components["schemas"]["MoneyValue"];
            /** @enum {string} */
            rule: "proportional";
            title: string;
        };
        OpenSourceBody: {
            amount: components["schemas"]["MoneyValue"];
            title: string;
        };
        Organisation: {
            /** Format: uuid */
            id: string;
            identifier: string;
            name: string;
            scheme: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        PasswordBody: {
            password: string;
        };
        Person: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            language: "en" | "cs" | "de" | "lv";
            name: string;
            /** @enum {string} */
            status: "invited" | "active" | "blocked";
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        Plan: {
            /** Format: date-time */
            adoptedAt?: string;
            adoptedBy?: string;
            consultation?: {
                /** Format: date-time */
                closesAt: string;
                /** Format: date-time */
                opensAt: string;
            };
            draftedBy: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            level: "local" | "regional" | "national";
            partOf: string | null;
            partOfTitle: string | null;
            planVersion: number;
            priorities: {
                code: string;
                title: string;
            }[];
            resolution?: {
                body: string;
                /** Format: date */
                date: string;
                number: string;
            } | null;
            /** @enum {string} */
            status: "draft" | "in-consultation" | "adopted";
            /**
             * @example {
             *       "scheme": "cz-csu",
             *       "level": "region",
             *       "code": "CZ051"
             *     }
             */
            territory: {
                code: string;
                level: string;
                scheme: string;
            };
            title: string;
            /** Format: date */
            to: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        PlanPriorityDto: {
            code: string;
            title: string;
        };
        PriorityRef: {
            measureCode?: string;
            /** Format: uuid */
            planId: string;
            planVersion: number;
            priorityCode: string;
            share: string;
        };
        PriorityTrace: {
            money: {
                committed: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                granted: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                paid: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                requested: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
            }[];
            plan: {
                /** Format: date-time */
                adoptedAt?: string;
                adoptedBy?: string;
                consultation?: {
                    /** Format: date-time */
                    closesAt: string;
                    /** Format: date-time */
                    opensAt: string;
                };
                draftedBy: string;
                /** Format: date */
                from: string;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                level: "local" | "regional" | "national";
                partOf: string | null;
                partOfTitle: string | null;
                planVersion: number;
                priorities: {
                    code: string;
                    title: string;
                }[];
                resolution?: {
                    body: string;
                    /** Format: date */
                    date: string;
                    number: string;
                } | null;
                /** @enum {string} */
                status: "draft" | "in-consultation" | "adopted";
                /**
                 * @example {
                 *       "scheme": "cz-csu",
                 *       "level": "region",
                 *       "code": "CZ051"
                 *     }
                 */
                territory: {
                    code: string;
                    level: string;
                    scheme: string;
                };
                title: string;
                /** Format: date */
                to: string;
                /** @description Raised by each change; the ETag. */
                version: number;
            };
            priorityCode: string;
            title: string;
        };
        Problem: {
            /** @description Stable; what a program looks at. */
            code: string;
            errors?: {
                code: string;
                message: string;
                /** @description JSON pointer into the request. */
                pointer: string;
            }[];
            instance: string;
            status: number;
            /** @description In the language asked for. */
            title: string;
            /** @description For the operator. */
            traceId: string;
            /** Format: uri */
            type: string;
        };
        ProposeDecisionBody: {
            amount: components["schemas"]["MoneyValue"];
            /** Format: uuid */
            applicationId: string;
            priorityRefs?: components["schemas"]["PriorityRef"][];
            reason: string;
        };
        RegisteredOrganisation: {
            /** Format: uuid */
            id: string;
            identifier: string;
            name: string;
            /** @enum {string} */
            outcome: "created" | "updated" | "unchanged";
            scheme: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        RegisterOrganisationDto: {
            identifier: string;
            name: string;
            scheme: string;
        };
        RemoveFileBody: {
            reason: string;
        };
        Replay: {
            epoch: number;
            n: number;
            producer: string;
        };
        ReplayBody: {
            producer: string;
        };
        ResolutionDto: {
            body: string;
            date: string;
            number: string;
        };
        RetriedDeadLetter: {
            cause: string | null;
            /** @enum {string} */
            outcome: "retried" | "failed";
        };
        Round: {
            applications: number;
            envelope: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            envelopeId: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            planId: string;
            planVersion: number;
            roundTo: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** @enum {string} */
            rule: "proportional";
            /** @enum {string} */
            status: "open" | "decided";
            title: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        SecondFactor: {
            address: string;
            secret: string;
        };
        SentInvitation: {
            /** Format: date-time */
            expiresAt: string;
            /** Format: uuid */
            id: string;
            token: string;
        };
        Session: {
            authorities: {
                name: string;
                slug: string;
            }[];
            authority: string;
            /** Format: date-time */
            expiresAt: string;
            grants: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                organisationId?: string;
                /** @enum {string} */
                role: "funding-officer" | "budget-officer" | "approver" | "assessor" | "committee-member" | "registry-administrator" | "planner" | "data-steward" | "provider-editor" | "provider-certifier" | "auditor" | "operator";
                /**
                 * @example {
                 *       "scheme": "cz-csu",
                 *       "level": "region",
                 *       "code": "CZ051"
                 *     }
                 */
                territory?: {
                    code: string;
                    level: string;
                    scheme: string;
                };
            }[];
            person: {
                email: string;
                /** Format: uuid */
                id: string;
                language: string;
                name: string;
            };
        };
        ShownPerson: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: uuid */
            id: string;
            invitedUntil: string | null;
            /** @enum {string} */
            language: "en" | "cs" | "de" | "lv";
            name: string;
            roles: string[];
            secondFactor: boolean;
            /** @enum {string} */
            status: "invited" | "active" | "blocked";
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        Source: {
            amount: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            id: string;
            title: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        Steps: {
            steps: {
                refusal: {
                    code: string;
                    title: string;
                } | null;
                step: string;
            }[];
        };
        SubmitApplicationBody: {
            /** Format: uuid */
            organisationId: string;
            priorityRefs?: components["schemas"]["PriorityRef"][];
            reference: string;
            requested: components["schemas"]["MoneyValue"];
            title: string;
        };
        TerritoriesBatchDto: {
            records: components["schemas"]["TerritoryDto"][];
        };
        Territory: {
            code: string;
            /** Format: uuid */
            id: string;
            level: string;
            name: string;
            population15Plus?: number;
            scheme: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        TerritoryDetail: {
            children: number;
            code: string;
            /** Format: uuid */
            id: string;
            level: string;
            name: string;
            parents: {
                code: string;
                hierarchy: string;
                level: string;
                name: string;
                scheme: string;
            }[];
            population15Plus?: number;
            scheme: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        TerritoryDto: {
            code: string;
            level: string;
            name: string;
            parents: components["schemas"]["TerritoryParentDto"][];
            population15Plus?: number;
            scheme: string;
        };
        TerritoryParentDto: {
            code: string;
            hierarchy: string;
            level: string;
            scheme: string;
        };
        TerritoryRecording: {
            created: number;
            read: number;
            results: {
                key: string;
                /** @enum {string} */
                outcome: "created" | "updated" | "unchanged";
            }[];
            unchanged: number;
            unknownParents?: string[];
            updated: number;
        };
        TerritoryRef: {
            code: string;
            level: string;
            scheme: string;
        };
        TerritorySummary: {
            levels: {
                [key: string]: number;
            };
            population15Plus: number;
            scheme: string;
        };
        TracedDecision: {
            amount: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            /** Format: uuid */
            applicationId: string;
            approvedBy: string[];
            decidedAt: string | null;
            /** Format: uuid */
            id: string;
            organisation: {
                /** Format: uuid */
                id: string;
                identifier: string | null;
                name: string | null;
                scheme: string | null;
            };
            /** @enum {string} */
            outcome: "granted" | "refused";
            priorityRefs: {
                amount: {
                    /** @example 1234.50 */
                    amount: string;
                    /** @example CZK */
                    currency: string;
                };
                measureCode?: string;
                /** Format: uuid */
                planId: string;
                planVersion: number;
                priorityCode: string;
                share: string;
            }[];
            proposedBy: string;
            reason: string | null;
            reference: string;
            requested: {
                /** @example 1234.50 */
                amount: string;
                /** @example CZK */
                currency: string;
            };
            round: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                planId: string;
                planVersion: number;
                rule: string;
                title: string;
            };
            /** Format: uuid */
            roundId: string;
            run: {
                coefficient: string;
                engineVersion: string;
                exact: string | null;
                /** Format: uuid */
                id: string;
                inputHash: string;
                resultHash: string;
                rule: string;
            } | null;
            runId: string | null;
            title: string;
            /** @description Raised by each change; the ETag. */
            version: number;
        };
        WithdrawGrantBody: {
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    access_listApiTokens: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, name. By default -id. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own tokens for scripts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiToken"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_createApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "noční export",
                 *       "days": 90
                 *     }
                 */
                "application/json": components["schemas"]["CreateApiTokenBody"];
            };
        };
        responses: {
            /** @description A token for a script: it acts as its owner, for the authority they act for now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `account/none`: You have no account with a password here: somebody else signs you in.
             *
             *     `api-token/too-long`: A token is good for {most} days at most.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account/none" | "api-token/too-long";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_withdrawApiToken: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes a token back. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `api-token/not-found`: You have no such token.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "api-token/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `api-token/withdrawn`: This token was withdrawn. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "api-token/withdrawn";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listAuthorities: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Of these profiles. */
                profile?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description By short names. */
                slug?: string;
                /** @description Names with commas between, `-` before one that descends: slug, name. By default slug. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Authorities of this installation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Authority"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_openAuthority: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "slug": "praha-7",
                 *       "name": "Městská část Praha 7",
                 *       "profile": "cz-liberec",
                 *       "territory": {
                 *         "scheme": "cz-csu",
                 *         "level": "city-district",
                 *         "code": "500186"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OpenAuthorityBody"];
            };
        };
        responses: {
            /** @description Opens an authority: 201 when it is new, 200 when it is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            /** @description Opens an authority: 201 when it is new, 200 when it is there already. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authority"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `authority/slug-malformed`: A short name has 2 to 40 small letters, digits and hyphens and begins with a letter; “{slug}” does not. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "authority/slug-malformed";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_checkLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_advanceClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seconds": 2592000
                 *     }
                 */
                "application/json": components["schemas"]["AdvanceClockBody"];
            };
        };
        responses: {
            /** @description Sets the clock of the whole house ahead, where demo accounts are. Sessions run out with it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clock"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `clock/not-movable`: The clock runs in real time here: only demo data can be set ahead.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock/not-movable" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `clock/too-far`: A century ahead is enough. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "clock/too-far";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Told by these services. */
                producer?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id. By default id. */
                sort?: string;
                /** @description What became of it. One of waiting, retried, discarded, all. Several with commas between: any of them. By default waiting. */
                status?: string;
                /** @description Of these types. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that were put aside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Told by a test, means nothing"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetterBody"];
            };
        };
        responses: {
            /** @description Gives an event up for good, with the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tries an event again; when it fails again it stays, with the new cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listDeliveries: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description What became of the mail. One of inbox, waiting, delivered, undelivered, cancelled, all. Several with commas between: any of them. By default undelivered. */
                delivery?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Of these kinds. */
                kind?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: raisedAt, email. By default -raisedAt. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What became of the mails of notices; those that could not be delivered, unless asked otherwise. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Delivery"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_retryDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Mails a notice once more that was given up. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `notice/not-found`: There is no such notice for you.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "notice/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `notice/not-undelivered`: Only a notice that was given up is mailed once more; an invitation is sent anew instead. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "notice/not-undelivered";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Demo people of the first authority, and the password of all of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccounts"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `demo-account/not-enabled`: There are no demo accounts here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "demo-account/not-enabled" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_getDemoToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "planner"
                 *     }
                 */
                "application/json": components["schemas"]["DemoTokenBody"];
            };
        };
        responses: {
            /** @description A session of a demo person, for scripts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoToken"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `demo-account/not-enabled`: There are no demo accounts here.
             *
             *     `authority/not-found`: There is no authority “{slug}” here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "authority/not-found" | "demo-account/not-enabled" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listGrants: {
        parameters: {
            query?: {
                /** @description For these authorities, by their short names. */
                authority?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Of the person with this address. */
                email?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Of these people. Several with commas between: any of them. */
                person?: string;
                /** @description Which role. One of funding-officer, budget-officer, approver, assessor, committee-member, registry-administrator, planner, data-steward, provider-editor, provider-certifier, auditor, operator. Several with commas between: any of them. */
                role?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, name, role. By default id. */
                sort?: string;
                /** @description Whether it was taken back. One of given, withdrawn, all. Several with commas between: any of them. By default given. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who holds which role. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Grant"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_giveGrant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "personId": "01a1f0c0-0000-7000-8000-000000000006",
                 *       "role": "planner",
                 *       "authority": "cz-liberec",
                 *       "territory": {
                 *         "scheme": "cz-csu",
                 *         "level": "orp",
                 *         "code": "5109"
                 *       },
                 *       "until": "2027-12-31"
                 *     }
                 */
                "application/json": components["schemas"]["GiveGrantBody"];
            };
        };
        responses: {
            /** @description Gives a role, for an authority; in all of it, or within a territory or an organisation. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `date/malformed`: A date is written as YYYY-MM-DD and must exist; “{text}” does not.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "date/malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `person/not-found`: There is no such person here.
             *
             *     `authority/not-found`: There is no authority “{slug}” here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "authority/not-found" | "person/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `person/blocked`: {email} is blocked. Unblock them first.
             *
             *     `grant/own`: Nobody gives a role to themselves. Ask another operator.
             *
             *     `grant/there-already`: This person holds this role there already. Withdraw it before you give it anew.
             *
             *     `grant/period-reversed`: The grant would end ({until}) before it begins ({from}).
             *
             *     `grant/authority-missing`: Say for which authority. Only an operator is of the whole installation.
             *
             *     `grant/organisation-missing`: The role {role} belongs to an organisation: say which.
             *
             *     `grant/operator-is-of-the-installation`: An operator is of the whole installation: give this role without authority and territory.
             *
             *     `grant/organisation-of-no-provider`: The role {role} is an office’s: it cannot be limited to an organisation.
             *
             *     `grant/organisation-or-territory`: The role {role} is limited by its organisation: leave the territory out.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "grant/authority-missing" | "grant/operator-is-of-the-installation" | "grant/organisation-missing" | "grant/organisation-of-no-provider" | "grant/organisation-or-territory" | "grant/own" | "grant/period-reversed" | "grant/there-already" | "person/blocked";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_withdrawGrant: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Přechod na jiný odbor"
                 *     }
                 */
                "application/json": components["schemas"]["WithdrawGrantBody"];
            };
        };
        responses: {
            /** @description Takes a role back; within a second it opens nothing more. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `grant/not-found`: There is no such grant here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "grant/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `grant/withdrawn`: This grant was withdrawn. Give a new one. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "grant/withdrawn";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listInvitations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, email. By default -id. */
                sort?: string;
                /** @description What became of it. One of sent, accepted, withdrawn, all. Several with commas between: any of them. By default sent. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations that wait. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_withdrawInvitation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes an invitation back: its link no longer works. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `invitation/not-found`: There is no such invitation here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /**
             * @description `invitation/accepted`: This link was used. Sign in, or ask for a new one.
             *
             *     `invitation/withdrawn`: This invitation was withdrawn.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation/accepted" | "invitation/withdrawn";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "lvi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                 *       "password": "několik slov za sebou"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationBody"];
            };
        };
        responses: {
            /** @description Sets the password of the account that a link is for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `invitation/unknown`: This link does not work, or no longer. Ask for a new one.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation/unknown" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `invitation/expired`: This link has run out. Ask for a new one.
             *
             *     `invitation/accepted`: This link was used. Sign in, or ask for a new one.
             *
             *     `invitation/withdrawn`: This invitation was withdrawn.
             *
             *     `password/length`: A password has {least} to {most} characters. A few words are fine.
             *
             *     `password/guessable`: This password is among the first that anybody would try. Take another.
             *
             *     `person/blocked`: {email} is blocked. Unblock them first.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation/accepted" | "invitation/expired" | "invitation/withdrawn" | "password/guessable" | "password/length" | "person/blocked";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_lookAtInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "lvi_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                 *     }
                 */
                "application/json": components["schemas"]["InvitationTokenBody"];
            };
        };
        responses: {
            /** @description Whom a link is for, and whether it works. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitee"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `invitation/unknown`: This link does not work, or no longer. Ask for a new one.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation/unknown" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `invitation/expired`: This link has run out. Ask for a new one.
             *
             *     `invitation/accepted`: This link was used. Sign in, or ask for a new one.
             *
             *     `invitation/withdrawn`: This invitation was withdrawn.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invitation/accepted" | "invitation/expired" | "invitation/withdrawn";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_getMailWish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How one wants to be mailed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWish"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_changeMailWish: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "wish": "daily"
                 *     }
                 */
                "application/json": components["schemas"]["MailWishBody"];
            };
        };
        responses: {
            /** @description Says how one wants to be mailed: each notice, once a day, or never. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailWish"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `person/not-found`: There is no such person here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "několik slov za sebou",
                 *       "password": "zase jiná slova za sebou"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            /** @description Changes one’s own password; every session of theirs ends. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `access/not-signed-in`: Sign in first.
             *
             *     `session/not-accepted`: This did not fit. Check address, password and code; after five attempts wait a few minutes.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in" | "session/not-accepted";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `account/none`: You have no account with a password here: somebody else signs you in.
             *
             *     `password/length`: A password has {least} to {most} characters. A few words are fine.
             *
             *     `password/guessable`: This password is among the first that anybody would try. Take another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account/none" | "password/guessable" | "password/length";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "několik slov za sebou"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description A new secret for an authenticator; it counts once a code of it has come back. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactor"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `access/not-signed-in`: Sign in first.
             *
             *     `session/not-accepted`: This did not fit. Check address, password and code; after five attempts wait a few minutes.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in" | "session/not-accepted";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `account/none`: You have no account with a password here: somebody else signs you in.
             *
             *     `second-factor/on`: The second factor is on already. Remove it before you set up another.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account/none" | "second-factor/on";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                "application/json": components["schemas"]["CodeBody"];
            };
        };
        responses: {
            /** @description Turns the second factor on with a first code. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `account/none`: You have no account with a password here: somebody else signs you in.
             *
             *     `second-factor/wrong-code`: This code does not fit. Check the clock of your device and take the next one.
             *
             *     `second-factor/on`: The second factor is on already. Remove it before you set up another.
             *
             *     `second-factor/not-begun`: Begin with a new secret for your authenticator.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account/none" | "second-factor/not-begun" | "second-factor/on" | "second-factor/wrong-code";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "několik slov za sebou"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordBody"];
            };
        };
        responses: {
            /** @description Turns the second factor off. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `access/not-signed-in`: Sign in first.
             *
             *     `session/not-accepted`: This did not fit. Check address, password and code; after five attempts wait a few minutes.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in" | "session/not-accepted";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `account/none`: You have no account with a password here: somebody else signs you in. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "account/none";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listNotices: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Of these kinds. */
                kind?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: raisedAt. By default -raisedAt. */
                sort?: string;
                /** @description Whether it was read. One of unread, read, all. Several with commas between: any of them. By default all. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one was told, in all of one’s authorities, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Notice"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_readNotice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marks a notice of one’s own as read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `notice/not-found`: There is no such notice for you.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "notice/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_readNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Marks all that one was told as read. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_listPeople: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description By the address, whatever the case. */
                email?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description People. Several with commas between: any of them. */
                id?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, name, email. By default name. */
                sort?: string;
                /** @description Whether they can sign in. One of invited, active, blocked. Several with commas between: any of them. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People, with their roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ShownPerson"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_invitePerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "jana.novakova@kraj-lbc.example",
                 *       "name": "Jana Nováková",
                 *       "language": "cs"
                 *     }
                 */
                "application/json": components["schemas"]["InvitePersonBody"];
            };
        };
        responses: {
            /** @description Invites somebody; whoever is known already stays as they are. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `person/blocked`: {email} is blocked. Unblock them first. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/blocked";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPerson"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `person/not-found`: There is no such person here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_blockPerson: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ukončení pracovního poměru"
                 *     }
                 */
                "application/json": components["schemas"]["BlockPersonBody"];
            };
        };
        responses: {
            /** @description Ends their sessions and lets them in no more; their roles stay and give nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `person/not-found`: There is no such person here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `person/blocked`: {email} is blocked. Unblock them first.
             *
             *     `person/self`: Nobody blocks themselves. Ask another operator.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/blocked" | "person/self";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_sendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new link to an account: a forgotten password, a lost second factor, an invitation that ran out. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentInvitation"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `person/not-found`: There is no such person here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `person/blocked`: {email} is blocked. Unblock them first. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/blocked";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_unblockPerson: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Lets them in again, with the roles they had. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `person/not-found`: There is no such person here.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `person/not-blocked`: {email} is not blocked. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "person/not-blocked";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    access_replayLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "producer": "planning"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `replay/nothing-heard`: Nothing that “{producer}” told is known here, so there is nothing to hear again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "replay/nothing-heard";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_checkLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Told by these services. */
                producer?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id. By default id. */
                sort?: string;
                /** @description What became of it. One of waiting, retried, discarded, all. Several with commas between: any of them. By default waiting. */
                status?: string;
                /** @description Of these types. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that were put aside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Told by a test, means nothing"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetterBody"];
            };
        };
        responses: {
            /** @description Gives an event up for good, with the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tries an event again; when it fails again it stays, with the new cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_replayLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "producer": "planning"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `replay/nothing-heard`: Nothing that “{producer}” told is known here, so there is nothing to hear again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "replay/nothing-heard";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_listTerritories: {
        parameters: {
            query?: {
                /** @description With this code. */
                code?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description On this level. */
                level?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description A part of the name, whatever the case. */
                name?: string;
                /** @description Of this scheme. */
                scheme?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: key, name, population. By default key. */
                sort?: string;
                /** @description `district:CZ0513`: all that lies in it, in any hierarchy, at any depth. */
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Territories of every scheme and level. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Territory"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_recordTerritory: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "scheme": "cz-csu",
                 *       "level": "orp",
                 *       "code": "5109",
                 *       "name": "Turnov",
                 *       "parents": [
                 *         {
                 *           "hierarchy": "administrative",
                 *           "scheme": "cz-csu",
                 *           "level": "region",
                 *           "code": "CZ051"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TerritoryDto"];
            };
        };
        responses: {
            /** @description Records a territory with those it lies in: all of it, so that what is left out is no longer so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryRecording"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `territory/unknown-scheme`: “{scheme}” is no territorial scheme that Levada knows. Known: {known}.
             *
             *     `territory/unknown-level`: {key}: there is no level “{level}” in this scheme. Levels: {known}.
             *
             *     `territory/impossible-parent`: {key} cannot lie in {parent} in the hierarchy “{hierarchy}”.
             *
             *     `territory/unknown-parent`: These higher territories are not known yet; record them first or in the same batch: {parents}.
             *
             *     `territory/told-twice`: {key} stands in the batch twice.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "territory/impossible-parent" | "territory/told-twice" | "territory/unknown-level" | "territory/unknown-parent" | "territory/unknown-scheme";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_getTerritory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                level: string;
                scheme: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One territory by its key, with those it lies in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryDetail"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `territory/not-found`: There is no territory {key}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "territory/not-found";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_recordTerritories: {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "records": [
                 *         {
                 *           "scheme": "cz-csu",
                 *           "level": "orp",
                 *           "code": "5109",
                 *           "name": "Turnov",
                 *           "parents": [
                 *             {
                 *               "hierarchy": "administrative",
                 *               "scheme": "cz-csu",
                 *               "level": "region",
                 *               "code": "CZ051"
                 *             }
                 *           ]
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["TerritoriesBatchDto"];
            };
        };
        responses: {
            /** @description Records up to 500 territories in one commit. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryRecording"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `territory/unknown-scheme`: “{scheme}” is no territorial scheme that Levada knows. Known: {known}.
             *
             *     `territory/unknown-level`: {key}: there is no level “{level}” in this scheme. Levels: {known}.
             *
             *     `territory/impossible-parent`: {key} cannot lie in {parent} in the hierarchy “{hierarchy}”.
             *
             *     `territory/unknown-parent`: These higher territories are not known yet; record them first or in the same batch: {parents}.
             *
             *     `territory/told-twice`: {key} stands in the batch twice.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "territory/impossible-parent" | "territory/told-twice" | "territory/unknown-level" | "territory/unknown-parent" | "territory/unknown-scheme";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    catalogue_getTerritorySummary: {
        parameters: {
            query: {
                scheme: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many territories a scheme has. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritorySummary"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listFiles: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description With these bytes. */
                sha256?: string;
                /** @description Names with commas between, `-` before one that descends: id, name, size. By default id. */
                sort?: string;
                /** @description Whether it is still there. One of kept, removed, all. Several with commas between: any of them. By default kept. */
                status?: string;
            };
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files of an application. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["File"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `application/not-found`: There is no such application.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_attachFile: {
        parameters: {
            query: {
                mediaType?: string;
                name: string;
            };
            header?: never;
            path: {
                applicationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Attaches a file of at most 25 MB: 201 when it is new, 200 when the same bytes are there under this name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description Attaches a file of at most 25 MB: 201 when it is new, 200 when the same bytes are there under this name. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/not-a-file`: Send the bytes of the file as application/octet-stream.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-a-file" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `application/not-found`: There is no such application.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `file/too-many`: There are {most} files already; no more are kept here. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "file/too-many";
                    };
                };
            };
            /**
             * @description `request/too-large`: The request is larger than this door takes.
             *
             *     `file/too-large`: A file holds {most} MB at most.
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "file/too-large" | "request/too-large";
                    };
                };
            };
            /** @description `file/empty`: “{name}” is empty. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "file/empty";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_downloadFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                applicationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of a file, as they were handed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `application/not-found`: There is no such application.
             *
             *     `file/not-found`: There is no such file.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/not-found" | "file/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `file/removed`: “{name}” was removed. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "file/removed";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_removeFile: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                applicationId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Handed in by mistake"
                 *     }
                 */
                "application/json": components["schemas"]["RemoveFileBody"];
            };
        };
        responses: {
            /** @description Removes a file: the office any, a provider their own while the application is undecided. Its name, its hash and the reason stay. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             *
             *     `file/not-yours`: “{name}” was handed in by somebody else. They can remove it, or the office.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "file/not-yours" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `application/not-found`: There is no such application.
             *
             *     `file/not-found`: There is no such file.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/not-found" | "file/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `application/decided`: Application {reference} is decided. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/decided";
                    };
                };
            };
            /** @description `file/removed`: “{name}” was removed. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "file/removed";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_checkLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Told by these services. */
                producer?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id. By default id. */
                sort?: string;
                /** @description What became of it. One of waiting, retried, discarded, all. Several with commas between: any of them. By default waiting. */
                status?: string;
                /** @description Of these types. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that were put aside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Told by a test, means nothing"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetterBody"];
            };
        };
        responses: {
            /** @description Gives an event up for good, with the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tries an event again; when it fails again it stays, with the new cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listDecisions: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Decisions. Several with commas between: any of them. */
                id?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description For these organisations. Several with commas between: any of them. */
                organisation?: string;
                /** @description What was decided. One of granted, refused. Several with commas between: any of them. */
                outcome?: string;
                /** @description Citing this plan. Several with commas between: any of them. */
                plan?: string;
                /** @description Citing this priority, by its code. */
                priority?: string;
                /** @description Of these rounds. Several with commas between: any of them. */
                round?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, reference, amount, organisation. By default id. */
                sort?: string;
                /** @description Approved by a second person, or waiting for one. One of approved, proposed, all. Several with commas between: any of them. By default approved. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Decisions, with the priorities each serves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Decision"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_proposeDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same key again gives the first answer.
                 * @example a-key-of-your-own
                 */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "applicationId": "01a1f0c0-0000-7000-8000-000000000005",
                 *       "amount": {
                 *         "amount": "50000.00",
                 *         "currency": "CZK"
                 *       },
                 *       "priorityRefs": [
                 *         {
                 *           "planId": "01a1f0c0-0000-7000-8000-000000000003",
                 *           "planVersion": 1,
                 *           "priorityCode": "P1",
                 *           "share": "1"
                 *         }
                 *       ],
                 *       "reason": "Usnesení komise ze dne 3. března"
                 *     }
                 */
                "application/json": components["schemas"]["ProposeDecisionBody"];
            };
        };
        responses: {
            /** @description Proposes a decision by hand, with its reason; the amount is reserved until a second person approves. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionVersion"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/idempotency-key-missing`: This happens once: send an Idempotency-Key of your own with it.
             *
             *     `money/malformed`: An amount is written as digits with a point, such as 1234.50; “{amount}” is not.
             *
             *     `money/too-many-decimals`: {amount} {currency} has more than {digits} decimals.
             *
             *     `money/too-large`: This amount is too large.
             *
             *     `money/unknown-currency`: {currency} is no currency that Levada knows.
             *
             *     `fraction/malformed`: A share is written as p/q; “{text}” is not.
             *
             *     `fraction/zero-denominator`: A share cannot be divided by zero.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fraction/malformed" | "fraction/zero-denominator" | "money/malformed" | "money/too-large" | "money/too-many-decimals" | "money/unknown-currency" | "request/idempotency-key-missing" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `application/not-found`: There is no such application.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/not-found" | "request/no-such-route";
                    };
                };
            };
            /**
             * @description `application/decided`: Application {reference} is decided.
             *
             *     `round/decided`: The round “{title}” is decided.
             *
             *     `decision/application-has-one`: There is a decision on this application already.
             *
             *     `envelope/exhausted`: The money is not there: the source or envelope has less left than this needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/decided" | "decision/application-has-one" | "envelope/exhausted" | "round/decided";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `idempotency/other-body`: This Idempotency-Key was used for another request.
             *
             *     `plan/not-known`: Funding knows no adopted plan {id}. If it was adopted just now, try again in a moment.
             *
             *     `decision/above-request`: {amount} is more than the {requested} that were requested.
             *
             *     `decision/amount-negative`: An amount granted is not below zero.
             *
             *     `money/mixed-currencies`: Amounts in {one} and {other} cannot be added.
             *
             *     `priority/not-in-plan`: The plan “{plan}” has no priority {code}.
             *
             *     `decision/without-priority`: A decision cites at least one priority of the plan.
             *
             *     `decision/share-not-positive`: Each share is above zero.
             *
             *     `decision/shares-not-one`: The shares add up to {total}, not to 1.
             *
             *     `decision/priority-twice`: One priority is cited twice.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "decision/above-request" | "decision/amount-negative" | "decision/priority-twice" | "decision/share-not-positive" | "decision/shares-not-one" | "decision/without-priority" | "idempotency/other-body" | "money/mixed-currencies" | "plan/not-known" | "priority/not-in-plan";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_getDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One decision, with its round and the run that computed it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TracedDecision"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `decision/not-found`: There is no such decision.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "decision/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_approveDecision: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same key again gives the first answer.
                 * @example a-key-of-your-own
                 */
                "Idempotency-Key": string;
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Approves a proposed decision as a second person: the amount is committed, and the fact is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionVersion"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/idempotency-key-missing`: This happens once: send an Idempotency-Key of your own with it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/idempotency-key-missing" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             *
             *     `decision/same-person`: You proposed this decision. A second person has to approve it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "decision/same-person" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `decision/not-found`: There is no such decision.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "decision/not-found" | "request/no-such-route";
                    };
                };
            };
            /**
             * @description `decision/approved`: The decision is approved and stands.
             *
             *     `envelope/exhausted`: The money is not there: the source or envelope has less left than this needs.
             *
             *     `round/decided`: The round “{title}” is decided.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "decision/approved" | "envelope/exhausted" | "round/decided";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `idempotency/other-body`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency/other-body";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listEnvelopes: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Envelopes. Several with commas between: any of them. */
                id?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, title, amount, available. By default -id. */
                sort?: string;
                /** @description Cut from these sources. Several with commas between: any of them. */
                source?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Envelopes with what is left of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Envelope"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_cutEnvelope: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key again gives the first answer.
                 * @example a-key-of-your-own
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sourceId": "01a1f0c0-0000-7000-8000-000000000001",
                 *       "title": "Pečovatelské služby 2027",
                 *       "amount": {
                 *         "amount": "12000000.00",
                 *         "currency": "CZK"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CutEnvelopeBody"];
            };
        };
        responses: {
            /** @description Takes an envelope out of a source: a ceiling for what a round may commit. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/idempotency-key-missing`: This happens once: send an Idempotency-Key of your own with it.
             *
             *     `money/malformed`: An amount is written as digits with a point, such as 1234.50; “{amount}” is not.
             *
             *     `money/too-many-decimals`: {amount} {currency} has more than {digits} decimals.
             *
             *     `money/too-large`: This amount is too large.
             *
             *     `money/unknown-currency`: {currency} is no currency that Levada knows.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "money/malformed" | "money/too-large" | "money/too-many-decimals" | "money/unknown-currency" | "request/idempotency-key-missing" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `source/not-found`: There is no such source.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "source/not-found";
                    };
                };
            };
            /** @description `envelope/exhausted`: The money is not there: the source or envelope has less left than this needs. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "envelope/exhausted";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `idempotency/other-body`: This Idempotency-Key was used for another request.
             *
             *     `envelope/amount-not-positive`: An envelope has more than nothing in it.
             *
             *     `money/mixed-currencies`: Amounts in {one} and {other} cannot be added.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "envelope/amount-not-positive" | "idempotency/other-body" | "money/mixed-currencies";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_getEnvelope: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One envelope with what is left of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `envelope/not-found`: There is no such envelope.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "envelope/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_replayLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "producer": "planning"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `replay/nothing-heard`: Nothing that “{producer}” told is known here, so there is nothing to hear again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "replay/nothing-heard";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listRounds: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description Out of these envelopes. Several with commas between: any of them. */
                envelope?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rounds. Several with commas between: any of them. */
                id?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description For the priorities of these plans. Several with commas between: any of them. */
                plan?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, title. By default -id. */
                sort?: string;
                /** @description Where it stands. One of open, decided. Several with commas between: any of them. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Round"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_openRound: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key again gives the first answer.
                 * @example a-key-of-your-own
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "envelopeId": "01a1f0c0-0000-7000-8000-000000000002",
                 *       "planId": "01a1f0c0-0000-7000-8000-000000000003",
                 *       "title": "Dotační kolo 2027",
                 *       "rule": "proportional",
                 *       "roundTo": {
                 *         "amount": "1.00",
                 *         "currency": "CZK"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OpenRoundBody"];
            };
        };
        responses: {
            /** @description Opens a round: a call for applications out of an envelope, for the priorities of a plan in force. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/idempotency-key-missing`: This happens once: send an Idempotency-Key of your own with it.
             *
             *     `money/malformed`: An amount is written as digits with a point, such as 1234.50; “{amount}” is not.
             *
             *     `money/too-many-decimals`: {amount} {currency} has more than {digits} decimals.
             *
             *     `money/too-large`: This amount is too large.
             *
             *     `money/unknown-currency`: {currency} is no currency that Levada knows.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "money/malformed" | "money/too-large" | "money/too-many-decimals" | "money/unknown-currency" | "request/idempotency-key-missing" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `envelope/not-found`: There is no such envelope.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "envelope/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `idempotency/other-body`: This Idempotency-Key was used for another request.
             *
             *     `plan/not-known`: Funding knows no adopted plan {id}. If it was adopted just now, try again in a moment.
             *
             *     `round/unit-not-positive`: Awards are rounded to an amount above zero.
             *
             *     `money/mixed-currencies`: Amounts in {one} and {other} cannot be added.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency/other-body" | "money/mixed-currencies" | "plan/not-known" | "round/unit-not-positive";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_getRound: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Round"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `round/not-found`: There is no such round.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "round/not-found";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listApplications: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Applications. Several with commas between: any of them. */
                id?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Of these organisations. Several with commas between: any of them. */
                organisation?: string;
                /** @description Serving this priority, by its code. */
                priority?: string;
                /** @description The number in the round. */
                reference?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, reference, title, requested, submittedAt. By default id. */
                sort?: string;
                /** @description Where it stands. One of submitted, decided. Several with commas between: any of them. */
                status?: string;
            };
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Applications of a round. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Application"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `round/not-found`: There is no such round.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "round/not-found";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_submitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "organisationId": "01a1f0c0-0000-7000-8000-000000000004",
                 *       "reference": "1.10",
                 *       "title": "Odlehčovací služba Turnov",
                 *       "requested": {
                 *         "amount": "119319.00",
                 *         "currency": "CZK"
                 *       },
                 *       "priorityRefs": [
                 *         {
                 *           "planId": "01a1f0c0-0000-7000-8000-000000000003",
                 *           "planVersion": 1,
                 *           "priorityCode": "P1",
                 *           "share": "1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SubmitApplicationBody"];
            };
        };
        responses: {
            /** @description Submits an application under its number: 201 when it is new, 200 when the same request is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /** @description Submits an application under its number: 201 when it is new, 200 when the same request is there already. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Application"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `money/malformed`: An amount is written as digits with a point, such as 1234.50; “{amount}” is not.
             *
             *     `money/too-many-decimals`: {amount} {currency} has more than {digits} decimals.
             *
             *     `money/too-large`: This amount is too large.
             *
             *     `money/unknown-currency`: {currency} is no currency that Levada knows.
             *
             *     `fraction/malformed`: A share is written as p/q; “{text}” is not.
             *
             *     `fraction/zero-denominator`: A share cannot be divided by zero.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fraction/malformed" | "fraction/zero-denominator" | "money/malformed" | "money/too-large" | "money/too-many-decimals" | "money/unknown-currency" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `round/not-found`: There is no such round.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "round/not-found";
                    };
                };
            };
            /**
             * @description `round/decided`: The round “{title}” is decided.
             *
             *     `application/reference-taken`: The round already has another application {reference}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/reference-taken" | "round/decided";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `organisation/not-known`: Funding knows no registered organisation {id}. If it was registered just now, try again in a moment.
             *
             *     `plan/not-known`: Funding knows no adopted plan {id}. If it was adopted just now, try again in a moment.
             *
             *     `application/request-not-positive`: An application asks for more than nothing.
             *
             *     `money/mixed-currencies`: Amounts in {one} and {other} cannot be added.
             *
             *     `priority/not-in-plan`: The plan “{plan}” has no priority {code}.
             *
             *     `decision/without-priority`: A decision cites at least one priority of the plan.
             *
             *     `decision/share-not-positive`: Each share is above zero.
             *
             *     `decision/shares-not-one`: The shares add up to {total}, not to 1.
             *
             *     `decision/priority-twice`: One priority is cited twice.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "application/request-not-positive" | "decision/priority-twice" | "decision/share-not-positive" | "decision/shares-not-one" | "decision/without-priority" | "money/mixed-currencies" | "organisation/not-known" | "plan/not-known" | "priority/not-in-plan";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listRuns: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Names with commas between, `-` before one that descends: id. By default -id. */
                sort?: string;
                /** @description Where it stands. One of proposed, confirmed, superseded. Several with commas between: any of them. */
                status?: string;
            };
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Runs of a round, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AllocationRun"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `round/not-found`: There is no such round.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "round/not-found";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_calculateRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roundId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Shares the envelope among the undecided applications of a round by its rule, and reserves the sum. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationRun"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `round/not-found`: There is no such round.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route" | "round/not-found";
                    };
                };
            };
            /**
             * @description `allocation-run/overtaken`: Applications kept coming in while this was calculated. Calculate again when fewer do.
             *
             *     `round/decided`: The round “{title}” is decided.
             *
             *     `envelope/exhausted`: The money is not there: the source or envelope has less left than this needs.
             *
             *     `allocation-run/one-at-a-time`: Another run of this round was proposed at the same moment. Calculate again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "allocation-run/one-at-a-time" | "allocation-run/overtaken" | "envelope/exhausted" | "round/decided";
                    };
                };
            };
            /**
             * @description `allocation-run/no-applications`: The round “{round}” has no applications yet.
             *
             *     `allocation-run/without-priority`: Say first which priority of the plan these applications serve: {references}.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "allocation-run/no-applications" | "allocation-run/without-priority";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_getRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One run with its awards. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationRunWithAwards"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `allocation-run/not-found`: There is no such allocation run.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "allocation-run/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_confirmRun: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The same key again gives the first answer.
                 * @example a-key-of-your-own
                 */
                "Idempotency-Key": string;
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Confirms a run as a second person: its awards become decisions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllocationRun"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/idempotency-key-missing`: This happens once: send an Idempotency-Key of your own with it.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/idempotency-key-missing" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             *
             *     `allocation-run/same-person`: You proposed this run. A second person has to confirm it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "allocation-run/same-person" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `allocation-run/not-found`: There is no such allocation run.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "allocation-run/not-found" | "request/no-such-route";
                    };
                };
            };
            /**
             * @description `allocation-run/not-proposed`: Only a proposed run can be confirmed; this one is {status}.
             *
             *     `allocation-run/lapsed`: The applications changed after this run was calculated. Calculate again.
             *
             *     `round/decided`: The round “{title}” is decided.
             *
             *     `envelope/exhausted`: The money is not there: the source or envelope has less left than this needs.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "allocation-run/lapsed" | "allocation-run/not-proposed" | "envelope/exhausted" | "round/decided";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `idempotency/other-body`: This Idempotency-Key was used for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency/other-body";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_getRunSteps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether who asks can confirm a run now, and what speaks against it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Steps"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `allocation-run/not-found`: There is no such allocation run.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "allocation-run/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_listSources: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Sources. Several with commas between: any of them. */
                id?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, title. By default -id. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sources of money. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Source"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    funding_openSource: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The same key again gives the first answer.
                 * @example a-key-of-your-own
                 */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Rozpočet kraje 2027",
                 *       "amount": {
                 *         "amount": "30000000.00",
                 *         "currency": "CZK"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["OpenSourceBody"];
            };
        };
        responses: {
            /** @description Opens a source of money, such as the budget of a region. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/idempotency-key-missing`: This happens once: send an Idempotency-Key of your own with it.
             *
             *     `money/malformed`: An amount is written as digits with a point, such as 1234.50; “{amount}” is not.
             *
             *     `money/too-many-decimals`: {amount} {currency} has more than {digits} decimals.
             *
             *     `money/too-large`: This amount is too large.
             *
             *     `money/unknown-currency`: {currency} is no currency that Levada knows.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "money/malformed" | "money/too-large" | "money/too-many-decimals" | "money/unknown-currency" | "request/idempotency-key-missing" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `idempotency/other-body`: This Idempotency-Key was used for another request.
             *
             *     `source/amount-not-positive`: A source has more than nothing in it.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "idempotency/other-body" | "source/amount-not-positive";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_checkLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Told by these services. */
                producer?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id. By default id. */
                sort?: string;
                /** @description What became of it. One of waiting, retried, discarded, all. Several with commas between: any of them. By default waiting. */
                status?: string;
                /** @description Of these types. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that were put aside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Told by a test, means nothing"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetterBody"];
            };
        };
        responses: {
            /** @description Gives an event up for good, with the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tries an event again; when it fails again it stays, with the new cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_getMoneyByPriority: {
        parameters: {
            query: {
                plan: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The money that serves each priority of a plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoneyByPriority"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_listPlans: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Plans. Several with commas between: any of them. */
                id?: string;
                /** @description Whose plan it is. One of local, regional, national. Several with commas between: any of them. */
                level?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description In its period on this day. */
                on?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, title, from. By default -id. */
                sort?: string;
                /** @description Where it stands. One of draft, in-consultation, adopted. Several with commas between: any of them. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Plans, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPlan"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_draftPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "Střednědobý plán 2027–2029",
                 *       "level": "regional",
                 *       "from": "2027-01-01",
                 *       "to": "2029-12-31",
                 *       "territory": {
                 *         "scheme": "cz-csu",
                 *         "level": "region",
                 *         "code": "CZ051"
                 *       },
                 *       "priorities": [
                 *         {
                 *           "code": "P1",
                 *           "title": "Rozšířit odlehčovací služby"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DraftPlanDto"];
            };
        };
        responses: {
            /** @description Drafts a plan with its priorities. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `date/malformed`: A date is written as YYYY-MM-DD and must exist; “{text}” does not.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "date/malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `plan/period-reversed`: A plan cannot end ({to}) before it begins ({from}).
             *
             *     `plan/priority-told-twice`: Two priorities have the code {code}.
             *
             *     `plan/territory-unknown`: The territory {territory} is not known here. If it was recorded a moment ago, try again shortly.
             *
             *     `plan/higher-plan-unknown`: The higher plan {id} is not known here; name it by its title instead.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/higher-plan-unknown" | "plan/period-reversed" | "plan/priority-told-twice" | "plan/territory-unknown";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_getPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One plan with its priorities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_adoptPlan: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "resolution": {
                 *         "body": "Zastupitelstvo Libereckého kraje",
                 *         "number": "123/26/ZK",
                 *         "date": "2026-09-22"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AdoptPlanDto"];
            };
        };
        responses: {
            /** @description Adopts a plan as a second person: from now on decisions may cite its priorities. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `date/malformed`: A date is written as YYYY-MM-DD and must exist; “{text}” does not.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "date/malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             *
             *     `plan/same-person`: Who drafted a plan does not adopt it: another person must.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "plan/same-person" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /**
             * @description `plan/already-adopted`: This plan is adopted and never changes; a new version takes its place.
             *
             *     `plan/consultation-open`: People may comment on this plan until {until}; it can be adopted after that.
             *
             *     `plan/comment-unanswered`: {count} comments have no answer yet; every comment is answered before a plan is adopted.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/already-adopted" | "plan/comment-unanswered" | "plan/consultation-open";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_openConsultation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "until": "2026-06-30T22:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["OpenConsultationDto"];
            };
        };
        responses: {
            /** @description Opens a draft for comments until an instant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plan"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `plan/not-a-draft`: A consultation is opened on a draft; this plan is {status}. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-a-draft";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `plan/consultation-too-short`: The consultation would be over before it begins: {until} is in the past. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/consultation-too-short";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_getPlanSteps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What can be done with a plan next by who asks, and what speaks against it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Steps"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_listComments: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description How it was answered. One of accepted, partly, refused. Several with commas between: any of them. */
                disposition?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description On this priority, by its code. */
                priority?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, author. By default id. */
                sort?: string;
                /** @description Answered or not. One of open, answered. Several with commas between: any of them. */
                status?: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Comments on a plan, with their answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Comment"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_makeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "priorityCode": "P1",
                 *       "text": "Chybí doprava do malých obcí.",
                 *       "authorName": "Obec Všeň"
                 *     }
                 */
                "application/json": components["schemas"]["MakeCommentDto"];
            };
        };
        responses: {
            /** @description Comments on a plan in consultation, or on one of its priorities. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /**
             * @description `comment/no-consultation`: Comments are taken during a consultation; this plan is {status}.
             *
             *     `comment/too-late`: The consultation ended at {until}.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "comment/no-consultation" | "comment/too-late";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `comment/unknown-priority`: The plan has no priority {code} to comment on. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "comment/unknown-priority";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_disposeComment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETag of the version that was read.
                 * @example "3"
                 */
                "If-Match": string;
            };
            path: {
                commentId: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disposition": "partly",
                 *       "reason": "Doprava je v opatření P1.2."
                 *     }
                 */
                "application/json": components["schemas"]["DisposeCommentDto"];
            };
        };
        responses: {
            /** @description Answers a comment, with the reason that its author is told. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             *
             *     `comment/not-found`: There is no comment {id} on this plan.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "comment/not-found" | "plan/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `comment/already-answered`: This comment was answered already: {disposition}. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "comment/already-answered";
                    };
                };
            };
            /** @description `version/stale`: Somebody changed this since you read it. Read it again, then decide. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "version/stale";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/if-match-missing`: Say which version you have read: send its ETag in If-Match. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/if-match-missing";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_tracePriority: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One priority: the plan’s sentence, and its money. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PriorityTrace"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `plan/not-found`: There is no plan {id}.
             *
             *     `plan/priority-unknown`: The plan has no priority {code}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "plan/not-found" | "plan/priority-unknown" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    planning_replayLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "producer": "planning"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `replay/nothing-heard`: Nothing that “{producer}” told is known here, so there is nothing to hear again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "replay/nothing-heard";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_followChanges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What changes in the authority, as it changes: `{type, subject, version}` of the noun. Ends after a minute; come back with Last-Event-ID. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_checkLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Looks at every row of the log, the inbox and the audit chains, and at every file. Takes its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogCheck"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_listDeadLetters: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description Told by these services. */
                producer?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id. By default id. */
                sort?: string;
                /** @description What became of it. One of waiting, retried, discarded, all. Several with commas between: any of them. By default waiting. */
                status?: string;
                /** @description Of these types. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events that were put aside. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DeadLetter"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_discardDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Told by a test, means nothing"
                 *     }
                 */
                "application/json": components["schemas"]["DiscardDeadLetterBody"];
            };
        };
        responses: {
            /** @description Gives an event up for good, with the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_retryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tries an event again; when it fails again it stays, with the new cause. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetriedDeadLetter"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `dead-letter/not-waiting`: No event waits under this id.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "dead-letter/not-waiting" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_listOrganisations: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @description `csv`: everything that is filtered, as a table for a spreadsheet. */
                format?: "csv";
                /** @description Organisations. Several with commas between: any of them. */
                id?: string;
                /** @description Its identifier. */
                identifier?: string;
                /** @description Rows of a page, 200 at most; 50 unless said otherwise. */
                limit?: number;
                /** @description A part of the name, whatever the case. */
                name?: string;
                /** @description Of this scheme of identifiers. */
                scheme?: string;
                /** @description Beginnings of words, in any order; accents and case do not matter. */
                search?: string;
                /** @description Names with commas between, `-` before one that descends: id, name, identifier. By default name. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Organisation"][];
                        nextCursor?: string;
                    };
                    "text/csv": string;
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             *
             *     `request/cursor-malformed`: This cursor does not come from a page of this list.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/cursor-malformed" | "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_registerOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Domov Pod Ještědem, o.p.s.",
                 *       "scheme": "CZ-ICO",
                 *       "identifier": "00000019"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterOrganisationDto"];
            };
        };
        responses: {
            /** @description Registers an organisation under its identifier: 201 when it is new, 200 when it is there already. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredOrganisation"];
                };
            };
            /** @description Registers an organisation under its identifier: 201 when it is new, 200 when it is there already. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredOrganisation"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /**
             * @description `organisation/unknown-scheme`: “{scheme}” is no identifier scheme that can be checked. Known: {known}.
             *
             *     `organisation/identifier-invalid`: “{identifier}” is no valid identifier of the scheme {scheme}: look for a typing error.
             *
             *     `organisation/identifier-too-short`: “{identifier}” lacks digits. If {padded} is meant, write the zeros at the front.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "organisation/identifier-invalid" | "organisation/identifier-too-short" | "organisation/unknown-scheme";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One organisation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /**
             * @description `request/no-such-route`: There is nothing at this address.
             *
             *     `organisation/not-found`: There is no organisation {id}.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "organisation/not-found" | "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    registry_replayLog: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "producer": "planning"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayBody"];
            };
        };
        responses: {
            /** @description Hears a producer’s log again from its start: what is known of it is told anew, and what is no longer told goes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/not-json`: The body of the request cannot be read.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /**
             * @description `access/not-permitted`: Your role does not allow this ({permission}).
             *
             *     `access/no-grant-there`: You hold no role for “{authority}”.
             *
             *     `session/cross-site`: This request came from another site and was not carried out.
             *
             *     `access/outside-your-reach`: Your grant is limited to a territory or an organisation, and this lies outside it ({permission}).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there" | "access/not-permitted" | "access/outside-your-reach" | "session/cross-site";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-large`: The request is larger than this door takes. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-large";
                    };
                };
            };
            /** @description `replay/nothing-heard`: Nothing that “{producer}” told is known here, so there is nothing to hear again. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "replay/nothing-heard";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    gateway_getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `access/not-signed-in`: Sign in first. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/not-signed-in";
                    };
                };
            };
            /** @description `access/no-grant-there`: You hold no role for “{authority}”. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "access/no-grant-there";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    gateway_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "planner@cz-liberec.example",
                 *       "password": "levada-demo-account"
                 *     }
                 */
                "application/json": {
                    code?: string;
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /**
             * @description `request/not-json`: The body of the request cannot be read.
             *
             *     `request/invalid`: The request is not well-formed; see the places named below.
             *
             *     `request/unstorable-text`: A text holds a character that cannot be stored (U+0000, or half of one).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/invalid" | "request/not-json" | "request/unstorable-text";
                    };
                };
            };
            /**
             * @description `session/not-accepted`: Address, password or code did not fit.
             *
             *     `session/code-needed`: The code of the second factor is missing.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session/code-needed" | "session/not-accepted";
                    };
                };
            };
            /** @description `session/cross-site`: This request came from another site and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session/cross-site";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    gateway_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session/cross-site`: This request came from another site and was not carried out. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session/cross-site";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    gateway_signInOutside: {
        parameters: {
            query?: {
                /** @description A path of ours to come back to. */
                back?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the issuer. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /**
             * @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly.
             *
             *     `session/outside-away`: The service that signs you in does not answer. Try again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable" | "session/outside-away";
                    };
                };
            };
        };
    };
    gateway_completeSignInOutside: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in; to where the browser was. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `session/outside-failed`: The sign-in was not completed. Begin again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session/outside-failed";
                    };
                };
            };
            /** @description `session/not-known-here`: Nobody has invited this person. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session/not-known-here";
                    };
                };
            };
            /** @description `request/no-such-route`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/no-such-route";
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /**
             * @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly.
             *
             *     `session/outside-away`: The service that signs you in does not answer. Try again shortly.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable" | "session/outside-away";
                    };
                };
            };
        };
    };
    gateway_listSignInWays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ways. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        outside: string | null;
                        password: boolean;
                    };
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    gateway_isLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It does. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
    gateway_isReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ready, or degraded. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `request/too-many`: Too many requests from here. Wait a minute, then go on. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/too-many";
                    };
                };
            };
            /** @description `request/head-too-large`: The address or the headers of this request are longer than this door takes. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "request/head-too-large";
                    };
                };
            };
            /** @description `service/failed`: Something went wrong on our side. Give the operator this number: {trace}. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/failed";
                    };
                };
            };
            /** @description `service/unavailable`: This part of Levada is not reachable at the moment. Nothing was lost; try again shortly. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "service/unavailable";
                    };
                };
            };
        };
    };
}
