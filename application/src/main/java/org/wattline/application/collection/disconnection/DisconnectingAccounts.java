package org.wattline.application.collection.disconnection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.Scope;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.calendar.WorkingCalendars;
import org.wattline.domain.collection.disconnection.Circumstances;
import org.wattline.domain.collection.disconnection.Disconnection;
import org.wattline.domain.collection.disconnection.DisconnectionId;
import org.wattline.domain.collection.disconnection.DisconnectionPolicy;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.collection.disconnection.DisconnectionStage;
import org.wattline.domain.collection.disconnection.Evidence;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.Installation;
import org.wattline.domain.metering.MeteringPoint;

/** What people do about disconnections: notice, proof, approval, stop, and what they did on site. */
public final class DisconnectingAccounts {
    private final UnitOfWork work;
    private final Disconnections disconnections;
    private final KnowingCircumstances circumstances;
    private final DisconnectionPolicies policies;
    private final MeteringPoints points;
    private final FieldAddresses addresses;
    private final WorkingCalendars calendars;
    private final Ids ids;
    private final BusinessClock clock;
    private final Outbox outbox;

    public DisconnectingAccounts(
            UnitOfWork work,
            Disconnections disconnections,
            KnowingCircumstances circumstances,
            DisconnectionPolicies policies,
            MeteringPoints points,
            FieldAddresses addresses,
            WorkingCalendars calendars,
            Ids ids,
            BusinessClock clock,
            Outbox outbox) {
        this.work = work;
        this.disconnections = disconnections;
        this.circumstances = circumstances;
        this.policies = policies;
        this.points = points;
        this.addresses = addresses;
        this.calendars = calendars;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Notice is given. @param cutAt when it is to be cut */
    public record Notice(AccountNo account, Instant cutAt) {}

    /** A disconnection at the version on which something was decided about it. */
    public record On(DisconnectionId id, Version seen) {}

    /** A notice arrived. */
    public record Prove(On on, Evidence.Notice notice, Evidence.Means means, String reference, Instant at) {}

    /** Another person agrees. */
    public record Approve(On on) {}

    /** Another person agrees to several, each by itself. */
    public record ApproveAll(List<On> all) {
        public ApproveAll {
            all = List.copyOf(all);
        }
    }

    /** It does not come to a cut. */
    public record Stop(On on, String why) {}

    /** Somebody cut or reconnected on site. */
    public record ReportOnSite(On on, String how) {}

    public Outcome<Disconnection> handle(Caller who, Notice command) {
        return work.perform(Act.of(who, "collection.give-notice"), () -> {
            Instant now = clock.now();
            if (disconnections.standing(command.account).isPresent())
                return Outcome.refused(DisconnectionRefusal.UNDER_WAY);
            List<AssetNo> meters = meters(who, command.account);
            if (meters.isEmpty()) return Outcome.refused(DisconnectionRefusal.NO_METER);
            Outcome<Change<Disconnection>> noticed = known(command.account, now)
                    .then(known -> Disconnection.notice(
                            new DisconnectionId(ids.next()),
                            fromAfar(meters),
                            command.cutAt,
                            who.login(),
                            known,
                            policy(now),
                            calendars.published(),
                            now));
            return noticed.map(change -> {
                outbox.publish(change.facts());
                return disconnections.add(change.state());
            });
        });
    }

    private List<AssetNo> meters(Caller who, AccountNo account) {
        return points.ofAccounts(List.of(account)).stream()
                .filter(point -> who.scope()
                        .covers(Scope.Owner.of(point.unit(), point.customer().value())))
                .map(MeteringPoint::open)
                .flatMap(Optional::stream)
                .map(Installation::meter)
                .toList();
    }

    /** With several meters the supply as a whole is cut where it comes in, by people. */
    private Optional<AssetNo> fromAfar(List<AssetNo> meters) {
        return meters.size() == 1
                ? Optional.of(meters.getFirst())
                        .filter(each -> addresses.find(each).isPresent())
                : Optional.empty();
    }

    private Outcome<Circumstances> known(AccountNo account, Instant now) {
        return circumstances
                .of(account, now)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(DisconnectionRefusal.UNKNOWN));
    }

    private DisconnectionPolicy policy(Instant now) {
        return policies.inForce(Zone.day(now));
    }

    public Outcome<Disconnection> handle(Caller who, Prove command) {
        Evidence proof = new Evidence(command.notice, command.means, command.reference, command.at, who.login());
        return perform(Act.of(who, "collection.prove-notice"), command.on, held -> held.prove(proof, clock.now()));
    }

    public Outcome<Disconnection> handle(Caller who, Approve command) {
        Instant now = clock.now();
        return perform(
                Act.of(who, "collection.approve-disconnection"),
                command.on,
                held -> known(held.account(), now).then(known -> held.approve(who.login(), known, policy(now), now)));
    }

    /** One outcome for each, in their order. */
    public Outcome<List<Outcome<Disconnection>>> handle(Caller who, ApproveAll command) {
        if (command.all.size() > policy(clock.now()).batch())
            return Outcome.refused(DisconnectionRefusal.BATCH_TOO_LARGE);
        return Outcome.done(command.all.stream().map(each -> approve(who, each)).toList());
    }

    private Outcome<Disconnection> approve(Caller who, On each) {
        boolean known = disconnections
                .find(each.id)
                .filter(held -> who.scope()
                        .covers(Scope.Owner.of(held.unit(), held.customer().value())))
                .isPresent();
        return known ? handle(who, new Approve(each)) : Outcome.refused(DisconnectionRefusal.UNKNOWN);
    }

    public Outcome<Disconnection> handle(Caller who, Stop command) {
        return perform(
                Act.of(who, "collection.stop-disconnection").because(command.why),
                command.on,
                held -> held.stop(command.why, who.login(), clock.now()));
    }

    public Outcome<Disconnection> handle(Caller who, ReportOnSite command) {
        return perform(Act.of(who, "collection.report-on-site"), command.on, held -> onSite(held, command.how));
    }

    private Outcome<Change<Disconnection>> onSite(Disconnection held, String how) {
        if (held.stage().underWay().isPresent()) return Outcome.refused(DisconnectionRefusal.NOT_IN_THIS_STATE);
        return held.stage() instanceof DisconnectionStage.FieldOrder
                ? held.opened(how, clock.now())
                : held.restored(how, clock.now());
    }

    private Outcome<Disconnection> perform(
            Act act, On on, Function<Disconnection, Outcome<Change<Disconnection>>> decide) {
        return work.perform(act, () -> {
            Optional<Disconnection> held = disconnections.find(on.id);
            if (held.isEmpty()) return Outcome.refused(DisconnectionRefusal.UNKNOWN);
            return decide.apply(held.get().at(on.seen)).map(change -> {
                outbox.publish(change.facts());
                return disconnections.save(change.state());
            });
        });
    }
}
