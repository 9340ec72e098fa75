package org.wattline.domain.connection.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.domain.connection.change.SampleFiles.factory;
import static org.wattline.domain.connection.change.SampleFiles.metered;
import static org.wattline.domain.connection.change.SampleFiles.point;
import static org.wattline.domain.connection.change.SampleFiles.said;
import static org.wattline.domain.connection.change.SampleFiles.type;
import static org.wattline.domain.connection.change.SampleFiles.wish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Certificate;
import org.wattline.domain.customer.CertificateNumber;
import org.wattline.domain.customer.CertificateType;
import org.wattline.domain.customer.Customer;
import org.wattline.domain.customer.PersonName;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.Scheme;

/** CON-260 … CON-263 and CON-172: what a kind of supply cannot ask for, and accounts of two sources that are handed over or divided. */
class ChangesByKindOfSupplyTest {
    private static final String DAY = "2026-03-01";
    private static final MeteringPointNo ONE = MeteringPointNo.of(1);
    private static final MeteringPointNo TWO = MeteringPointNo.of(2);
    private static final CustomerFile FILE =
            factory(Map.of("1#", 1000, "2#", 630), BasicChargeMode.CAPACITY, Money.ZERO);
    private static final CustomerFile BOTH = metered(FILE, point(1, true), point(2, true));
    private static final Party NEXT = new Party(
            Optional.of(Customer.Kind.PERSON),
            Optional.of(new PersonName("周新")),
            Optional.of(new Certificate(CertificateType.PASSPORT, new CertificateNumber("E77777771"))),
            Optional.of(new PhoneNumber("13900000001")),
            Optional.empty());

    private static Wish told(ChangeEffect effect, CustomerFile file, String... sheet) {
        Wish wish = wish(type(effect, Map.of(), false), file, DAY, sheet);
        return new Wish(wish.type(), wish.asked(), NEXT, file, Optional.empty(), wish.rules(), wish.on());
    }

    @Test
    void a_reduction_stops_whole_transformers() {
        assertThat(said(told(ChangeEffect.REDUCE, BOTH, "capacityKva", "1000")))
                .containsExactly("CON-260 A reduction stops whole transformers, and none is named");
    }

    @Test
    void a_single_part_price_has_no_basic_charge_to_change() {
        Terms.Agreed two = FILE.agreed();
        Terms.Agreed single = new Terms.Agreed(
                two.capacity(),
                two.voltage(),
                two.tariff(),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                false);
        for (ChangeEffect effect : List.of(ChangeEffect.CHANGE_BASIC_MODE, ChangeEffect.CHANGE_DEMAND))
            assertThat(said(told(
                            effect,
                            under(ContractType.HIGH_VOLTAGE, single),
                            "basicCharge",
                            "CONTRACT_DEMAND",
                            "contractDemandKw",
                            "900")))
                    .containsExactly("CON-261 The price is single-part: there is no basic charge");
    }

    @Test
    void a_type_says_under_which_contracts_it_is_not_dealt_with() {
        ChangeType close = new ChangeType(
                "CLOSE",
                type(ChangeEffect.CLOSE, Map.of(), false).name(),
                ChangeEffect.CLOSE,
                "P",
                Set.of(),
                Set.of(),
                Map.of(),
                false,
                false,
                Set.of(ContractType.TEMPORARY),
                Span.startingOn(SampleFiles.SINCE),
                "test");
        assertThat(said(wish(close, under(ContractType.TEMPORARY, FILE.agreed()), DAY)))
                .containsExactly("CON-262 CLOSE is not dealt with under a contract of type TEMP");
        assertThat(said(wish(close, under(ContractType.HIGH_VOLTAGE, FILE.agreed()), DAY)))
                .hasSize(4);
    }

    @Test
    void each_meter_of_two_is_read_and_handed_over() {
        String at = DAY + "T00:00:00+08:00";
        Wish wish = told(
                ChangeEffect.TRANSFER,
                BOTH,
                "at",
                at,
                "meters",
                ONE + ":KEEP:lastTotal=7; " + TWO + ":KEEP:lastTotal=9");
        assertThat(opened(wish).handedOver())
                .extracting(each ->
                        each.point().no() + " " + each.sheet().find("lastTotal").orElse("—"))
                .containsExactly(ONE + " 7", TWO + " 9");
        assertThat(said(told(ChangeEffect.TRANSFER, BOTH, "meters", ONE + ":KEEP; " + TWO + ":M-2")))
                .containsExactly("CON-172 A meter that is moved or handed over stays the same: " + TWO);
        assertThat(said(told(ChangeEffect.TRANSFER, BOTH, "meters", ONE + ":KEEP")))
                .containsExactly("CON-170 The sheet tells other points than there are: missing " + TWO + "; unknown —");
        assertThat(said(told(ChangeEffect.TRANSFER, BOTH, "lastTotal", "7")))
                .containsExactly("CON-140 Several meters: " + ONE + " " + TWO);
    }

    @Test
    void a_part_has_a_meter_at_each_source_that_the_sheet_tells() {
        String[] part = {"equipment", "2#", "capacityKva", "630", "meters", "MAIN:M-8; STANDBY:M-9:area=A420106-002"};
        assertThat(opened(told(ChangeEffect.SPLIT, BOTH, part)).own())
                .extracting(each -> each.like().no() + " "
                        + each.source()
                                .map(source -> source.name() + source.standby())
                                .orElse("—") + " "
                        + each.sheet().meter().orElse("—"))
                .containsExactly(ONE + " 1false M-8", TWO + " 2true M-9");
        assertThat(said(told(ChangeEffect.SPLIT, metered(FILE, point(1, true)), part)))
                .containsExactly("CON-263 The account has 1 sources, and the sheet tells 2 for the part");
        part[5] = ONE + ":M-8";
        assertThat(said(told(ChangeEffect.SPLIT, BOTH, part)))
                .containsExactly("CON-170 The sheet tells other points than there are: missing —; unknown " + ONE);
        part[5] = "STANDBY:M-9";
        assertThat(opened(told(ChangeEffect.SPLIT, BOTH, part)).own())
                .extracting(each -> each.like().no() + " " + each.source().isPresent())
                .containsExactly(TWO + " false");
    }

    private static AccountDeed.OpenAccount opened(Wish wish) {
        if (ChangePlan.decide(wish) instanceof Outcome.Done<List<Deed>>(List<Deed> deeds)
                && deeds.getFirst() instanceof AccountDeed.OpenAccount opened) return opened;
        throw new AssertionError(said(wish));
    }

    private static CustomerFile under(ContractType type, Terms.Agreed agreed) {
        SupplyContract before = FILE.contract();
        return new CustomerFile(
                FILE.account(),
                FILE.customer(),
                new SupplyContract(
                        before.no(),
                        before.account(),
                        before.customer(),
                        before.premises(),
                        before.unit(),
                        type,
                        before.stage(),
                        List.of(new Terms(Span.startingOn(SampleFiles.SINCE), agreed, Instant.EPOCH)),
                        before.version()),
                FILE.equipment(),
                FILE.points(),
                FILE.places(),
                FILE.owed(),
                FILE.temporary(),
                FILE.past());
    }
}
