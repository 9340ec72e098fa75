package org.wattline.bootstrap.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wattline.application.contract.Contracts;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** Days that no bill tells are earned under whatever contract they were supplied: one that follows another drops none of them. */
abstract class EarnedAcrossContracts {
    private static final LocalDate NEXT = LocalDate.of(2026, 2, 6);

    @TempDir
    Path folder;

    protected abstract Stand stand(Path folder, Instant begin);

    @Test
    void a_contract_that_follows_another_drops_no_days() {
        try (Stand stand = stand(folder, Instant.parse("2025-12-22T01:00:00Z"))) {
            Connecting company = new Connecting(stand);
            Http owner = MainJob.connect(stand, company);
            String account = owner.get("/v1/accounts").expect(200).text("/items/0/accountNo");
            PayingLate.at(stand, "2026-02-01T10:00");
            company.readings("""
                    meter,at,ACTIVE_IMPORT,ACTIVE_IMPORT_PEAK,ACTIVE_IMPORT_VALLEY
                    D3301060001,2026-01-01,60,40,20
                    D3301060001,2026-02-01,360,240,120
                    """, 2);
            company.bill(account, "2026-01-01", "2026-02-01");
            PayingLate.at(stand, "2026-02-11T10:00");
            assertThat(unbilled(company, account)).isEqualTo("2026-02-01 2026-02-11");
            SupplyContract first = ended(stand, new AccountNo(account), NEXT);
            assertThat(unbilled(company, account)).isEqualTo("2026-02-01 2026-02-06");
            followed(stand, first, NEXT);
            assertThat(unbilled(company, account)).isEqualTo("2026-02-01 2026-02-11");
            // As of a day before the second began.
            assertThat(unbilled(company, account, "?at=2026-02-04T02:00:00Z")).isEqualTo("2026-02-01 2026-02-04");
        }
    }

    private static String unbilled(Connecting company, String account) {
        return unbilled(company, account, "");
    }

    private static String unbilled(Connecting company, String account, String at) {
        Http.Answer uses = company.staff("settlement-accountant")
                .get("/v1/ledger/unbilled-uses" + at)
                .expect(200);
        for (JsonNode use : uses.at("/items"))
            if (use.at("/accountNo").asText().equals(account))
                return use.at("/from").asText() + " " + use.at("/to").asText();
        return "nothing";
    }

    private static SupplyContract ended(Stand stand, AccountNo account, LocalDate on) {
        Contracts contracts = stand.server().part(Contracts.class);
        return done(
                stand,
                () -> state(contracts.of(account).getFirst().terminating(on)).map(contracts::save));
    }

    private static void followed(Stand stand, SupplyContract first, LocalDate from) {
        Contracts contracts = stand.server().part(Contracts.class);
        SupplyContract draft = SupplyContract.draft(
                ContractNo.of(stand.server().part(Numbers.class).next("contract")),
                first.account(),
                first.customer(),
                first.premises(),
                first.unit(),
                first.type(),
                from,
                first.terms().getLast().agreed(),
                stand.clock().now());
        assertThat(done(
                        stand,
                        () -> state(draft.signing(from)).map(signed -> {
                            contracts.add(signed);
                            return signed;
                        })))
                .isNotNull();
    }

    private static Outcome<SupplyContract> state(Outcome<Change<SupplyContract>> decided) {
        return decided.map(Change::state);
    }

    private static SupplyContract done(Stand stand, Supplier<Outcome<SupplyContract>> what) {
        Outcome<SupplyContract> done =
                stand.server().part(UnitOfWork.class).perform(Act.of(Caller.system("tester"), "test.contract"), what);
        assertThat(done).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<SupplyContract>) done).value();
    }
}
