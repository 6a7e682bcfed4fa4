// Written by npm run generate. Do not edit.
export const ROLES_OF = {
  "access_openAuthority": [
    "operator"
  ],
  "access_advanceClock": [
    "operator"
  ],
  "access_discardDeadLetter": [
    "operator"
  ],
  "access_retryDeadLetter": [
    "operator"
  ],
  "access_retryDelivery": [
    "operator"
  ],
  "access_giveGrant": [
    "operator"
  ],
  "access_withdrawGrant": [
    "operator"
  ],
  "access_withdrawInvitation": [
    "operator"
  ],
  "access_invitePerson": [
    "operator"
  ],
  "access_blockPerson": [
    "operator"
  ],
  "access_sendInvitation": [
    "operator"
  ],
  "access_unblockPerson": [
    "operator"
  ],
  "access_replayLog": [
    "operator"
  ],
  "catalogue_recordCalendarYear": [
    "data-steward"
  ],
  "catalogue_changeCode": [
    "data-steward",
    "planner"
  ],
  "catalogue_addCode": [
    "data-steward",
    "planner"
  ],
  "catalogue_draftCriteriaSet": [
    "planner",
    "data-steward"
  ],
  "catalogue_changeCriteriaSet": [
    "planner",
    "data-steward"
  ],
  "catalogue_publishCriteriaSet": [
    "approver"
  ],
  "catalogue_discardDeadLetter": [
    "operator"
  ],
  "catalogue_retryDeadLetter": [
    "operator"
  ],
  "catalogue_replayLog": [
    "operator"
  ],
  "catalogue_recordTaxonomy": [
    "data-steward"
  ],
  "catalogue_recordTerritory": [
    "data-steward"
  ],
  "catalogue_recordTerritories": [
    "data-steward"
  ],
  "catalogue_recordTerritoryReform": [
    "data-steward"
  ],
  "catalogue_draftCatalogueVersion": [
    "planner",
    "data-steward"
  ],
  "catalogue_makeEntryComment": [
    "planner",
    "data-steward",
    "registry-administrator",
    "funding-officer",
    "approver",
    "provider-editor",
    "provider-certifier"
  ],
  "catalogue_answerEntryComment": [
    "planner",
    "data-steward"
  ],
  "catalogue_tellCrosswalk": [
    "planner",
    "data-steward"
  ],
  "catalogue_openCatalogueDiscussion": [
    "planner",
    "data-steward"
  ],
  "catalogue_inviteParticipant": [
    "planner",
    "data-steward"
  ],
  "catalogue_takePosition": [
    "planner",
    "provider-certifier"
  ],
  "catalogue_publishCatalogueVersion": [
    "approver"
  ],
  "catalogue_reopenCatalogueVersion": [
    "planner",
    "data-steward"
  ],
  "catalogue_addServiceType": [
    "planner",
    "data-steward"
  ],
  "catalogue_changeServiceType": [
    "planner",
    "data-steward"
  ],
  "catalogue_removeServiceType": [
    "planner",
    "data-steward"
  ],
  "catalogue_signOffCatalogueVersion": [
    "planner",
    "data-steward"
  ],
  "catalogue_callWorkshop": [
    "planner",
    "data-steward"
  ],
  "catalogue_recordAttendance": [
    "planner",
    "data-steward"
  ],
  "catalogue_recordOutcome": [
    "planner",
    "data-steward"
  ],
  "funding_judgeAppeal": [
    "approver",
    "budget-officer",
    "committee-member"
  ],
  "funding_withdrawAppeal": [
    "provider-editor",
    "provider-certifier",
    "funding-officer"
  ],
  "funding_mendApplication": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_attachFile": [
    "funding-officer",
    "provider-editor",
    "provider-certifier"
  ],
  "funding_removeFile": [
    "funding-officer",
    "provider-editor",
    "provider-certifier"
  ],
  "funding_setAmount": [
    "funding-officer"
  ],
  "funding_askCompletion": [
    "funding-officer"
  ],
  "funding_closeAssessment": [
    "funding-officer"
  ],
  "funding_declareConflict": [
    "funding-officer",
    "budget-officer",
    "approver",
    "assessor",
    "committee-member",
    "planner"
  ],
  "funding_clearConflict": [
    "funding-officer",
    "approver"
  ],
  "funding_moderateReviews": [
    "funding-officer",
    "assessor"
  ],
  "funding_setOutsidePlan": [
    "funding-officer"
  ],
  "funding_signOutsidePlan": [
    "approver",
    "funding-officer",
    "budget-officer",
    "planner"
  ],
  "funding_linkApplication": [
    "funding-officer"
  ],
  "funding_beginReview": [
    "assessor"
  ],
  "funding_withdrawApplication": [
    "provider-editor",
    "provider-certifier",
    "funding-officer"
  ],
  "funding_setApprovalLevels": [
    "budget-officer"
  ],
  "funding_draftCompensationMethod": [
    "funding-officer"
  ],
  "funding_rewriteCompensationMethod": [
    "funding-officer"
  ],
  "funding_publishCompensationMethod": [
    "approver",
    "funding-officer"
  ],
  "funding_discardDeadLetter": [
    "operator"
  ],
  "funding_retryDeadLetter": [
    "operator"
  ],
  "funding_fileAppeal": [
    "provider-editor",
    "provider-certifier",
    "funding-officer"
  ],
  "funding_renounceDecision": [
    "provider-certifier",
    "funding-officer"
  ],
  "funding_proposeVariation": [
    "funding-officer"
  ],
  "funding_issueLetter": [
    "approver",
    "funding-officer"
  ],
  "funding_nameDeputy": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_endDeputy": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_attachDraftFile": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_removeDraftFile": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_writeDraft": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_certifyDraft": [
    "provider-certifier"
  ],
  "funding_discardDraft": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_finishDraft": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_reopenDraft": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_draftEntrustment": [
    "funding-officer"
  ],
  "funding_rewriteEntrustment": [
    "funding-officer"
  ],
  "funding_calculateCompensation": [
    "funding-officer"
  ],
  "funding_discardEntrustment": [
    "funding-officer"
  ],
  "funding_endEntrustment": [
    "funding-officer"
  ],
  "funding_signEntrustment": [
    "approver",
    "funding-officer"
  ],
  "funding_cutEnvelope": [
    "funding-officer",
    "budget-officer"
  ],
  "funding_setLetterSettings": [
    "approver"
  ],
  "funding_recordOtherFunding": [
    "funding-officer"
  ],
  "funding_correctOtherFunding": [
    "funding-officer"
  ],
  "funding_recordPastGrants": [
    "funding-officer",
    "budget-officer"
  ],
  "funding_rewriteProgrammeVersion": [
    "funding-officer",
    "planner"
  ],
  "funding_checkFundability": [
    "funding-officer",
    "planner",
    "approver",
    "auditor"
  ],
  "funding_publishProgrammeVersion": [
    "approver",
    "funding-officer"
  ],
  "funding_openProgramme": [
    "funding-officer",
    "planner"
  ],
  "funding_beginProgrammeVersion": [
    "funding-officer",
    "planner"
  ],
  "funding_openProject": [
    "funding-officer",
    "budget-officer",
    "planner"
  ],
  "funding_changeProject": [
    "funding-officer",
    "budget-officer",
    "planner"
  ],
  "funding_approveProposal": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_issueLetters": [
    "approver",
    "funding-officer"
  ],
  "funding_changeProposalLines": [
    "funding-officer"
  ],
  "funding_returnProposal": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_submitProposal": [
    "funding-officer"
  ],
  "funding_voteOnProposal": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_withdrawProposal": [
    "funding-officer"
  ],
  "funding_replayLog": [
    "operator"
  ],
  "funding_withdrawReviewAssignment": [
    "funding-officer"
  ],
  "funding_amendReview": [
    "assessor"
  ],
  "funding_saveReview": [
    "assessor"
  ],
  "funding_submitReview": [
    "assessor"
  ],
  "funding_openRound": [
    "funding-officer"
  ],
  "funding_extendRound": [
    "funding-officer"
  ],
  "funding_setAmounts": [
    "funding-officer"
  ],
  "funding_submitApplication": [
    "funding-officer"
  ],
  "funding_planAssessment": [
    "funding-officer"
  ],
  "funding_changeAssessmentPlan": [
    "funding-officer"
  ],
  "funding_reckonRooms": [
    "funding-officer"
  ],
  "funding_declareForRound": [
    "funding-officer",
    "budget-officer",
    "approver",
    "assessor",
    "committee-member",
    "planner"
  ],
  "funding_beginDraft": [
    "provider-editor",
    "provider-certifier"
  ],
  "funding_proposeLines": [
    "funding-officer"
  ],
  "funding_assignAssessors": [
    "funding-officer"
  ],
  "funding_distributeAssessors": [
    "funding-officer"
  ],
  "funding_calculateRun": [
    "funding-officer"
  ],
  "funding_draftRubric": [
    "funding-officer"
  ],
  "funding_changeRubric": [
    "funding-officer"
  ],
  "funding_publishRubric": [
    "funding-officer"
  ],
  "funding_reviseRubric": [
    "funding-officer"
  ],
  "funding_forkRun": [
    "funding-officer"
  ],
  "funding_recalculateRun": [
    "funding-officer",
    "budget-officer",
    "approver",
    "assessor",
    "committee-member",
    "planner",
    "auditor",
    "provider-editor",
    "provider-certifier"
  ],
  "funding_proposeRun": [
    "funding-officer"
  ],
  "funding_takeRealAmounts": [
    "funding-officer"
  ],
  "funding_openSource": [
    "funding-officer",
    "budget-officer"
  ],
  "funding_acceptOffer": [
    "provider-certifier",
    "funding-officer"
  ],
  "funding_approveVariation": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_declineOffer": [
    "provider-certifier",
    "funding-officer"
  ],
  "funding_refuseVariation": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_voteOnVariation": [
    "approver",
    "budget-officer",
    "committee-member",
    "funding-officer",
    "planner"
  ],
  "funding_withdrawVariation": [
    "provider-certifier",
    "funding-officer"
  ],
  "funding_proposeVirement": [
    "funding-officer",
    "budget-officer"
  ],
  "funding_confirmVirement": [
    "budget-officer",
    "approver",
    "funding-officer"
  ],
  "funding_refuseVirement": [
    "budget-officer",
    "approver",
    "funding-officer"
  ],
  "funding_withdrawVirement": [
    "funding-officer",
    "budget-officer"
  ],
  "planning_openBody": [
    "planner"
  ],
  "planning_callMeeting": [
    "planner"
  ],
  "planning_endMembership": [
    "planner"
  ],
  "planning_nameSubstitute": [
    "planner"
  ],
  "planning_nominateMember": [
    "planner"
  ],
  "planning_chooseNominee": [
    "planner"
  ],
  "planning_declineNominee": [
    "planner"
  ],
  "planning_addSeats": [
    "planner"
  ],
  "planning_callMeetingSeries": [
    "planner"
  ],
  "planning_giveTask": [
    "planner"
  ],
  "planning_discardDeadLetter": [
    "operator"
  ],
  "planning_retryDeadLetter": [
    "operator"
  ],
  "planning_setAgenda": [
    "planner"
  ],
  "planning_recordAgreement": [
    "planner"
  ],
  "planning_approveMinutes": [
    "planner",
    "approver"
  ],
  "planning_recordMeetingAttendance": [
    "planner"
  ],
  "planning_cancelMeeting": [
    "planner"
  ],
  "planning_inviteAgain": [
    "planner"
  ],
  "planning_writeMinutes": [
    "planner"
  ],
  "planning_rewriteNetwork": [
    "planner"
  ],
  "planning_adoptNetwork": [
    "approver"
  ],
  "planning_enterService": [
    "planner"
  ],
  "planning_changeEntry": [
    "planner"
  ],
  "planning_leaveNetwork": [
    "planner"
  ],
  "planning_withdrawNetwork": [
    "planner"
  ],
  "planning_namePartner": [
    "planner"
  ],
  "planning_setPlanTemplate": [
    "planner",
    "data-steward"
  ],
  "planning_draftPlan": [
    "planner"
  ],
  "planning_rewritePlan": [
    "planner"
  ],
  "planning_adoptPlan": [
    "approver"
  ],
  "planning_amendPlan": [
    "planner"
  ],
  "planning_openConsultation": [
    "planner"
  ],
  "planning_markPlanCriterion": [
    "planner",
    "approver",
    "data-steward"
  ],
  "planning_passPlanGate": [
    "planner",
    "approver"
  ],
  "planning_revisePlan": [
    "planner"
  ],
  "planning_addPlanElement": [
    "planner"
  ],
  "planning_addPlanElements": [
    "planner"
  ],
  "planning_changePlanElement": [
    "planner"
  ],
  "planning_removePlanElement": [
    "planner"
  ],
  "planning_movePlanElement": [
    "planner"
  ],
  "planning_withdrawPlan": [
    "planner"
  ],
  "planning_planAction": [
    "planner",
    "data-steward"
  ],
  "planning_reportAction": [
    "planner",
    "data-steward"
  ],
  "planning_groupComments": [
    "planner"
  ],
  "planning_joinCommentGroup": [
    "planner"
  ],
  "planning_leaveCommentGroup": [
    "planner"
  ],
  "planning_disposeCommentGroup": [
    "planner"
  ],
  "planning_makeComment": [
    "planner",
    "funding-officer",
    "registry-administrator",
    "approver"
  ],
  "planning_disposeComment": [
    "planner"
  ],
  "planning_hideComment": [
    "planner"
  ],
  "planning_confirmCommentAnswerSent": [
    "planner"
  ],
  "planning_showComment": [
    "planner"
  ],
  "planning_evaluateElement": [
    "planner",
    "data-steward"
  ],
  "planning_changeEvaluation": [
    "planner",
    "data-steward"
  ],
  "planning_writeGuidance": [
    "planner"
  ],
  "planning_rewriteGuidance": [
    "planner"
  ],
  "planning_answerGuidance": [
    "planner"
  ],
  "planning_changeGuidanceAnswer": [
    "planner"
  ],
  "planning_publishGuidance": [
    "planner"
  ],
  "planning_draftNetwork": [
    "planner"
  ],
  "planning_planPhaseSeries": [
    "planner"
  ],
  "planning_planPhase": [
    "planner"
  ],
  "planning_reschedulePhase": [
    "planner"
  ],
  "planning_markDelivered": [
    "planner"
  ],
  "planning_finishPhase": [
    "planner"
  ],
  "planning_startPhase": [
    "planner"
  ],
  "planning_readIndicator": [
    "planner",
    "data-steward"
  ],
  "planning_noteRisk": [
    "planner",
    "data-steward"
  ],
  "planning_answerRisk": [
    "planner",
    "data-steward"
  ],
  "planning_draftTransformation": [
    "planner"
  ],
  "planning_planPost": [
    "planner"
  ],
  "planning_raiseProblem": [
    "planner"
  ],
  "planning_proposeSolution": [
    "planner"
  ],
  "planning_agreeOnProposal": [
    "planner"
  ],
  "planning_leadProposalToMeasure": [
    "planner"
  ],
  "planning_rejectProposal": [
    "planner"
  ],
  "planning_replayLog": [
    "operator"
  ],
  "planning_makeSuggestion": [
    "funding-officer",
    "budget-officer",
    "approver",
    "assessor",
    "committee-member",
    "registry-administrator",
    "planner",
    "data-steward",
    "provider-editor",
    "provider-certifier",
    "auditor",
    "operator"
  ],
  "planning_answerSuggestion": [
    "planner"
  ],
  "planning_hideSuggestion": [
    "planner"
  ],
  "planning_leadSuggestionToMeasure": [
    "planner"
  ],
  "planning_confirmAnswerSent": [
    "planner"
  ],
  "planning_showSuggestion": [
    "planner"
  ],
  "planning_takeUpSuggestion": [
    "planner"
  ],
  "planning_finishTask": [
    "planner"
  ],
  "planning_openTopic": [
    "planner"
  ],
  "planning_recordPosition": [
    "planner"
  ],
  "planning_nameReader": [
    "planner"
  ],
  "planning_removeReader": [
    "planner"
  ],
  "planning_rewriteTransformation": [
    "planner"
  ],
  "planning_agreeTransformation": [
    "approver"
  ],
  "planning_beginTransformation": [
    "planner",
    "data-steward"
  ],
  "planning_endTransformation": [
    "planner",
    "data-steward"
  ],
  "planning_accompanyPeople": [
    "planner",
    "data-steward"
  ],
  "planning_readTransformation": [
    "planner",
    "data-steward"
  ],
  "planning_doTransformationStep": [
    "planner",
    "data-steward"
  ],
  "planning_stopTransformation": [
    "approver"
  ],
  "registry_discardDeadLetter": [
    "operator"
  ],
  "registry_retryDeadLetter": [
    "operator"
  ],
  "registry_dismissDuplicate": [
    "registry-administrator"
  ],
  "registry_startImport": [
    "registry-administrator"
  ],
  "registry_settleImportConflict": [
    "registry-administrator"
  ],
  "registry_finishImport": [
    "registry-administrator"
  ],
  "registry_recordImportBatch": [
    "registry-administrator"
  ],
  "registry_stopImport": [
    "registry-administrator"
  ],
  "registry_mergeOrganisations": [
    "registry-administrator"
  ],
  "registry_previewMerge": [
    "registry-administrator"
  ],
  "registry_undoMerge": [
    "registry-administrator"
  ],
  "registry_applyForRegistration": [
    "registry-administrator",
    "provider-editor",
    "provider-certifier"
  ],
  "registry_attachCaseFile": [
    "registry-administrator",
    "provider-editor",
    "provider-certifier"
  ],
  "registry_removeCaseFile": [
    "registry-administrator",
    "provider-editor",
    "provider-certifier"
  ],
  "registry_appealCase": [
    "registry-administrator",
    "provider-editor",
    "provider-certifier"
  ],
  "registry_dismissAppeal": [
    "registry-administrator",
    "approver"
  ],
  "registry_reopenCase": [
    "registry-administrator",
    "approver"
  ],
  "registry_confirmCompleteness": [
    "registry-administrator"
  ],
  "registry_completeApplication": [
    "registry-administrator",
    "provider-editor",
    "provider-certifier"
  ],
  "registry_askForCompletion": [
    "registry-administrator"
  ],
  "registry_decideCase": [
    "registry-administrator",
    "approver"
  ],
  "registry_discontinueCase": [
    "registry-administrator"
  ],
  "registry_markCaseItems": [
    "registry-administrator"
  ],
  "registry_proposeCaseDecision": [
    "registry-administrator"
  ],
  "registry_returnCase": [
    "registry-administrator",
    "approver"
  ],
  "registry_withdrawApplication": [
    "registry-administrator",
    "provider-editor",
    "provider-certifier"
  ],
  "registry_registerOrganisation": [
    "registry-administrator"
  ],
  "registry_changeOrganisation": [
    "registry-administrator"
  ],
  "registry_askChecks": [
    "registry-administrator"
  ],
  "registry_recordVerification": [
    "registry-administrator"
  ],
  "registry_enterStatutoryPerson": [
    "registry-administrator"
  ],
  "registry_correctStatutoryPerson": [
    "registry-administrator"
  ],
  "registry_eraseStatutoryPerson": [
    "registry-administrator"
  ],
  "registry_proposeChange": [
    "provider-editor",
    "provider-certifier"
  ],
  "registry_acceptProposal": [
    "registry-administrator"
  ],
  "registry_refuseProposal": [
    "registry-administrator"
  ],
  "registry_withdrawProposal": [
    "provider-editor",
    "provider-certifier"
  ],
  "registry_setRegistrationRules": [
    "registry-administrator"
  ],
  "registry_recordCapacity": [
    "registry-administrator"
  ],
  "registry_endRegistration": [
    "registry-administrator"
  ],
  "registry_resumeRegistration": [
    "registry-administrator"
  ],
  "registry_suspendRegistration": [
    "registry-administrator"
  ],
  "registry_replayLog": [
    "operator"
  ],
  "registry_changeService": [
    "registry-administrator"
  ],
  "registry_openSite": [
    "registry-administrator"
  ],
  "registry_changeSite": [
    "registry-administrator"
  ],
  "registry_closeSite": [
    "registry-administrator"
  ]
} as const;
