package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes whose samples lead to a refusal, because they need what went before: each is carried out over HTTP by a scenario, which asserts at its end
 * that it was. A new route that is neither carried out by its sample nor listed here is found by {@link EveryRoute}.
 */
enum CarriedOut {
    AUDITED(List.of("POST /v1/audit-findings/{findingId}/commands/reject")),
    BANKED(List.of(
            "POST /v1/bank-statements",
            "POST /v1/cashier-days",
            "POST /v1/cashier-days/{cashierDayId}/commands/approve",
            "POST /v1/cashier-days/{cashierDayId}/commands/reject")),
    BILLED_TOGETHER(List.of(
            "POST /v1/agency/receipts/{receiptNo}/commands/reverse",
            "POST /v1/bills/{billNo}/commands/reverse",
            "POST /v1/collective-bills/{collectiveBillNo}/invoices",
            "POST /v1/collective-groups/{groupId}/commands/leave",
            "POST /v1/invoices/{invoiceNo}/commands/retry",
            "POST /v1/payment-agencies/{agencyCode}/commands/pay-out",
            "POST /v1/payment-agencies/{agencyCode}/commands/settle-day",
            "POST /v1/payment-channels/wechat-pay/notifications",
            "POST /v1/payment-channels/wechat-pay/refund-notifications",
            "POST /v1/tariffs/{tariffId}/versions/{versionName}/commands/publish",
            "POST /v1/tasks/{taskNo}/commands/release")),
    BILLING_OFFICE(List.of(
            "POST /v1/accounts/{accountNo}/bill-adjustments",
            "POST /v1/bill-adjustments/{noteNo}/commands/approve",
            "POST /v1/bill-adjustments/{noteNo}/commands/withdraw",
            "POST /v1/bill-adjustments/{noteNo}/verification",
            "POST /v1/bill-cycles/{cycleCode}/commands/change",
            "POST /v1/bill-cycles/{cycleCode}/commands/end",
            "POST /v1/bill-issues",
            "POST /v1/bill-releases",
            "POST /v1/bill-runs",
            "POST /v1/bill-runs/{runId}/commands/cancel",
            "POST /v1/bill-runs/{runId}/commands/pause",
            "POST /v1/bill-runs/{runId}/commands/resume",
            "POST /v1/bill-templates",
            "POST /v1/bill-templates/{templateVersion}/commands/publish",
            "POST /v1/bill-verifications",
            "POST /v1/bills/{billNo}/what-if",
            "POST /v1/jobs/{jobId}/commands/cancel",
            "POST /v1/payment-plans/{paymentPlanId}/commands/approve",
            "POST /v1/payment-plans/{paymentPlanId}/commands/reject",
            "POST /v1/rebillings",
            "POST /v1/rebillings/{rebillingId}/commands/carry-out")),
    CHANGING_A_RULE(List.of("POST /v1/rule-editions", "POST /v1/rule-editions/{ruleEdition}/commands/publish")),
    CHANGING_SUPPLY(List.of(
            "POST /v1/change-applications/{changeNo}/contract",
            "POST /v1/connection-applications/{applicationNo}/commands/cancel",
            "POST /v1/contract-templates/{contractTemplate}/commands/publish",
            "POST /v1/contracts/{contractNo}/commands/change-terms",
            "POST /v1/contracts/{contractNo}/commands/terminate",
            "POST /v1/fees/{feeNo}/commands/give-back",
            "POST /v1/fees/{feeNo}/commands/reduce",
            "POST /v1/fees/{feeNo}/commands/reject-relief",
            "POST /v1/process-instances/{instanceNo}/commands/await-documents")),
    CUT_OFF_ON_SITE(List.of(
            "POST /v1/disconnections/{disconnectionId}/commands/approve",
            "POST /v1/disconnections/{disconnectionId}/commands/report-on-site",
            "POST /v1/disconnections/{disconnectionId}/commands/stop")),
    DEFINING_A_PROCESS(List.of(
            "POST /v1/process-definitions/{processCode}/versions/{number}/commands/publish",
            "POST /v1/process-definitions/{processCode}/versions/{number}/commands/retire",
            "POST /v1/process-definitions/{processCode}/versions/{number}/migration-rehearsals",
            "POST /v1/process-definitions/{processCode}/versions/{number}/migrations",
            "PUT /v1/process-definitions/{processCode}/versions/{number}")),
    ENDS_OF_CONTRACTS(List.of("POST /v1/contract-documents/{documentId}/commands/end")),
    ESTIMATED_MONTH(List.of("POST /v1/overtaken-bills/{billNo}/commands/explain")),
    FACTORY_JOB(List.of(
            "POST /v1/connection-applications/{applicationNo}/contract",
            "POST /v1/contract-documents/{documentId}/commands/revoke",
            "POST /v1/contract-signatures/notifications",
            "POST /v1/connection-applications/{applicationNo}/inspections/{inspectionCode}/commands/conclude",
            "POST /v1/connection-applications/{applicationNo}/inspections/{inspectionCode}/commands/correct-defect",
            "POST /v1/connection-applications/{applicationNo}/survey/commands/decide-conflict",
            "POST /v1/connection-applications/{applicationNo}/supply-plans/{planNumber}/commands/answer",
            "POST /v1/connection-applications/{applicationNo}/supply-plans/{planNumber}/commands/approve",
            "POST /v1/connection-applications/{applicationNo}/supply-plans/{planNumber}/commands/confirm",
            "POST /v1/connection-applications/{applicationNo}/supply-plans/{planNumber}/commands/extend",
            "POST /v1/connection-applications/{applicationNo}/supply-plans/{planNumber}/commands/object",
            "POST /v1/connection-applications/{applicationNo}/supply-plans/{planNumber}/commands/return",
            "POST /v1/fees/{feeNo}/commands/approve-relief",
            "POST /v1/fees/{feeNo}/commands/ask-instalments",
            "POST /v1/fees/{feeNo}/commands/ask-waiver",
            "POST /v1/fees/{feeNo}/payments",
            "POST /v1/meters/{assetNo}/commands/allocate",
            "POST /v1/meters/{assetNo}/commands/verify")),
    FACTORY_ON_SITE(List.of("POST /v1/metering-points/{meteringPointNo}/commands/install-meter")),
    FAULT(List.of(
            "POST /v1/fault-reports/{faultReportNo}/commands/arrive",
            "POST /v1/fault-reports/{faultReportNo}/commands/close",
            "POST /v1/fault-reports/{faultReportNo}/commands/repair",
            "POST /v1/fault-reports/{faultReportNo}/commands/restore")),
    FOLLOWING_A_CHANGE(List.of(
            "POST /v1/customer-logins/{loginId}/commands/release-customer",
            "POST /v1/customer-logins/{loginId}/commands/set-password",
            "POST /v1/change-applications/{changeNo}/commands/resume",
            "POST /v1/change-applications/{changeNo}/commands/reuse-documents",
            "POST /v1/change-applications/{changeNo}/commands/suspend",
            "POST /v1/change-applications/{changeNo}/commands/withdraw-consent",
            "POST /v1/change-applications/{changeNo}/consents",
            "POST /v1/change-applications/{changeNo}/evidence",
            "POST /v1/change-applications/{changeNo}/progress-links",
            "POST /v1/change-applications/{changeNo}/rating",
            "POST /v1/connection-applications/{applicationNo}/commands/resume",
            "POST /v1/connection-applications/{applicationNo}/commands/suspend")),
    IDLE_ACCOUNTS(List.of("POST /v1/idle-accounts/{accountNo}/commands/close")),
    INCREASING_AT_HIGH_VOLTAGE(List.of(
            "POST /v1/change-applications/{changeNo}/inspections",
            "POST /v1/change-applications/{changeNo}/inspections/{inspectionCode}/commands/conclude",
            "POST /v1/change-applications/{changeNo}/inspections/{inspectionCode}/commands/correct-defect",
            "POST /v1/change-applications/{changeNo}/supply-plans",
            "POST /v1/change-applications/{changeNo}/supply-plans/{planNumber}/commands/answer",
            "POST /v1/change-applications/{changeNo}/supply-plans/{planNumber}/commands/approve",
            "POST /v1/change-applications/{changeNo}/supply-plans/{planNumber}/commands/confirm",
            "POST /v1/change-applications/{changeNo}/supply-plans/{planNumber}/commands/extend",
            "POST /v1/change-applications/{changeNo}/supply-plans/{planNumber}/commands/object",
            "POST /v1/change-applications/{changeNo}/supply-plans/{planNumber}/commands/return",
            "POST /v1/change-applications/{changeNo}/survey/commands/decide-conflict",
            "POST /v1/change-applications/{changeNo}/survey/commands/upload-notes")),
    METERS_ON_SITE(List.of("POST /v1/meter-commands/{commandId}/commands/approve")),
    MONEY_OFFICE(List.of(
            "POST /v1/accounts/{accountNo}/balance-refunds",
            "POST /v1/accounts/{accountNo}/debit-mandates",
            "POST /v1/accounts/{accountNo}/deposits",
            "POST /v1/bank-file-lines/{bankFileLineId}/commands/correct",
            "POST /v1/bank-file-lines/{bankFileLineId}/commands/explain",
            "POST /v1/bank-files",
            "POST /v1/bills/{billNo}/commands/issue",
            "POST /v1/bills/{billNo}/commands/review",
            "POST /v1/bills/{billNo}/payment-orders",
            "POST /v1/bills/{billNo}/write-offs",
            "POST /v1/change-applications",
            "POST /v1/channel-statements/{statementId}/commands/settle",
            "POST /v1/debit-mandates/{mandateNo}/commands/end",
            "POST /v1/debit-results",
            "POST /v1/deposits/{depositId}/commands/apply",
            "POST /v1/deposits/{depositId}/commands/give-back",
            "POST /v1/deposits/{depositId}/commands/receive",
            "POST /v1/ledger/closed-periods",
            "POST /v1/netting-authorisations",
            "POST /v1/netting-authorisations/{authorisationId}/commands/end",
            "POST /v1/netting-authorisations/{authorisationId}/nettings",
            "POST /v1/nettings/{nettingId}/commands/undo",
            "POST /v1/payment-channels/alipay/notifications",
            "POST /v1/refunds/{refundNo}/commands/approve",
            "POST /v1/refunds/{refundNo}/commands/confirm",
            "POST /v1/refunds/{refundNo}/commands/reject",
            "POST /v1/write-offs/{writeOffNo}/commands/approve",
            "POST /v1/write-offs/{writeOffNo}/commands/reinstate",
            "POST /v1/write-offs/{writeOffNo}/commands/reject")),
    OFFICE_OF_TASKS(List.of(
            "POST /v1/positions",
            "POST /v1/staff-accounts",
            "POST /v1/staff-accounts/{login}/commands/set-password",
            "POST /v1/tokens/commands/renew",
            "POST /v1/units",
            "POST /v1/units/{unit}/commands/close",
            "POST /v1/process-instances/{instanceNo}/commands/join",
            "POST /v1/process-instances/{instanceNo}/commands/jump",
            "POST /v1/process-instances/{instanceNo}/commands/retry",
            "POST /v1/process-instances/{instanceNo}/commands/split",
            "POST /v1/tasks/{taskNo}/commands/delegate",
            "POST /v1/tasks/{taskNo}/commands/escalate",
            "POST /v1/tasks/{taskNo}/commands/return",
            "POST /v1/tasks/{taskNo}/commands/skip",
            "POST /v1/tasks/{taskNo}/commands/transfer")),
    PARTNER(List.of(
            "POST /v1/accounts/{accountNo}/credit-consents", "POST /v1/credit-consents/{consentId}/commands/end")),
    PAYING_LATE(List.of(
            "POST /v1/collection-cases/{caseId}/commands/assign",
            "POST /v1/collection-cases/{caseId}/commands/report",
            "POST /v1/disconnections/{disconnectionId}/commands/prove-notice",
            "POST /v1/late-fee-waivers/{waiverId}/commands/reject",
            "POST /v1/payments/{paymentNo}/commands/reverse")),
    PUBLISHING_A_CALENDAR(List.of(
            "POST /v1/tou-calendars/{calendarId}/versions/{versionName}/commands/publish",
            "PUT /v1/tou-calendars/{calendarId}/versions/{versionName}")),
    PUBLISHING_A_PRICE(List.of(
            "PUT /v1/tariffs/{tariffId}/versions/{versionName}",
            "PUT /v1/tariffs/{tariffId}/versions/{versionName}/golden-cases")),
    REARRANGING_POINTS(List.of(
            "POST /v1/area-moves",
            "POST /v1/equipment/{equipmentId}/commands/describe",
            "POST /v1/metering-points/{meteringPointNo}/arrangement/commands/arrange",
            "POST /v1/metering-points/{meteringPointNo}/arrangement/commands/end",
            "POST /v1/metering-points/{meteringPointNo}/commands/change-ratio",
            "POST /v1/virtual-points/{virtualPointNo}/commands/recompose")),
    REORGANISING_OFFICES(List.of(
            "POST /v1/reorganisations",
            "POST /v1/staff-accounts/{login}/commands/assign-position",
            "POST /v1/staff-accounts/{login}/commands/unassign-position",
            "POST /v1/task-balances")),
    REPAIRING_READINGS(List.of(
            "POST /v1/reading-edits/{editId}/commands/decline",
            "POST /v1/vee-exceptions/{exceptionId}/commands/estimate",
            "POST /v1/vee-exceptions/{exceptionId}/commands/reject")),
    RULING_READINGS(List.of(
            "POST /v1/vee-rule-set-versions/{ruleSetName}/commands/publish",
            "PUT /v1/vee-rule-set-versions/{ruleSetName}")),
    WALKING_A_ROUTE(List.of(
            "POST /v1/metering-devices/{assetNo}/collection/commands/assign-meters",
            "POST /v1/metering-devices/{assetNo}/collection/commands/install",
            "POST /v1/metering-devices/{assetNo}/collection/commands/release-meters",
            "POST /v1/metering-devices/{assetNo}/collection/commands/remove",
            "POST /v1/metering-devices/{assetNo}/commands/allocate",
            "POST /v1/metering-devices/{assetNo}/commands/return",
            "POST /v1/metering-points/{meteringPointNo}/commands/exchange-meter",
            "POST /v1/metering-points/{meteringPointNo}/instrument-transformers/commands/replace",
            "POST /v1/meters/{assetNo}/commands/return",
            "POST /v1/meters/{assetNo}/commands/scrap",
            "POST /v1/reading-plans/{planId}/commands/check",
            "POST /v1/reading-plans/{planId}/commands/finish",
            "POST /v1/reading-plans/{planId}/commands/release",
            "POST /v1/reading-routes/{routeCode}/commands/reschedule",
            "POST /v1/reading-tasks/{taskId}/commands/explain",
            "POST /v1/self-readings",
            "POST /v1/special-readings/{specialReadingId}/commands/report"));

    private final List<String> routes;

    CarriedOut(List<String> routes) {
        this.routes = routes;
    }

    static Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (CarriedOut scenario : values()) all.addAll(scenario.routes);
        return all;
    }

    /** To be asked at the end of the scenario. */
    void by(Stand stand) {
        assertThat(stand.carriedOut()).containsAll(routes);
    }
}
