package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;
import static org.wattline.domain.connection.change.SampleFiles.with;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.premises.equipment.EquipmentId;
import org.wattline.domain.premises.equipment.SupplyEquipment;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.quantity.Power;
import org.wattline.domain.tariff.EquipmentState;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;

/** What a suspension does to terms and gives back, also where the equipment has gone to another account in between. */
class SuspensionsAndTermsTest {
    private static final CustomerFile FILE =
            factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CONTRACT_DEMAND, Money.ZERO);
    private static final Terms.Agreed WHOLE = FILE.agreed();
    private static final Terms.Agreed REST = terms(1000, "SINGLE-10KV", Scheme.SINGLE, BasicChargeMode.NONE, "", true);
    private static final LocalDate SEALED = LocalDate.of(2026, 2, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 4, 1);

    private static Terms.Agreed terms(
            int kva, String tariff, Scheme scheme, BasicChargeMode mode, String demand, boolean timeOfUse) {
        return new Terms.Agreed(
                Capacity.kva(kva),
                WHOLE.voltage(),
                new TariffId(tariff),
                scheme,
                mode,
                Optional.of(demand).filter(kw -> !kw.isEmpty()).map(Power::parse),
                Optional.empty(),
                timeOfUse);
    }

    /** The factory with 2# suspended, and these terms one after the other, each from a month on. */
    private static CustomerFile suspended(Terms.Agreed... after) {
        return agreed(with(FILE, "2#", EquipmentState.SUSPENDED, SEALED), after);
    }

    private static CustomerFile agreed(CustomerFile file, Terms.Agreed... after) {
        List<Terms> all = new ArrayList<>();
        LocalDate from = SampleFiles.SINCE;
        Terms.Agreed held = WHOLE;
        LocalDate next = SEALED;
        for (Terms.Agreed each : after) {
            all.add(new Terms(Span.of(from, next), held, Instant.EPOCH));
            from = next;
            next = next.plusMonths(1);
            held = each;
        }
        all.add(new Terms(Span.startingOn(from), held, Instant.EPOCH));
        SupplyContract before = file.contract();
        SupplyContract contract = new SupplyContract(
                before.no(),
                before.account(),
                before.customer(),
                before.premises(),
                before.unit(),
                before.type(),
                before.stage(),
                all,
                before.version());
        return file(file, contract, file.equipment(), new Past(List.of(), List.of(contract)));
    }

    private static CustomerFile file(
            CustomerFile file, SupplyContract contract, List<SupplyEquipment> equipment, Past past) {
        return new CustomerFile(
                file.account(),
                file.customer(),
                contract,
                equipment,
                file.points(),
                file.places(),
                file.owed(),
                file.temporary(),
                past);
    }

    private static List<Terms.Agreed> restored(CustomerFile file) {
        return Suspensions.expired(file, List.of("2#"), SEALED, UNTIL).stream()
                .flatMap(deed -> deed instanceof AccountDeed.Agree agree
                        ? List.of(agree.agreed()).stream()
                        : List.<Terms.Agreed>of().stream())
                .toList();
    }

    @Test
    void a_tariff_that_holds_already_prices_nothing_anew() {
        CustomerFile byCapacity = factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CAPACITY, Money.ZERO);
        ChangeType suspend = type(ChangeEffect.SUSPEND, Map.of(), false);

        assertThat(said(wish(
                        suspend,
                        byCapacity,
                        "2026-02-01",
                        "equipment",
                        "2#",
                        "until",
                        "2026-04-01",
                        "tariff",
                        byCapacity.agreed().tariff().toString(),
                        "scheme",
                        "TWO_PART",
                        "basicCharge",
                        "CAPACITY")))
                .containsExactly("EQUIPMENT 2# RUNNING -> SUSPENDED", "BASIC_CHARGE yuan/month 42869.00 -> 26300.00");
    }

    @Test
    void what_a_suspension_altered_is_given_back() {
        assertThat(restored(suspended(REST))).containsExactly(WHOLE);
        assertThat(restored(suspended())).isEmpty();
    }

    @Test
    void what_was_agreed_meanwhile_stays() {
        Terms.Agreed flat = terms(1000, "SINGLE-10KV", Scheme.SINGLE, BasicChargeMode.NONE, "", false);
        Terms.Agreed back = restored(suspended(REST, flat)).getFirst();
        assertThat(back.timeOfUse()).isFalse();
        assertThat(back.of(WHOLE.capacity()).scheme()).isEqualTo(Scheme.TWO_PART);
        assertThat(back.capacity()).isEqualTo(Capacity.kva(1630));

        Terms.Agreed freed = terms(1250, "MARKET", Scheme.SINGLE, BasicChargeMode.NONE, "", true);
        assertThat(restored(suspended(REST, freed))).containsExactly(freed.of(Capacity.kva(1880)));
    }

    @Test
    void another_price_of_the_same_scheme_is_given_back_too() {
        Terms.Agreed cheap = terms(1000, "OTHER", Scheme.TWO_PART, BasicChargeMode.CONTRACT_DEMAND, "1000", true);
        assertThat(restored(suspended(cheap))).containsExactly(WHOLE);
    }

    @Test
    void terms_of_as_much_capacity_are_none_of_the_suspension() {
        Terms.Agreed demand =
                terms(1630, WHOLE.tariff().toString(), Scheme.TWO_PART, BasicChargeMode.CONTRACT_DEMAND, "900", true);
        assertThat(restored(suspended(demand))).isEmpty();
    }

    /** 2# goes to another account, where it is all there is, as it stands. */
    private static CustomerFile handedOver(CustomerFile from, LocalDate on) {
        SupplyEquipment piece = from.there().stream()
                .filter(each -> each.particulars().name().equals("2#"))
                .findFirst()
                .orElseThrow();
        if (!(piece.disconnecting(on) instanceof Outcome.Done<Change<SupplyEquipment>>(var gone)))
            throw new AssertionError(piece);
        SupplyEquipment there = SupplyEquipment.handedOver(
                        new EquipmentId(new UUID(3, 3)),
                        AccountNo.of(8),
                        piece.customer(),
                        piece.unit(),
                        piece.particulars(),
                        Optional.of(piece.id()),
                        CustomerFile.last(piece).state(),
                        on,
                        Instant.EPOCH)
                .state();
        SupplyContract rest = agreed(FILE).contract();
        SupplyContract next = new SupplyContract(
                rest.no(),
                AccountNo.of(8),
                rest.customer(),
                rest.premises(),
                rest.unit(),
                rest.type(),
                rest.stage(),
                List.of(new Terms(Span.startingOn(on), from.agreed(), Instant.EPOCH)),
                rest.version());
        return file(FILE, next, List.of(there), new Past(List.of(gone.state()), List.of(next, from.contract())));
    }

    @Test
    void a_suspension_ends_where_the_piece_is_with_the_terms_from_before() {
        CustomerFile there = handedOver(suspended(REST), LocalDate.of(2026, 3, 1));

        assertThat(Suspensions.expired(there, List.of("2#"), SEALED, UNTIL)).hasSize(2);
        assertThat(restored(there)).containsExactly(WHOLE);
        assertThat(Suspensions.expired(there, List.of("2#"), SEALED.minusDays(1), UNTIL))
                .isEmpty();
        assertThat(Suspensions.expired(there, List.of("2#"), SEALED, LocalDate.of(2026, 3, 1)))
                .first()
                .isInstanceOfSatisfying(
                        EquipmentDeed.Switch.class, on -> assertThat(on.from()).isEqualTo("2026-03-02"));
    }

    @Test
    void days_of_the_year_go_along() {
        CustomerFile before = with(
                with(
                        factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CAPACITY, Money.ZERO),
                        "2#",
                        EquipmentState.SUSPENDED,
                        LocalDate.of(2026, 1, 1)),
                "2#",
                EquipmentState.RUNNING,
                LocalDate.of(2026, 6, 1));
        CustomerFile there = handedOver(before, LocalDate.of(2026, 7, 1));
        ChangeType suspend = type(ChangeEffect.SUSPEND, Map.of(ChangeNumber.MOST_DAYS_A_YEAR, 184), false);

        assertThat(said(wish(suspend, there, "2026-08-01", "equipment", "2#", "until", "2026-09-04")))
                .containsExactly("CON-33 2# would be suspended on 185 days of 2026; 184 are allowed");
    }

    @Test
    void the_two_years_of_a_reduction_go_along() {
        ChangeType restore = type(ChangeEffect.REDUCE_RESTORE, Map.of(ChangeNumber.RESTORE_WITHIN_MONTHS, 24), false);
        CustomerFile there = handedOver(
                with(FILE, "2#", EquipmentState.REDUCED, LocalDate.of(2025, 3, 1)), LocalDate.of(2026, 3, 1));

        assertThat(said(wish(restore, there, "2027-03-02", "equipment", "2#")))
                .containsExactly("CON-35 It was reduced more than 24 months ago");
    }
}
