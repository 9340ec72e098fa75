package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.wattline.application.access.AssigningPositions;
import org.wattline.application.customer.Accounts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.domain.access.Login;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.tariff.UseCategory;

/** A contract that came from the old system: agreed otherwise, put on a company's own paper, and ended when its account was. */
final class LifeOfAContract {
    private static final String DAY = "2026-11-20";
    private static final String NEXT = "2026-11-21";

    private final Stand stand;
    private final ChangeDesk desk;
    private final String account;

    LifeOfAContract(Stand stand, ChangeDesk desk, OnFile file) {
        this.stand = stand;
        this.desk = desk;
        account = file.customer(
                UseCategory.COMMERCE,
                ChangingSupply.agreed(10, VoltageLevel.AC_380_V, "HB-AGENT-SINGLE-LT1KV", BasicChargeMode.NONE, ""),
                Map.of(),
                Register.ACTIVE_IMPORT);
    }

    void lived() {
        desk.on(DAY);
        Http clerk = desk.clerk();
        String one = "/v1/contracts/"
                + clerk.get("/v1/accounts/" + account + "/contracts")
                        .expect(200)
                        .text("/items/0/contractNo");
        String terms = """
                {'from': '%s', 'agreed': {'capacityKva': '20', 'voltage': 'AC_380_V', 'tariff': 'HB-AGENT-SINGLE-LT1KV', 'scheme': 'SINGLE',
                 'basicCharge': 'NONE', 'timeOfUse': false}}""";
        clerk.command(one, "change-terms", terms.formatted(NEXT)).expect(200);
        assertThat(desk.terms(account)).isEqualTo("IN_FORCE " + NEXT + " 20 HB-AGENT-SINGLE-LT1KV NONE  ");
        assertThat(clerk.command(one, "change-terms", terms.formatted("2026-11-22"))
                        .expect(409, 422)
                        .text("/ruleNo"))
                .as("the same terms")
                .isEqualTo("CTR-06");
        onOwnPaper(clerk, one);
        ended(clerk, one);
    }

    /** The company publishes words of its own, by another pair of eyes, and a document is made of them. */
    private void onOwnPaper(Http clerk, String one) {
        String template = clerk.post("/v1/contract-templates", """
                        {'form': 'LOW_VOLTAGE', 'title': '低压供用电合同（本公司）', 'from': '%s', 'clauses': [{'code': 'ALL', 'title': '全部',
                         'words': '{{contractNo}} {{accountNo}} {{customer}} {{address}} {{from}} {{capacity}} {{voltage}} {{tariff}}'}]}""".formatted(NEXT))
                .expect(201)
                .header("Location")
                .orElseThrow();
        String login = "inspector";
        assertThat(stand.server()
                        .part(AssigningPositions.class)
                        .handle(
                                Caller.system("test"),
                                new AssigningPositions.Assign(
                                        new Login(login + ".hubei"),
                                        new PositionCode("BILLING-MANAGER"),
                                        DemoAccess.HUBEI,
                                        Span.startingOn(OnFile.SINCE))))
                .isInstanceOf(Outcome.Done.class);
        clerk.command(template, "publish", "{}").expect(403);
        Http manager = desk.branch().staff(login);
        assertThat(manager.command(template, "publish", "{}").expect(200).text("/publishedBy"))
                .isEqualTo(login + ".hubei");
        String key = template.substring(template.lastIndexOf('/') + 1);
        assertThat(clerk.post(
                                one + "/documents",
                                "{'kind': 'CONTRACT', 'from': '%s', 'to': '2030-01-01'}".formatted(NEXT))
                        .expect(201)
                        .text("/contractTemplate"))
                .isEqualTo(key);
    }

    /** Not while it is supplied by it; afterwards once. */
    private void ended(Http clerk, String one) {
        String end = "{'on': '%s', 'reason': '迁移前已销户'}".formatted(DAY);
        assertThat(clerk.command(one, "terminate", end).expect(409).text("/ruleNo"))
                .isEqualTo("CTR-35");
        Accounts accounts = stand.server().part(Accounts.class);
        assertThat(stand.server()
                        .part(UnitOfWork.class)
                        .perform(
                                Act.of(Caller.system("migration"), "test.close"),
                                () -> accounts.find(new AccountNo(account))
                                        .orElseThrow()
                                        .closing(LocalDate.parse(DAY))
                                        .map(change -> accounts.save(change.state()))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(clerk.command(one, "terminate", end).expect(200).text("/state"))
                .isEqualTo("TERMINATED");
        assertThat(clerk.command(one, "terminate", end).expect(409).text("/ruleNo"))
                .isEqualTo("CTR-04");
    }
}
