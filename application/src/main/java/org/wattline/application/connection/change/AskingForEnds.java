package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.PlannedTransformer;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.CapacityRefusal;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeEffect;
import org.wattline.domain.connection.change.ChangeRefusal;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.connection.change.MeterRefusal;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Together;

/**
 * What was agreed for a time and has to be ended on site (暂换、暂拆到期): the company applies for its end in its own name, and the posts of that process carry it
 * out. It is watched until it has ended: an end that was cancelled is applied for anew.
 */
final class AskingForEnds {
    /** What says that it has ended: the original runs again, a meter hangs there again, the account is closed. */
    private static final Set<ChangeRefusal> ENDED =
            Set.of(CapacityRefusal.NO_EQUIPMENT, MeterRefusal.METER_IN_PLACE, ApplyingRefusal.ACCOUNT_UNKNOWN);

    private final UnitOfWork work;
    private final ChangeApplications applications;
    private final ChangeTypes types;
    private final ApplyingForChanges applying;
    private final MovedPieces moved;
    private final Outbox outbox;
    private final BusinessClock clock;

    AskingForEnds(
            UnitOfWork work,
            ChangeApplications applications,
            ChangeTypes types,
            ApplyingForChanges applying,
            MovedPieces moved,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.types = types;
        this.applying = applying;
        this.moved = moved;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether its end was applied for, is under way, or has come; refused by whatever keeps it from being applied for. */
    Outcome<Boolean> ask(Caller who, ChangeApplication over, ChangeEffect end) {
        Optional<ChangeType> type = types.on(clock.today()).stream()
                .filter(each -> each.effect() == end)
                .findFirst();
        if (type.isEmpty()) return ApplyingRefusal.NO_SUCH_TYPE.because(end.name());
        AccountNo holder = moved.holder(over);
        if (applications
                .open(holder)
                .filter(open -> open.type().equals(type.get().code()))
                .isPresent()) return Outcome.done(true);
        Outcome<ChangeApplication> asked = applying.handle(
                who, new ApplyingForChanges.Apply(holder, type.get().code(), wish(over, holder), Party.NOBODY));
        return switch (asked) {
            case Outcome.Done<ChangeApplication> opened -> Outcome.done(true);
            case Outcome.Refused<ChangeApplication>(var why) ->
                Together.each(why).stream()
                                .anyMatch(fault -> fault instanceof ChangeRefusal.Because because
                                        && ENDED.contains(because.reason()))
                        ? ended(who, over)
                        : Outcome.refused(why);
        };
    }

    private Asked wish(ChangeApplication over, AccountNo holder) {
        Map<String, String> wish = new TreeMap<>();
        wish.put("from", clock.today().toString());
        over.asked().find("equipment").ifPresent(names -> wish.put("equipment", there(over, names, holder)));
        List<String> replacements = over.asked().transformers().stream()
                .map(PlannedTransformer::name)
                .toList();
        if (!replacements.isEmpty()) wish.put("removed", there(over, String.join(";", replacements), holder));
        return Asked.of(wish);
    }

    private String there(ChangeApplication over, String names, AccountNo holder) {
        return String.join(";", moved.now(over.account(), names).getOrDefault(holder, List.of()));
    }

    private Outcome<Boolean> ended(Caller who, ChangeApplication over) {
        LocalDate until = over.asked().until().orElseThrow();
        return work.perform(Act.of(who, "connection.end-temporary-change"), () -> {
            Change<ChangeApplication> change =
                    applications.find(over.no()).orElseThrow().expired(until, false);
            outbox.publish(change.facts());
            return Outcome.done(applications
                    .save(change.state())
                    .done()
                    .flatMap(now -> now.expires())
                    .isEmpty());
        });
    }
}
