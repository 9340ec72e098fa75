package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.Plant;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.TariffId;

/** Accounts that go up in others or come beside them, what capacity that adds, and what comes back after a reduction. */
class AccountsBesideOthersTest {
    private static final CustomerFile FILE = SampleFiles.metered(
            factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CAPACITY, Money.ZERO), SampleFiles.point(1, true));
    private static final CustomerFile OTHER = other(FILE, FILE.contract().type(), FILE.agreed());

    private static CustomerFile other(CustomerFile like, ContractType type, Terms.Agreed agreed) {
        Account account = like.account();
        return file(
                like,
                new Account(
                        AccountNo.of(8),
                        account.customer(),
                        account.unit(),
                        account.category(),
                        account.stage(),
                        List.of(),
                        account.version()),
                contract(like, type, agreed));
    }

    private static CustomerFile of(ContractType type) {
        return file(FILE, FILE.account(), contract(FILE, type, FILE.agreed()));
    }

    private static SupplyContract contract(CustomerFile like, ContractType type, Terms.Agreed agreed) {
        SupplyContract before = like.contract();
        return new SupplyContract(
                before.no(),
                before.account(),
                before.customer(),
                before.premises(),
                before.unit(),
                type,
                before.stage(),
                List.of(new Terms(Span.startingOn(SampleFiles.SINCE), agreed, Instant.EPOCH)),
                before.version());
    }

    private static CustomerFile file(CustomerFile like, Account account, SupplyContract contract) {
        return new CustomerFile(
                account,
                like.customer(),
                contract,
                like.equipment(),
                like.points(),
                like.places(),
                like.owed(),
                like.temporary(),
                like.past());
    }

    private static Wish merging(CustomerFile other, boolean here, Optional<ApplicationNo> underWay) {
        Wish wish = wish(type(ChangeEffect.MERGE, Map.of(), true), FILE, "2026-02-01", "lastTotal", "9");
        return new Wish(
                wish.type(),
                wish.asked(),
                wish.party(),
                FILE,
                Optional.of(new Partner(other, here, underWay)),
                wish.rules(),
                wish.on());
    }

    @Test
    void what_keeps_accounts_apart_is_told_by_name() {
        assertThat(said(merging(OTHER, false, Optional.empty())))
                .containsExactly("CON-230 The accounts are supplied at different addresses");
        assertThat(said(merging(other(FILE, ContractType.WHOLESALE, FILE.agreed()), true, Optional.empty())))
                .containsExactly("CON-231 The contracts are of different types: HV and WHOLESALE");
        Plant plant = new Plant(Power.kw(20), new TariffId("HB-PV-SURPLUS"));
        assertThat(said(merging(
                        other(FILE, FILE.contract().type(), FILE.agreed().with(plant)), true, Optional.empty())))
                .containsExactly("CON-232 The account that ends has a plant of 20 kW");
        assertThat(said(merging(OTHER, true, Optional.of(ApplicationNo.of(5)))))
                .containsExactly("CON-233 A change of the account that ends is under way: " + ApplicationNo.of(5));
        assertThat(deeds(merging(OTHER, true, Optional.empty()))).isNotEmpty();
    }

    @Test
    void nothing_is_split_off_from_what_is_for_a_time_or_of_a_plant() {
        for (ContractType type : List.of(ContractType.TEMPORARY, ContractType.GENERATION))
            for (ChangeEffect effect : List.of(ChangeEffect.SPLIT, ChangeEffect.EVSE_CONNECT))
                assertThat(said(wish(type(effect, Map.of(), false), of(type), "2026-02-01", "capacityKva", "400")))
                        .containsExactly("CON-234 Nothing is split off from a contract of type " + type.code());
        assertThat(said(wish(type(ChangeEffect.SPLIT, Map.of(), false), FILE, "2026-02-01", "capacityKva", "400"))
                        .getFirst())
                .startsWith("ACCOUNT + ");
    }

    private static List<Deed> deeds(Wish wish) {
        if (ChangePlan.decide(wish) instanceof Outcome.Done<List<Deed>>(List<Deed> deeds)) return deeds;
        throw new AssertionError(said(wish));
    }

    private static BigDecimal added(ChangeEffect effect, String... asked) {
        return ChangePlan.addedKva(deeds(wish(type(effect, Map.of(), false), FILE, "2026-02-01", asked)));
    }

    @Test
    void capacity_that_comes_and_goes_is_counted_once() {
        assertThat(added(ChangeEffect.EVSE_CONNECT, "capacityKva", "400")).isEqualByComparingTo("400");
        assertThat(added(ChangeEffect.CLOSE, "lastTotal", "9")).isEqualByComparingTo("-1630");
        assertThat(added(ChangeEffect.SPLIT, "capacityKva", "400")).isEqualByComparingTo("0");
        assertThat(added(ChangeEffect.REDUCE, "equipment", "2#")).isEqualByComparingTo("-630");
        assertThat(ChangePlan.addedKva(deeds(merging(OTHER, true, Optional.empty()))))
                .isEqualByComparingTo("0");
    }

    @Test
    void what_stood_in_for_a_reduced_transformer_goes_when_that_is_back() {
        LocalDate reduced = LocalDate.of(2026, 1, 11);
        CustomerFile smaller = SampleFiles.with(
                factory(Map.of("1#", 1000, "2#", 630, "4#", 400), BasicChargeMode.CAPACITY, Money.ZERO),
                "2#",
                EquipmentState.REDUCED,
                reduced);
        SupplyContract before = smaller.contract();
        SupplyContract contract = new SupplyContract(
                before.no(),
                before.account(),
                before.customer(),
                before.premises(),
                before.unit(),
                before.type(),
                before.stage(),
                List.of(
                        new Terms(
                                Span.of(SampleFiles.SINCE, reduced),
                                before.terms().getLast().agreed().of(Capacity.kva(1630)),
                                Instant.EPOCH),
                        new Terms(
                                Span.startingOn(reduced),
                                before.terms().getLast().agreed().of(Capacity.kva(1400)),
                                Instant.EPOCH)),
                before.version());
        CustomerFile file = new CustomerFile(
                smaller.account(),
                smaller.customer(),
                contract,
                smaller.equipment(),
                smaller.points(),
                smaller.places(),
                smaller.owed(),
                smaller.temporary(),
                new Past(List.of(), List.of(contract)));
        ChangeType restore = type(ChangeEffect.REDUCE_RESTORE, Map.of(), false);

        assertThat(said(wish(restore, file, "2026-03-01", "equipment", "2#")))
                .containsExactly("CON-235 More would come back than the 230 kVA that were given up");
        assertThat(said(wish(restore, file, "2026-03-01", "equipment", "2#", "removed", "4#")))
                .startsWith("EQUIPMENT 2# REDUCED -> RUNNING", "EQUIPMENT 4# RUNNING -> ")
                .anySatisfy(line -> assertThat(line).startsWith("TERMS").contains(" 1400 kVA ", "-> 1630 kVA "));
        assertThat(said(wish(restore, file, "2026-03-01", "equipment", "2#", "removed", "1#")))
                .containsExactly("CON-36 The capacity does not grow");
    }
}
