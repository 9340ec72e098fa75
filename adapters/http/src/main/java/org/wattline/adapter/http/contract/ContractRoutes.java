package org.wattline.adapter.http.contract;

import java.time.LocalDate;
import java.util.List;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.contract.ChangingTerms;
import org.wattline.application.contract.ContractPermissions;
import org.wattline.application.contract.Contracts;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.ContractRefusal;
import org.wattline.domain.contract.EntitlementRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.tariff.PowerFactorStandard;
import org.wattline.domain.tariff.TariffId;

/** {@code /v1/contracts}: what was agreed with whom, from when to when. */
public final class ContractRoutes implements Routes {
    private static final String ONE = "/v1/contracts/{contractNo}";

    private final Contracts contracts;
    private final ChangingTerms changing;

    public ContractRoutes(Contracts contracts, ChangingTerms changing) {
        this.contracts = contracts;
        this.changing = changing;
    }

    @Override
    public void addShapes(Shapes shapes) {
        shapes.text(TariffId.class, "电价码", "id of a tariff", "ZJ-RES-ANNUAL", TariffId::new, TariffId::value);
        shapes.text(
                PowerFactorStandard.class,
                "功率因数标准",
                "the power factor to be kept",
                "0.90",
                PowerFactorStandard::parse,
                PowerFactorStandard::toString);
        shapes.text(
                ContractNo.class,
                "合同编号",
                "number of a contract",
                ContractNo.of(1).value(),
                ContractNo::new,
                ContractNo::value);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/accounts/{accountNo}/contracts")
                        .tag("contract")
                        .summary("账户的供用电合同", "List the contracts of an account")
                        .permission(ContractPermissions.SEE)
                        .owned("accountNo", "account")
                        .path(
                                "accountNo",
                                "户号",
                                "number of the account",
                                AccountNo.of(1).value())
                        .answers(200, ContractList.class, new ContractList(List.of(ContractBody.EXAMPLE)))
                        .handle(x -> x.ok(new ContractList(contracts.of(x.path("accountNo", AccountNo::new)).stream()
                                .map(ContractBody::of)
                                .toList()))),
                Route.get(ONE)
                        .tag("contract")
                        .summary("查看供用电合同", "Show a supply contract")
                        .permission(ContractPermissions.SEE)
                        .owned("contractNo", "contract")
                        .path(
                                "contractNo",
                                "合同编号",
                                "number of the contract",
                                ContractBody.EXAMPLE.contractNo().value())
                        .history("contract")
                        .answers(200, ContractBody.class, ContractBody.EXAMPLE)
                        .handle(x -> x.found(contracts.find(no(x)).map(ContractBody::of))),
                Route.command(ONE, "change-terms")
                        .tag("contract")
                        .summary("变更合同条款", "Change the terms from a day on")
                        .description("原条款在该日前一日终止，不被覆盖", "The terms before end on that day; nothing is overwritten")
                        .permission(ContractPermissions.CHANGE)
                        .owned("contractNo", "contract")
                        .path(
                                "contractNo",
                                "合同编号",
                                "number of the contract",
                                ContractBody.EXAMPLE.contractNo().value())
                        .body(ChangeTerms.class, ChangeTerms.EXAMPLE)
                        .answers(200, ContractBody.class, ContractBody.EXAMPLE)
                        .refuses(ContractRefusal.values())
                        .refuses(EntitlementRefusal.possible())
                        .handle(x -> x.outcome(
                                changing.handle(
                                        x.caller(),
                                        new ChangingTerms.Change(
                                                no(x),
                                                x.version(),
                                                x.body().from(),
                                                x.body().agreed().agreed())),
                                ContractBody::of)));
    }

    private static ContractNo no(Exchange<?> x) {
        return x.path("contractNo", ContractNo::new);
    }

    /** The contracts of an account, the latest first. */
    public record ContractList(List<ContractBody> items) {}

    /** Other terms from a day on. */
    public record ChangeTerms(LocalDate from, AgreedBody agreed) {
        static final ChangeTerms EXAMPLE = new ChangeTerms(LocalDate.of(2026, 7, 1), AgreedBody.EXAMPLE);
    }
}
