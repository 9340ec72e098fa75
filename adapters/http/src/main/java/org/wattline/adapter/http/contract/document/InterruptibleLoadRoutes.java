package org.wattline.adapter.http.contract.document;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.document.InterruptibleLoads;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.customer.AccountNo;

/** {@code /v1/accounts/…/interruptible-loads}: what load of an account may be interrupted on a day. */
public final class InterruptibleLoadRoutes implements Routes {
    private final InterruptibleLoads loads;
    private final BusinessClock clock;

    public InterruptibleLoadRoutes(InterruptibleLoads loads, BusinessClock clock) {
        this.loads = loads;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/v1/accounts/{accountNo}/interruptible-loads")
                .tag("contract")
                .summary("账户的可中断负荷", "What load of an account may be interrupted on a day")
                .description(
                        "当日有效、双方已签署的可中断负荷协议；没有协议时为空",
                        "By the annex of each contract that both have signed and that holds on the day; empty where there is none")
                .permission(ContractPermissions.SEE)
                .owned("accountNo", "account")
                .path(
                        "accountNo",
                        "户号",
                        "number of the account",
                        AccountNo.of(1).value())
                .filter("on", "日期", "on which day; today if left out", "2026-03-01")
                .answers(200, InterruptibleList.class, new InterruptibleList(List.of(ContractDocumentBody.EXAMPLE)))
                .handle(x -> x.ok(new InterruptibleList(loads
                        .on(
                                x.path("accountNo", AccountNo::new),
                                x.query("on", LocalDate::parse).orElseGet(clock::today))
                        .stream()
                        .map(ContractDocumentBody::of)
                        .toList()))));
    }

    /** Annexes that hold. */
    public record InterruptibleList(List<ContractDocumentBody> items) {}
}
