package org.wattline.application.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.PhoneNumber;
import org.wattline.domain.fault.Arrival;
import org.wattline.domain.fault.FaultNo;
import org.wattline.domain.fault.FaultReport;
import org.wattline.domain.fault.FaultState;
import org.wattline.domain.fault.Remark;
import org.wattline.domain.fault.Surroundings;
import org.wattline.domain.fault.Symptom;
import org.wattline.domain.fault.Team;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.premises.Address;

/** The promises of {@link FaultReports}. */
public abstract class FaultReportsContract {
    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    private static final AtomicLong NEXT = new AtomicLong(100);

    protected abstract UnitOfWork work();

    protected abstract FaultReports reports();

    private FaultReport report(UnitPath unit, Optional<CustomerId> customer) {
        long number = NEXT.incrementAndGet();
        return FaultReport.report(
                        FaultNo.of(number),
                        new FaultReport.Told(
                                unit,
                                Surroundings.RURAL,
                                customer.map(c -> AccountNo.of(number)),
                                customer,
                                new Address("浙江省杭州市文三路 1 号"),
                                new PhoneNumber("13800138000"),
                                Symptom.DANGER,
                                customer.map(c -> new Remark("冒烟"))),
                        NOON)
                .state();
    }

    private FaultReport stored(UnitPath unit, Optional<CustomerId> customer) {
        FaultReport report = report(unit, customer);
        return in(() -> {
            reports().add(report);
            return report.at(new Version(1));
        });
    }

    @Test
    protected void a_stored_report_is_found_as_it_was() {
        FaultReport bare = stored(new UnitPath("/33"), Optional.empty());
        FaultReport full = stored(new UnitPath("/33"), Optional.of(new CustomerId(UUID.randomUUID())));
        assertThat(reports().find(bare.no())).contains(bare);
        assertThat(reports().find(full.no())).contains(full);
        assertThat(reports().find(FaultNo.of(9_999_999))).isEmpty();
    }

    @Test
    void every_step_is_kept_with_its_time() {
        FaultReport report = stored(new UnitPath("/33"), Optional.empty());
        Arrival.ArrivalLimit limit = new Arrival.ArrivalLimit(Duration.ofMinutes(120), Duration.ofMinutes(90));
        in(() -> reports().save(state(find(report).dispatch(new Team("二班"), NOON.plusSeconds(60)))));
        in(() -> reports().save(state(find(report).accept(NOON.plusSeconds(120)))));
        in(() -> reports().save(state(find(report).arrive(limit, NOON.plusSeconds(6000)))));
        in(() -> reports()
                .save(state(find(report).repair("断线", Optional.of(NOON.plusSeconds(9000)), NOON.plusSeconds(6060)))));
        in(() -> reports().save(state(find(report).restore(NOON.plusSeconds(7000)))));
        FaultReport last = in(() -> reports().save(state(find(report).close(Optional.of(4), NOON.plusSeconds(8000)))));
        assertThat(last.version()).isEqualTo(new Version(7));
        assertThat(last.steps()).hasSize(7);
        assertThat(reports().find(report.no())).contains(last);
    }

    @Test
    void an_account_has_an_open_fault_until_power_is_restored() {
        FaultReport report = stored(new UnitPath("/33"), Optional.of(new CustomerId(UUID.randomUUID())));
        AccountNo account = report.account().orElseThrow();
        assertThat(reports().open(account)).isTrue();
        Arrival.ArrivalLimit limit = new Arrival.ArrivalLimit(Duration.ofMinutes(120), Duration.ofMinutes(90));
        in(() -> reports().save(state(find(report).dispatch(new Team("二班"), NOON.plusSeconds(60)))));
        in(() -> reports().save(state(find(report).accept(NOON.plusSeconds(120)))));
        in(() -> reports().save(state(find(report).arrive(limit, NOON.plusSeconds(600)))));
        in(() -> reports().save(state(find(report).repair("断线", Optional.empty(), NOON.plusSeconds(660)))));
        assertThat(reports().open(account)).isTrue();
        in(() -> reports().save(state(find(report).restore(NOON.plusSeconds(700)))));
        assertThat(reports().open(account)).isFalse();
    }

    @Test
    void a_number_is_given_once_and_a_stale_report_is_not_saved() {
        FaultReport report = stored(new UnitPath("/33"), Optional.empty());
        assertThatThrownBy(() -> in(() -> {
                    reports().add(report.at(Version.NEW));
                    return report;
                }))
                .isInstanceOf(AlreadyThere.class);
        assertThatThrownBy(() -> in(() ->
                        reports().save(state(find(report).at(new Version(5)).dispatch(new Team("二班"), NOON)))))
                .isInstanceOf(StaleState.class);
        assertThat(reports().find(report.no())).contains(report);
    }

    @Test
    void reports_are_listed_newest_first_within_the_scope() {
        UnitPath unit = new UnitPath("/77/" + NEXT.incrementAndGet());
        CustomerId customer = new CustomerId(UUID.randomUUID());
        FaultReport one = stored(unit, Optional.empty());
        FaultReport two = stored(unit, Optional.of(customer));
        Scope staff = new Scope(Optional.of(unit), Optional.empty());
        Scope own = new Scope(Optional.empty(), Optional.of(Set.of(customer.value())));
        Page<FaultReport> first = reports().list(staff, Optional.empty(), Page.Request.first(1));
        assertThat(first.items()).containsExactly(two);
        assertThat(reports().list(staff, Optional.empty(), new Page.Request(1, first.next())))
                .isEqualTo(new Page<>(List.of(one), Optional.empty()));
        assertThat(reports()
                        .list(own, Optional.of(FaultState.REPORTED), Page.Request.first(9))
                        .items())
                .containsExactly(two);
        assertThat(reports()
                        .list(own, Optional.of(FaultState.CLOSED), Page.Request.first(9))
                        .items())
                .isEmpty();
    }

    private FaultReport find(FaultReport report) {
        return reports().find(report.no()).orElseThrow();
    }

    private static FaultReport state(Outcome<Change<FaultReport>> outcome) {
        return value(outcome).state();
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private <T> T in(Supplier<T> supplier) {
        return value(work().perform(Act.of(Caller.system("tester"), "fault.test"), () -> Outcome.done(supplier.get())));
    }
}
