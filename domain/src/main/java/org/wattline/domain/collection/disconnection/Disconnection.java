package org.wattline.domain.collection.disconnection;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.calendar.WorkingCalendar;
import org.wattline.domain.collection.Arrears;
import org.wattline.domain.collection.CollectionEvent;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.MeterCommandId;
import org.wattline.domain.quantity.Money;

/**
 * The disconnection of an account for arrears (欠费停电), along the whole chain: first notice, approval by another person, last notice, command to the
 * meter, read back; reconnection as soon as it is paid. At every link it is asked anew whether it is forbidden; what stops it stays on file.
 *
 * @param meter the meter whose relay is to open from afar; empty where the account has several, or none that is reached: then somebody goes there
 * @param owed what was overdue when notice was given
 * @param cutAt when it is to be cut, as the notice says
 * @param important whether the authority has to get a copy
 * @param noticedBy login of who gave notice
 * @param evidence that notices arrived, one for each
 * @param commandedAt when the meter was told to trip, if it was
 */
public record Disconnection(
        DisconnectionId id,
        AccountNo account,
        CustomerId customer,
        UnitPath unit,
        Optional<AssetNo> meter,
        Money owed,
        Instant cutAt,
        boolean important,
        String noticedBy,
        List<Evidence> evidence,
        Optional<Instant> commandedAt,
        DisconnectionStage stage,
        Version version)
        implements Versioned<Disconnection> {
    /** How long before the cut the last notice is sent off, in multiples of the time by which it must have arrived. */
    private static final int AHEAD = 2;

    public Disconnection {
        evidence = List.copyOf(evidence);
    }

    /** Gives notice. */
    public static Outcome<Change<Disconnection>> notice(
            DisconnectionId id,
            Optional<AssetNo> meter,
            Instant cutAt,
            String by,
            Circumstances known,
            DisconnectionPolicy policy,
            WorkingCalendar calendar,
            Instant now) {
        Optional<DisconnectionRefusal> forbidden = known.forbid(policy, Zone.day(now));
        if (forbidden.isPresent()) return Outcome.refused(forbidden.get());
        if (!policy.lead().have(days(now, cutAt))) return Outcome.refused(DisconnectionRefusal.LEAD_TIME);
        if (!policy.cutsAt(cutAt, calendar)) return Outcome.refused(DisconnectionRefusal.NOT_AT_THIS_TIME);
        Arrears arrears = known.arrears().orElseThrow();
        Disconnection noticed = new Disconnection(
                id,
                arrears.account(),
                arrears.customer(),
                arrears.unit(),
                meter,
                arrears.owed(),
                cutAt,
                known.important(policy),
                by,
                List.of(),
                Optional.empty(),
                new DisconnectionStage.Noticed(),
                Version.NEW);
        return Outcome.done(
                Change.of(noticed, noticed.fact("collection.disconnection-noticed", "policy", policy.id())));
    }

    private static long days(Instant from, Instant to) {
        return ChronoUnit.DAYS.between(Zone.day(from), Zone.day(to));
    }

    /** A notice arrived. The first proof of a notice stands; what is proved afterwards changes nothing. */
    public Outcome<Change<Disconnection>> prove(Evidence proof, Instant now) {
        if (!stands()) return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        if (proof.at().isAfter(now)) return Outcome.refused(DisconnectionRefusal.PROOF_AHEAD);
        if (of(proof.notice()).isPresent()) return Outcome.refused(DisconnectionRefusal.PROVED_ALREADY);
        List<Evidence> more = new ArrayList<>(evidence);
        more.add(proof);
        Disconnection next = with(more, commandedAt, stage);
        return Outcome.done(Change.of(
                next,
                next.fact(
                        "collection.disconnection-notice-proved",
                        "notice",
                        proof.notice().name())));
    }

    /** Whether the words of a notice are about this cut, and not about an earlier one of the account: they tell its day, the last notice its hour. */
    public boolean isTold(Evidence.Notice notice, Collection<String> words) {
        return words.contains(time()) && (notice == Evidence.Notice.FINAL || words.contains(day()));
    }

    private String day() {
        return Zone.day(cutAt).toString();
    }

    private String time() {
        return cutAt.atZone(Zone.CHINA).toLocalTime().toString();
    }

    private boolean stands() {
        return stage instanceof DisconnectionStage.Noticed || stage instanceof DisconnectionStage.Approved;
    }

    private Optional<Evidence> of(Evidence.Notice notice) {
        return evidence.stream().filter(each -> each.notice() == notice).findFirst();
    }

    /** Another person agrees. */
    public Outcome<Change<Disconnection>> approve(
            String by, Circumstances known, DisconnectionPolicy policy, Instant now) {
        if (!(stage instanceof DisconnectionStage.Noticed))
            return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        if (by.equals(noticedBy)) return Outcome.refused(DisconnectionRefusal.OWN_NOTICE);
        Optional<DisconnectionRefusal> missing =
                known.forbid(policy, Zone.day(now)).or(() -> unproved(policy));
        if (missing.isPresent()) return Outcome.refused(missing.get());
        Disconnection next = in(new DisconnectionStage.Approved(by, now, Optional.empty()));
        return Outcome.done(Change.of(next, next.fact("collection.disconnection-approved", "by", by)));
    }

    private Optional<DisconnectionRefusal> unproved(DisconnectionPolicy policy) {
        Optional<Evidence> first = of(Evidence.Notice.FIRST);
        if (first.isEmpty()) return Optional.of(DisconnectionRefusal.NOTICE_NOT_PROVED);
        if (days(first.get().at(), cutAt) < policy.lead().least()) return Optional.of(DisconnectionRefusal.LEAD_TIME);
        if (important && of(Evidence.Notice.AUTHORITY).isEmpty())
            return Optional.of(DisconnectionRefusal.AUTHORITY_NOT_TOLD);
        return Optional.empty();
    }

    /** Sends the last notice off, once, when the time has come. */
    public Optional<Change<Disconnection>> remind(DisconnectionPolicy policy, Instant now) {
        if (!(stage instanceof DisconnectionStage.Approved(String by, Instant at, Optional<Instant> asked)))
            return Optional.empty();
        Instant from = cutAt.minus(Duration.ofMinutes((long) AHEAD * policy.finalMinutes()));
        if (asked.isPresent() || now.isBefore(from)) return Optional.empty();
        Disconnection next = in(new DisconnectionStage.Approved(by, at, Optional.of(now)));
        return Optional.of(Change.of(next, next.fact("collection.disconnection-near", "policy", policy.id())));
    }

    /** Whether the meter may be told to trip now. */
    public Optional<DisconnectionRefusal> forbidden(
            Circumstances known, DisconnectionPolicy policy, WorkingCalendar calendar, Instant now) {
        if (!(stage instanceof DisconnectionStage.Approved)) return Optional.of(DisconnectionRefusal.NOT_IN_THIS_STATE);
        if (now.isBefore(cutAt)) return Optional.of(DisconnectionRefusal.TOO_EARLY);
        Optional<Instant> first = of(Evidence.Notice.FIRST).map(Evidence::at);
        if (first.isEmpty() || days(first.get(), now) > policy.lead().most())
            return Optional.of(DisconnectionRefusal.LAPSED);
        Optional<DisconnectionRefusal> forbids = known.forbid(policy, Zone.day(now));
        if (forbids.isPresent()) return forbids;
        boolean reached = of(Evidence.Notice.FINAL)
                .filter(last -> !last.at()
                        .plus(Duration.ofMinutes(policy.finalMinutes()))
                        .isAfter(now))
                .isPresent();
        if (!reached) return Optional.of(DisconnectionRefusal.FINAL_NOTICE_NOT_PROVED);
        return policy.cutsAt(now, calendar) ? Optional.empty() : Optional.of(DisconnectionRefusal.NOT_AT_THIS_TIME);
    }

    /** The meter is told to trip; {@link #forbidden} said nothing against it. */
    public Outcome<Change<Disconnection>> commanded(MeterCommandId command, Instant now) {
        if (!(stage instanceof DisconnectionStage.Approved approved))
            return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        Disconnection next =
                with(evidence, Optional.of(now), new DisconnectionStage.CommandSent(approved.by(), command, now));
        return Outcome.done(
                Change.of(next, next.fact("collection.disconnection-commanded", "command", command.toString())));
    }

    /** Somebody is sent to cut on site, as no relay opens from afar; {@link #forbidden} said nothing against it. */
    public Outcome<Change<Disconnection>> sent(String why, Instant now) {
        if (!(stage instanceof DisconnectionStage.Approved approved))
            return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        return order(Optional.of(now), new DisconnectionStage.FieldOrder(approved.by(), now, why));
    }

    /** The relay is open: the meter shows it, or somebody saw to it. */
    public Outcome<Change<Disconnection>> opened(String how, Instant now) {
        return switch (stage) {
            case DisconnectionStage.CommandSent sent -> cut(how, now);
            case DisconnectionStage.FieldOrder order -> cut(how, now);
            case DisconnectionStage other -> Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        };
    }

    private Outcome<Change<Disconnection>> cut(String how, Instant now) {
        Disconnection next = in(new DisconnectionStage.Opened(now, how));
        return Outcome.done(Change.of(next, next.fact("collection.disconnected", "how", how)));
    }

    /** The meter did not obey: somebody has to go there. */
    public Outcome<Change<Disconnection>> unreachable(String why, DisconnectionPolicy policy, Instant now) {
        return switch (stage) {
            case DisconnectionStage.CommandSent(String by, MeterCommandId command, Instant at) ->
                order(commandedAt, new DisconnectionStage.FieldOrder(by, now, why));
            case DisconnectionStage.ReconnectRequested(
                    Instant at,
                    Instant due,
                    Optional<MeterCommandId> command,
                    String because) ->
                order(
                        commandedAt,
                        new DisconnectionStage.ReconnectRequested(
                                at, now.plus(Duration.ofMinutes(policy.onSiteMinutes())), Optional.empty(), why));
            case DisconnectionStage other -> Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        };
    }

    private Outcome<Change<Disconnection>> order(Optional<Instant> commanded, DisconnectionStage stage) {
        Disconnection next = with(evidence, commanded, stage);
        return Outcome.done(Change.of(
                next,
                next.fact("collection.field-order-given", "state", stage.state().name())));
    }

    /** It is paid: power comes back, at any time of day. @param command the order to the meter, if it could be given */
    public Outcome<Change<Disconnection>> reconnect(
            Optional<MeterCommandId> command, String why, DisconnectionPolicy policy, Instant now) {
        if (!(stage instanceof DisconnectionStage.Opened))
            return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        Instant due = now.plus(Duration.ofMinutes(policy.onSiteMinutes()));
        Disconnection next = in(new DisconnectionStage.ReconnectRequested(now, due, command, why));
        return Outcome.done(Change.of(next, next.fact("collection.reconnection-requested", "dueAt", due.toString())));
    }

    /** Power is back. */
    public Outcome<Change<Disconnection>> restored(String how, Instant now) {
        if (!(stage instanceof DisconnectionStage.ReconnectRequested))
            return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        Disconnection next = in(new DisconnectionStage.Closed(now, how));
        return Outcome.done(Change.of(next, next.fact("collection.reconnected", "how", how)));
    }

    /** It does not come to a cut. */
    public Outcome<Change<Disconnection>> stop(String why, String by, Instant now) {
        if (!stands() && !(stage instanceof DisconnectionStage.FieldOrder))
            return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        Disconnection next = in(new DisconnectionStage.Stopped(now, why, by));
        return Outcome.done(Change.of(next, next.fact("collection.disconnection-stopped", "why", why)));
    }

    private CollectionEvent fact(String type, String name, String value) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("disconnection", id.toString());
        facts.put("account", account.value());
        facts.put("customer", customer.toString());
        meter.ifPresent(asset -> facts.put("meter", asset.value()));
        facts.put("amount", owed.toString());
        facts.put("day", day());
        facts.put("time", time());
        facts.put(name, value);
        return new CollectionEvent(type, id.toString(), facts);
    }

    private Disconnection in(DisconnectionStage next) {
        return with(evidence, commandedAt, next);
    }

    private Disconnection with(List<Evidence> proofs, Optional<Instant> commanded, DisconnectionStage next) {
        return new Disconnection(
                id, account, customer, unit, meter, owed, cutAt, important, noticedBy, proofs, commanded, next,
                version);
    }

    @Override
    public Disconnection at(Version next) {
        return new Disconnection(
                id,
                account,
                customer,
                unit,
                meter,
                owed,
                cutAt,
                important,
                noticedBy,
                evidence,
                commandedAt,
                stage,
                next);
    }
}
