package org.wattline.application.connection.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeNumber;
import org.wattline.domain.connection.change.ChangeType;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/** The daily job that tells customers that what was agreed for a time is about to be over (变更到期预告), each once, as many days ahead as its type says. */
public final class AnnouncingChangeEnds implements Jobs.Work {
    public static final String KIND = "connection.announce-change-ends";

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final ChangeApplications applications;
    private final ChangeTypes types;
    private final MovedPieces moved;
    private final Outbox outbox;
    private final BusinessClock clock;

    public AnnouncingChangeEnds(
            UnitOfWork work,
            ChangeApplications applications,
            ChangeTypes types,
            MovedPieces moved,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.applications = applications;
        this.types = types;
        this.moved = moved;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        int done = 0;
        for (ChangeType type : types.on(clock.today())) {
            Optional<Integer> days = type.number(ChangeNumber.ANNOUNCED_DAYS);
            boolean more = days.isPresent();
            while (more && !progress.cancelled()) {
                Outcome<Integer> told = work.perform(
                        Act.of(progress.who(), KIND), () -> Outcome.done(portion(type.code(), days.orElseThrow())));
                more = told instanceof Outcome.Done<Integer>(Integer count) && count > 0;
                if (told instanceof Outcome.Done<Integer>(Integer count)) done += count;
                progress.done(done);
            }
        }
        return Optional.of("/v1/messages");
    }

    private int portion(String type, int days) {
        LocalDate today = clock.today();
        List<ChangeApplication> ending = applications.ending(type, today, today.plusDays(days), PORTION);
        for (ChangeApplication each : ending) {
            Change<ChangeApplication> change =
                    applications.find(each.no()).orElseThrow().announcing(moved.holder(each));
            outbox.publish(change.facts());
            if (applications
                    .save(change.state())
                    .done()
                    .filter(now -> now.announced())
                    .isEmpty()) throw new IllegalStateException("a change forgot that its end was announced");
        }
        return ending.size();
    }
}
