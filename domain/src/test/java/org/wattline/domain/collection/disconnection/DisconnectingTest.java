package org.wattline.domain.collection.disconnection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.Holiday;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.collection.HoldKind;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.customer.CustomerTag;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.payment.DebtorClass;
import org.wattline.domain.quantity.Money;

class DisconnectingTest {
    private static final DisconnectionPolicy POLICY = new DisconnectionPolicy(
            "D-1",
            Span.startingOn(LocalDate.of(2024, 6, 1)),
            "test",
            30,
            Money.yuan("10.00"),
            new DisconnectionPolicy.Days(3, 7),
            30,
            new DisconnectionPolicy.Hours(LocalTime.of(9, 0), LocalTime.of(16, 0)),
            LocalTime.of(12, 0),
            200,
            200,
            15,
            45,
            new DisconnectionPolicy.Marks(
                    Set.of(CustomerTag.ELDERLY_ALONE),
                    Set.of(new CustomerTag("IMPORTANT")),
                    Set.of(new CustomerTag("02")),
                    true));

    /** Labour Day: Friday 1 to Tuesday 5 May. */
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "test",
            List.of(new Holiday("劳动节", Span.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 6)))),
            new TreeSet<>());

    private static final Circumstances OVERDUE = new Circumstances(
            Optional.of(arrears("236.40", "2026-03-10")),
            true,
            Set.of(),
            Set.of(new CustomerTag("33")),
            false,
            false,
            false,
            false);

    /** Monday; the debt is 34 days old. */
    private static final Instant NOW = at("2026-04-13T10:00");

    private static final Instant CUT = at("2026-04-17T10:00");

    private static Instant at(String local) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(local), Zone.CHINA)
                .toInstant();
    }

    private static Arrears arrears(String owed, String dueOn) {
        return new Arrears(
                AccountNo.of(1),
                new CustomerId(new UUID(7, 7)),
                new UnitPath("/33/3301"),
                DebtorClass.RESIDENT,
                LocalDate.parse(dueOn),
                Money.yuan(owed),
                1);
    }

    private static Outcome<Change<Disconnection>> notice(Circumstances known, Instant cutAt) {
        return Disconnection.notice(
                new DisconnectionId(new UUID(0, 1)),
                Optional.of(new AssetNo("M-0001")),
                cutAt,
                "wang",
                known,
                POLICY,
                CALENDAR,
                NOW);
    }

    private static Disconnection state(Outcome<Change<Disconnection>> outcome) {
        if (outcome instanceof Outcome.Refused<Change<Disconnection>>(var why)) throw new AssertionError(why);
        return ((Outcome.Done<Change<Disconnection>>) outcome).value().state();
    }

    private static Evidence proof(Evidence.Notice notice, String local) {
        return new Evidence(notice, Evidence.Means.DELIVERY_RECEIPT, "r-1", at(local), "gateway");
    }

    private static Disconnection proved() {
        return state(state(notice(OVERDUE, CUT))
                .prove(proof(Evidence.Notice.FIRST, "2026-04-13T11:00"), at("2026-04-13T11:00")));
    }

    private static Disconnection approved() {
        return state(proved().approve("li", OVERDUE, POLICY, at("2026-04-14T09:00")));
    }

    private static Disconnection ready() {
        return state(approved().prove(proof(Evidence.Notice.FINAL, "2026-04-17T09:20"), at("2026-04-17T09:20")));
    }

    @Test
    void the_whole_chain_leads_from_notice_to_reconnection() {
        Disconnection noticed = state(notice(OVERDUE, CUT));
        assertThat(noticed.stage().state()).isEqualTo(DisconnectionStage.State.NOTICED);
        Disconnection asked =
                approved().remind(POLICY, at("2026-04-17T09:00")).orElseThrow().state();
        assertThat(asked.remind(POLICY, at("2026-04-17T09:01"))).isEmpty();
        Disconnection ready =
                state(asked.prove(proof(Evidence.Notice.FINAL, "2026-04-17T09:20"), at("2026-04-17T09:20")));
        assertThat(ready.forbidden(OVERDUE, POLICY, CALENDAR, at("2026-04-17T10:00")))
                .isEmpty();
        MeterCommandId trip = new MeterCommandId(new UUID(0, 2));
        Disconnection sent = state(ready.commanded(trip, at("2026-04-17T10:00")));
        assertThat(sent.stage().underWay()).contains(trip);
        Disconnection opened = state(sent.opened("OPEN", at("2026-04-17T10:01")));
        Disconnection coming = state(opened.reconnect(Optional.empty(), "paid", POLICY, at("2026-04-18T23:30")));
        assertThat(coming.stage())
                .isInstanceOfSatisfying(
                        DisconnectionStage.ReconnectRequested.class,
                        stage -> assertThat(stage.dueAt()).isEqualTo(at("2026-04-19T00:15")));
        assertThat(state(coming.restored("READY", at("2026-04-18T23:31")))
                        .stage()
                        .state())
                .isEqualTo(DisconnectionStage.State.CLOSED);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-15T10:00, LEAD_TIME", // two days
        "2026-04-16T10:00, ''", // three
        "2026-04-16T08:59, NOT_AT_THIS_TIME",
        "2026-04-16T09:00, ''",
        "2026-04-16T15:59, ''",
        "2026-04-16T16:00, NOT_AT_THIS_TIME",
        "2026-04-18T10:00, NOT_AT_THIS_TIME", // Saturday
        "2026-04-20T10:00, ''", // seven
        "2026-04-21T10:00, LEAD_TIME" // eight
    })
    void notice_is_given_three_to_seven_days_before_within_the_hours_of_working_days(String cutAt, String refusal) {
        assertThat(notice(OVERDUE, at(cutAt)))
                .isEqualTo(
                        refusal.isEmpty()
                                ? notice(OVERDUE, at(cutAt))
                                : Outcome.refused(DisconnectionRefusal.valueOf(refusal)));
        assertThat(notice(OVERDUE, at(cutAt)) instanceof Outcome.Done).isEqualTo(refusal.isEmpty());
    }

    @Test
    void nobody_is_cut_off_on_a_holiday_or_late_on_its_eve() {
        assertThat(POLICY.cutsAt(at("2026-04-30T11:59"), CALENDAR)).isTrue();
        assertThat(POLICY.cutsAt(at("2026-04-30T12:00"), CALENDAR)).isFalse();
        assertThat(POLICY.cutsAt(at("2026-05-01T10:00"), CALENDAR)).isFalse();
        assertThat(POLICY.cutsAt(at("2026-05-06T10:00"), CALENDAR)).isTrue();
    }

    /** Four days after 28 April is a holiday, which lasts until the 5th; seven days at most lie between notice and cut. */
    @Test
    void the_first_time_is_looked_for_within_the_days_of_notice() {
        assertThat(POLICY.firstCut(at("2026-04-20T10:30"), 4, CALENDAR)).contains(at("2026-04-24T09:00"));
        assertThat(POLICY.firstCut(at("2026-04-29T10:30"), 4, CALENDAR)).contains(at("2026-05-06T09:00"));
        assertThat(POLICY.firstCut(at("2026-04-28T10:30"), 4, CALENDAR)).isEmpty();
    }

    @Test
    void everything_that_protects_a_customer_is_named() {
        Circumstances o = OVERDUE;
        Optional<Arrears> a = o.arrears();
        Set<CustomerTag> t = o.tags();
        assertThat(List.of(
                        new Circumstances(a, true, EnumSet.of(HoldKind.PROTECTION), t, false, false, false, false),
                        new Circumstances(
                                a, true, Set.of(), Set.of(CustomerTag.ELDERLY_ALONE), false, false, false, false),
                        new Circumstances(a, true, Set.of(), t, true, false, false, false),
                        new Circumstances(Optional.empty(), true, Set.of(), t, false, false, false, false),
                        new Circumstances(a, true, EnumSet.of(HoldKind.DISPUTE), t, false, false, false, false),
                        new Circumstances(a, true, EnumSet.of(HoldKind.PROMISE), t, false, false, false, false),
                        new Circumstances(
                                Optional.of(arrears("236.40", "2026-03-14")),
                                true,
                                Set.of(),
                                t,
                                false,
                                false,
                                false,
                                false),
                        new Circumstances(
                                Optional.of(arrears("9.99", "2026-03-01")),
                                true,
                                Set.of(),
                                t,
                                false,
                                false,
                                false,
                                false),
                        new Circumstances(a, false, Set.of(), t, false, false, false, false),
                        new Circumstances(a, true, Set.of(), t, false, false, false, true),
                        new Circumstances(a, true, Set.of(), t, false, false, true, false),
                        new Circumstances(a, true, Set.of(), t, false, true, false, false),
                        new Circumstances(
                                a, true, Set.of(), Set.of(new CustomerTag("02")), false, false, false, false)))
                .extracting(known -> ((Outcome.Refused<Change<Disconnection>>) notice(known, CUT)).why())
                .containsExactly(
                        DisconnectionRefusal.PROTECTED,
                        DisconnectionRefusal.PROTECTED,
                        DisconnectionRefusal.PROTECTED,
                        DisconnectionRefusal.PAID,
                        DisconnectionRefusal.DISPUTED,
                        DisconnectionRefusal.HELD,
                        DisconnectionRefusal.NOT_OVERDUE_ENOUGH,
                        DisconnectionRefusal.NOT_OVERDUE_ENOUGH,
                        DisconnectionRefusal.NOT_REMINDED,
                        DisconnectionRefusal.BANNED,
                        DisconnectionRefusal.OPEN_FAULT,
                        DisconnectionRefusal.GENERATING,
                        DisconnectionRefusal.GENERATING);
    }

    @Test
    void whoever_paid_ahead_and_has_nothing_left_gets_notice_without_waiting_for_a_bill_to_fall_due() {
        Circumstances exhausted = new Circumstances(
                Optional.of(arrears("23.10", "2026-04-11")),
                true,
                false,
                Set.of(),
                Set.of(),
                false,
                false,
                false,
                false);
        assertThat(state(notice(exhausted, CUT)).owed()).isEqualTo(Money.yuan("23.10"));
        assertThat(notice(exhausted, at("2026-04-14T10:00")))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.LEAD_TIME));
    }

    @Test
    void approval_needs_another_person_and_a_proved_notice_in_time() {
        Disconnection noticed = state(notice(OVERDUE, CUT));
        Instant then = at("2026-04-14T12:00");
        assertThat(noticed.approve("li", OVERDUE, POLICY, then))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.NOTICE_NOT_PROVED));
        assertThat(proved().approve("wang", OVERDUE, POLICY, then))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.OWN_NOTICE));
        Instant late = at("2026-04-15T08:00");
        Disconnection tooLate = state(noticed.prove(proof(Evidence.Notice.FIRST, "2026-04-15T08:00"), late));
        assertThat(tooLate.approve("li", OVERDUE, POLICY, late))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.LEAD_TIME));
        assertThat(proved().prove(proof(Evidence.Notice.FIRST, "2026-04-13T12:00"), late))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.PROVED_ALREADY));
        assertThat(noticed.prove(proof(Evidence.Notice.FIRST, "2026-04-16T08:00"), late))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.PROOF_AHEAD));
    }

    @Test
    void the_authority_gets_a_copy_of_the_notice_to_an_important_customer() {
        Circumstances important = new Circumstances(
                OVERDUE.arrears(), true, Set.of(), Set.of(new CustomerTag("IMPORTANT")), false, false, false, false);
        Instant then = at("2026-04-13T11:00");
        Disconnection told =
                state(state(notice(important, CUT)).prove(proof(Evidence.Notice.FIRST, "2026-04-13T11:00"), then));
        assertThat(told.approve("li", important, POLICY, then))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.AUTHORITY_NOT_TOLD));
        assertThat(state(told.prove(proof(Evidence.Notice.AUTHORITY, "2026-04-13T10:30"), then))
                        .approve("li", important, POLICY, then))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_meter_is_told_only_when_the_last_notice_has_arrived_half_an_hour_before() {
        assertThat(approved().forbidden(OVERDUE, POLICY, CALENDAR, CUT))
                .contains(DisconnectionRefusal.FINAL_NOTICE_NOT_PROVED);
        assertThat(ready().forbidden(OVERDUE, POLICY, CALENDAR, at("2026-04-17T09:59")))
                .contains(DisconnectionRefusal.TOO_EARLY);
        Disconnection late = state(approved().prove(proof(Evidence.Notice.FINAL, "2026-04-17T09:31"), CUT));
        assertThat(late.forbidden(OVERDUE, POLICY, CALENDAR, CUT))
                .contains(DisconnectionRefusal.FINAL_NOTICE_NOT_PROVED);
        assertThat(late.forbidden(OVERDUE, POLICY, CALENDAR, at("2026-04-17T10:01")))
                .isEmpty();
        assertThat(ready().forbidden(OVERDUE, POLICY, CALENDAR, at("2026-04-17T16:00")))
                .contains(DisconnectionRefusal.NOT_AT_THIS_TIME);
        assertThat(ready().forbidden(OVERDUE, POLICY, CALENDAR, at("2026-04-21T10:00")))
                .contains(DisconnectionRefusal.LAPSED);
    }

    @Test
    void whoever_pays_after_the_approval_is_not_cut_off_and_the_reason_stays() {
        Circumstances paid = new Circumstances(Optional.empty(), true, Set.of(), Set.of(), false, false, false, false);
        assertThat(ready().forbidden(paid, POLICY, CALENDAR, CUT)).contains(DisconnectionRefusal.PAID);
        Disconnection stopped = state(ready().stop(DisconnectionRefusal.PAID.code(), "system", CUT));
        assertThat(stopped.stage()).isEqualTo(new DisconnectionStage.Stopped(CUT, "collection.paid", "system"));
        assertThat(stopped.approve("li", OVERDUE, POLICY, CUT))
                .isEqualTo(Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE));
    }

    @Test
    void what_the_meter_does_not_do_is_done_on_site_within_the_limit() {
        Disconnection sent = state(ready().commanded(new MeterCommandId(new UUID(0, 2)), CUT));
        assertThat(sent.stop("x", "li", CUT)).isEqualTo(Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE));
        Disconnection onSite = state(sent.unreachable("EXPIRED", POLICY, at("2026-04-17T10:15")));
        assertThat(onSite.stage().state()).isEqualTo(DisconnectionStage.State.FIELD_ORDER);
        Disconnection opened = state(onSite.opened("seen", at("2026-04-17T11:00")));
        MeterCommandId permit = new MeterCommandId(new UUID(0, 3));
        Disconnection coming = state(opened.reconnect(Optional.of(permit), "paid", POLICY, at("2026-04-17T22:00")));
        Disconnection drive = state(coming.unreachable("FAILED", POLICY, at("2026-04-17T22:15")));
        assertThat(drive.stage())
                .isEqualTo(new DisconnectionStage.ReconnectRequested(
                        at("2026-04-17T22:00"), at("2026-04-17T23:00"), Optional.empty(), "FAILED"));
    }

    @Test
    void a_ban_holds_in_its_unit_and_below_until_it_is_lifted() {
        DisconnectionBan ban = DisconnectionBan.proclaim(new DisconnectionBan(
                        new DisconnectionBanId(new UUID(0, 9)),
                        new UnitPath("/33"),
                        DisconnectionBan.Cause.WEATHER,
                        "台风红色预警",
                        NOW,
                        Optional.empty(),
                        "li",
                        org.wattline.domain.kernel.Version.NEW))
                .state();
        assertThat(ban.holds(new UnitPath("/33/3301"), CUT)).isTrue();
        assertThat(ban.holds(new UnitPath("/42"), CUT)).isFalse();
        DisconnectionBan lifted = ((Outcome.Done<Change<DisconnectionBan>>) ban.lift(at("2026-04-15T00:00")))
                .value()
                .state();
        assertThat(lifted.holds(new UnitPath("/33/3301"), CUT)).isFalse();
        assertThat(lifted.lift(CUT)).isEqualTo(Outcome.refused(DisconnectionRefusal.BAN_NOT_IN_FORCE));
    }
}
