package org.wattline.bootstrap.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wattline.bootstrap.billing.BillingDesk.CLERK;
import static org.wattline.bootstrap.billing.BillingDesk.done;
import static org.wattline.bootstrap.billing.BillingDesk.meterOf;
import static org.wattline.bootstrap.billing.BillingDesk.pointOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wattline.application.billing.CalculatingBills;
import org.wattline.application.billing.IssuingBills;
import org.wattline.application.billing.ReversingBills;
import org.wattline.application.billing.ReviewingBills;
import org.wattline.application.billing.proof.PricesThen;
import org.wattline.domain.billing.Bill;
import org.wattline.domain.billing.Calculation;
import org.wattline.domain.billing.rebill.DeltaCause;
import org.wattline.domain.billing.rebill.RebilledDelta;
import org.wattline.domain.billing.rebill.Rebilling;
import org.wattline.domain.contract.BasicChargeMode;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.SupplyContract;
import org.wattline.domain.contract.Terms;
import org.wattline.domain.customer.Account;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Dial;
import org.wattline.domain.metering.MeteringPoint;
import org.wattline.domain.metering.MeteringPointNo;
import org.wattline.domain.metering.Register;
import org.wattline.domain.metering.RegisterValue;
import org.wattline.domain.metering.reading.ReadingSource;
import org.wattline.domain.metering.reading.RegisterReading;
import org.wattline.domain.premises.VoltageLevel;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.quantity.Ratio;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;

/**
 * Each kind of input is told otherwise after the bill: by what is known now it comes to something else, and yet it is calculated again to the very same. A
 * rebilling says of each charge what changed.
 */
abstract class InputsToldLate {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate MIDDLE = LocalDate.of(2026, 1, 16);
    private static final LocalDate END = LocalDate.of(2026, 2, 1);
    private static final Span JANUARY = Span.of(BEGIN, END);

    private final BillingDesk desk;
    private AccountNo account = AccountNo.of(1);

    InputsToldLate(BillingDesk desk) {
        this.desk = desk;
    }

    @BeforeEach
    void a_household_of_5000_kilowatt_hours() {
        account = desk.supply(UseCategory.RESIDENTIAL, ContractType.RESIDENTIAL, agreed(false), Register.ACTIVE_IMPORT);
        desk.setDay(2026, 2, 2);
        desk.read(account, BEGIN, Map.of(Register.ACTIVE_IMPORT, 1_000));
        desk.read(account, END, Map.of(Register.ACTIVE_IMPORT, 6_000));
    }

    @Test
    void more_people() {
        reproducesThough(DeltaCause.Kind.HOUSEHOLD, () -> declared(5, false));
    }

    @Test
    void a_certificate_of_hardship() {
        reproducesThough(DeltaCause.Kind.HOUSEHOLD, () -> declared(3, true));
    }

    @Test
    void people_who_are_no_household_any_more() {
        declared(5, true);
        reproducesThough(
                DeltaCause.Kind.HOUSEHOLD, () -> account(known -> known.recategorised(UseCategory.COMMERCE, BEGIN)));
    }

    @Test
    void another_ratio() {
        reproducesThough(DeltaCause.Kind.INSTALLATION, () -> {
            shown(meterOf(account), ReadingSource.INSTALL, 3_000);
            point(known -> known.exchange(
                    meterOf(account),
                    known.open().orElseThrow().dials(),
                    Ratio.of(2),
                    Ratio.ONE,
                    Zone.startOf(MIDDLE)));
        });
    }

    @Test
    void another_meter() {
        AssetNo next = new AssetNo(meterOf(account) + "N");
        reproducesThough(DeltaCause.Kind.INSTALLATION, () -> {
            shown(meterOf(account), ReadingSource.REMOVE, 3_000);
            shown(next, ReadingSource.INSTALL, 10);
            point(known -> known.exchange(
                    next, List.of(Dial.usual(Register.ACTIVE_IMPORT)), Ratio.ONE, Ratio.ONE, Zone.startOf(MIDDLE)));
        });
    }

    @Test
    void a_meter_that_was_taken_down() {
        reproducesThough(DeltaCause.Kind.INSTALLATION, () -> {
            shown(meterOf(account), ReadingSource.REMOVE, 3_000);
            point(known -> known.remove(Zone.startOf(MIDDLE)));
        });
    }

    @Test
    void another_point() {
        reproducesThough(
                DeltaCause.Kind.INSTALLATION,
                () -> desk.in(() -> {
                    MeteringPoint main =
                            desk.kept.points().find(pointOf(account)).orElseThrow();
                    MeteringPoint bare = MeteringPoint.open(
                                    MeteringPointNo.of(
                                            90_000_000 + desk.kept.numbers().next("test-point")),
                                    account,
                                    main.customer(),
                                    main.unit(),
                                    main.area(),
                                    main.mode(),
                                    main.powerFactor())
                            .state();
                    MeteringPoint hung = done(bare.install(
                                    new AssetNo(meterOf(account) + "P"),
                                    List.of(Dial.usual(Register.ACTIVE_IMPORT)),
                                    Ratio.ONE,
                                    Ratio.ONE,
                                    Zone.startOf(MIDDLE)))
                            .state();
                    desk.kept.points().add(hung.told(bare, desk.now()));
                    return hung;
                }));
    }

    @Test
    void another_reading() {
        reproducesThough(DeltaCause.Kind.READING, () -> desk.read(account, END, Map.of(Register.ACTIVE_IMPORT, 5_900)));
    }

    @Test
    void other_terms_from_the_first_day_on() {
        reproducesThough(
                DeltaCause.Kind.TERMS, () -> contract(known -> known.changing(BEGIN, agreed(true), desk.now())));
    }

    @Test
    void a_contract_that_had_ended_before() {
        reproducesThough(DeltaCause.Kind.TERMS, () -> contract(known -> known.terminating(BEGIN.minusDays(10))));
    }

    /** @param cause which a rebilling gives for what changes */
    private void reproducesThough(DeltaCause.Kind cause, Runnable told) {
        Bill bill = issued();
        desk.setDay(2026, 2, 20);
        told.run();
        String now = byWhatIsKnownNow();
        assertThat(now).isNotEqualTo(bill.total().toString());
        assertThat(desk.differences(Optional.of(account))).isEmpty();
        RebillingJob job = new RebillingJob(desk);
        Rebilling previewed = job.previewed(bill);
        switch (desk.explaining().handle(previewed.id(), bill.no())) {
            case Outcome.Refused<RebilledDelta>(Refusal why) -> {
                assertThat(why.code()).isEqualTo(now);
                done(desk.reversing.handle(CLERK, new ReversingBills.Reverse(bill.no(), bill.version(), "told late")));
            }
            case Outcome.Done<RebilledDelta>(RebilledDelta delta) -> {
                assertThat(delta.beside().then().total()).hasToString(now);
                assertThat(delta.lines())
                        .isNotEmpty()
                        .allSatisfy(line -> assertThat(line.causes())
                                .extracting(DeltaCause::kind)
                                .contains(cause));
                assertThat(job.carriedOut(previewed).stage())
                        .isIn(Rebilling.Stage.DONE, Rebilling.Stage.AWAITING_RELEASE);
                assertThat(done(desk.explaining().handle(previewed.id(), bill.no())))
                        .as("bills in their place keep what they are made from as well")
                        .isEqualTo(delta);
            }
        }
        assertThat(desk.differences(Optional.of(account)))
                .as("the bill, its reversal, and the one in its place")
                .isEmpty();
    }

    /** What January would come to, or why there would be no bill. */
    private String byWhatIsKnownNow() {
        PricesThen prices = new PricesThen(desk.prices.now(), desk.kept.announcements());
        return switch (Calculation.of(
                Objects.requireNonNull(
                        desk.supplies.over(List.of(account), JANUARY).get(account)),
                prices.of(JANUARY, desk.now()).orElseThrow(),
                desk.now())) {
            case Outcome.Done<Calculation>(Calculation made) -> made.total().toString();
            case Outcome.Refused<Calculation>(Refusal why) -> why.code();
        };
    }

    private Bill issued() {
        Bill calculated = done(desk.calculating.handle(CLERK, new CalculatingBills.Calculate(account, JANUARY)));
        Bill reviewed = done(
                desk.reviewing.handle(CLERK, new ReviewingBills.ReviewBill(calculated.no(), calculated.version())));
        return done(desk.issuing.handle(CLERK, new IssuingBills.Issue(reviewed.no(), reviewed.version())));
    }

    private void declared(int people, boolean lowIncome) {
        account(known -> known.declaring(BEGIN, people, lowIncome));
    }

    private void account(Function<Account, Outcome<Change<Account>>> told) {
        desk.in(() -> desk.kept
                .accounts()
                .save(done(told.apply(desk.kept.accounts().find(account).orElseThrow()))
                        .state()));
    }

    private void contract(Function<SupplyContract, Outcome<Change<SupplyContract>>> told) {
        desk.in(() -> desk.kept
                .contracts()
                .save(done(told.apply(desk.kept.contracts().of(account).getFirst()))
                        .state()));
    }

    private void point(Function<MeteringPoint, Outcome<Change<MeteringPoint>>> told) {
        desk.in(() -> {
            MeteringPoint known = desk.kept.points().find(pointOf(account)).orElseThrow();
            return desk.kept.points().save(done(told.apply(known)).state().told(known, desk.now()));
        });
    }

    private void shown(AssetNo meter, ReadingSource source, int value) {
        RegisterReading reading = RegisterReading.arrived(
                pointOf(account),
                meter,
                Zone.startOf(MIDDLE),
                source,
                Map.of(Register.ACTIVE_IMPORT, new RegisterValue(BigDecimal.valueOf(value))));
        desk.in(() -> desk.readings.storeRegisters(List.of(reading), desk.now()));
    }

    private static Terms.Agreed agreed(boolean timeOfUse) {
        return new Terms.Agreed(
                Capacity.kva(8),
                VoltageLevel.AC_220_V,
                new TariffId("ZJ-RES-ANNUAL"),
                Scheme.SINGLE,
                BasicChargeMode.NONE,
                Optional.empty(),
                Optional.empty(),
                timeOfUse);
    }
}
