package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.done;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.adapter.memory.billing.MemoryTrials;
import org.wattline.adapter.memory.contract.MemoryContracts;
import org.wattline.adapter.memory.customer.MemoryAccountViews;
import org.wattline.adapter.memory.customer.MemoryAccounts;
import org.wattline.adapter.memory.customer.MemoryCustomers;
import org.wattline.adapter.memory.metering.MemoryMeteringPoints;
import org.wattline.adapter.memory.payment.MemoryBalances;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.premises.MemoryPremises;
import org.wattline.adapter.memory.tariff.MemoryTariffVersions;
import org.wattline.application.billing.Beginnings;
import org.wattline.application.billing.Supplies;
import org.wattline.application.billing.trial.RunningTrials;
import org.wattline.application.billing.trial.StartingTrials;
import org.wattline.application.customer.AccountViews;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.job.Hands;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.billing.trial.AccountChange;
import org.wattline.domain.billing.trial.Tally;
import org.wattline.domain.billing.trial.TrialId;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.publication.VersionKey;

/** What a what-if run comes to is the same, to the fen and to the last problem, however many accounts are rated at once and in which order. */
class TryingPricesSideBySideTest {
    private static final TariffId IN_FORCE = new TariffId("ZJ-RES-ANNUAL");
    private static final VersionKey TRIED = new VersionKey(new TariffId("JS-RES-ANNUAL"), "2012-07");
    private static final Terms.Agreed TERMS = new Terms.Agreed(
            Capacity.kva(8),
            VoltageLevel.AC_220_V,
            IN_FORCE,
            Scheme.SINGLE,
            BasicChargeMode.NONE,
            Optional.empty(),
            Optional.empty(),
            false);
    private static final int HOUSEHOLDS = 41;

    private final BillingDesk desk = BillingDesk.inMemory();
    private final List<AccountNo> accounts = new ArrayList<>();

    private void households() {
        Random use = new Random(7);
        for (int i = 0; i < HOUSEHOLDS; i++) {
            AccountNo account =
                    desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, TERMS, Register.ACTIVE_IMPORT);
            accounts.add(account);
            int shown = 0;
            for (int month = 1; month <= 4; month++) {
                shown += use.nextInt(3_000);
                boolean missing = i % 10 == 3 && month == 2;
                if (!missing) desk.read(account, LocalDate.of(2026, month, 1), Map.of(Register.ACTIVE_IMPORT, shown));
            }
        }
        desk.setDay(2026, 4, 2);
    }

    @Test
    void the_result_does_not_depend_on_hands_portions_and_order() {
        households();
        Result alone = run(new Hands(1), 250);
        assertThat(alone.tally.accounts()).isEqualTo(HOUSEHOLDS);
        assertThat(alone.tally.winners()).isPositive();
        assertThat(alone.problems).isNotEmpty();
        Result inPortions = run(new Hands(1), 5);
        assertThat(run(new Hands(4), 5)).isEqualTo(inPortions);
        same(inPortions, alone);
        Collections.shuffle(accounts, new Random(1));
        same(run(new Hands(3), 1), alone);
    }

    private static void same(Result one, Result other) {
        assertThat(one.tally).isEqualTo(other.tally);
        assertThat(one.changes).isEqualTo(other.changes);
        assertThat(one.problems).containsExactlyInAnyOrderElementsOf(other.problems);
    }

    private Result run(Hands hands, int portion) {
        MemoryStore store = new MemoryStore(desk, UUID::randomUUID);
        MemoryTrials trials = new MemoryTrials(store);
        MemoryTariffVersions versions = new MemoryTariffVersions(store);
        TrialId id = done(new StartingTrials(store, trials, versions, desk.prices, store.jobs(), desk, UUID::randomUUID)
                        .handle(BillingDesk.CLERK, start()))
                .trial()
                .id();
        Supplies supplies = new Supplies(
                desk.kept.accounts(),
                desk.kept.contracts(),
                desk.kept.points(),
                desk.kept.readings(),
                desk.prices,
                desk.kept.bills(),
                desk.kept.equipment(),
                desk.kept.arrangements(),
                new Beginnings(desk.kept.readingsThen()));
        Told told = new Told(id, new ArrayList<>());
        new RunningTrials(
                        store,
                        trials,
                        versions,
                        desk.prices,
                        nobodyElse(),
                        desk.kept.accounts(),
                        supplies,
                        desk,
                        hands,
                        portion)
                .run(told);
        return new Result(
                trials.find(id).orElseThrow().tally().orElseThrow(),
                trials.changes(id, Page.Request.first(500)).items(),
                told.problems);
    }

    private StartingTrials.Start start() {
        return new StartingTrials.Start(
                TRIED,
                Optional.of(IN_FORCE),
                UnitPath.COMPANY,
                List.copyOf(accounts),
                YearMonth.of(2026, 1),
                YearMonth.of(2026, 3));
    }

    /** The run names its accounts, so nobody asks for others. */
    private AccountViews nobodyElse() {
        MemoryStore empty = new MemoryStore(desk, UUID::randomUUID);
        return new MemoryAccountViews(
                new MemoryAccounts(empty),
                new MemoryCustomers(empty),
                new MemoryContracts(empty),
                new MemoryPremises(empty),
                new MemoryMeteringPoints(empty),
                new MemoryBalances(empty));
    }

    private record Result(Tally tally, List<AccountChange> changes, List<Jobs.Problem> problems) {}

    private record Told(TrialId run, List<Jobs.Problem> problems) implements Jobs.Progress {
        @Override
        public UUID job() {
            return run.value();
        }

        @Override
        public Caller who() {
            return BillingDesk.CLERK;
        }

        @Override
        public Map<String, String> arguments() {
            return Map.of("run", run.toString());
        }

        @Override
        public void total(long units) {
            assertThat(units).isEqualTo(HOUSEHOLDS);
        }

        @Override
        public void done(long units) {
            assertThat(units).isBetween(1L, (long) HOUSEHOLDS);
        }

        @Override
        public void problem(String subject, String what) {
            problems.add(new Jobs.Problem(subject, what));
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
