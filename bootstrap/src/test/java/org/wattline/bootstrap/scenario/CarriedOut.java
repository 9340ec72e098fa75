package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes whose samples lead to a refusal, because they need what went before: each is carried out over HTTP by a scenario, which asserts at its end
 * that it was. A new route that is neither carried out by its sample nor listed here is found by {@code EveryRoute}.
 */
enum CarriedOut {
    BILLING_OFFICE(List.of(
            "POST /v1/accounts/{accountNo}/bill-adjustments",
            "POST /v1/bill-adjustments/{noteNo}/commands/approve",
            "POST /v1/bill-adjustments/{noteNo}/commands/withdraw",
            "POST /v1/bill-adjustments/{noteNo}/verification",
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
            "POST /v1/rebillings",
            "POST /v1/rebillings/{rebillingId}/commands/carry-out")),
    MONEY_OFFICE(List.of(
            "POST /v1/accounts/{accountNo}/balance-refunds",
            "POST /v1/accounts/{accountNo}/debit-mandates",
            "POST /v1/accounts/{accountNo}/deposits",
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
    PARTNER(List.of(
            "POST /v1/accounts/{accountNo}/credit-consents", "POST /v1/credit-consents/{consentId}/commands/end"));

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
