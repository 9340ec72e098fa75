package org.wattline.application.connection.commitment;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.InPortions;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.commitment.CommitmentLetter;
import org.wattline.domain.kernel.Change;

/** The nightly job that tells of promised documents that did not come in time, of each once (承诺逾期); not of those whose case was given up. */
public final class WatchingPromises implements Jobs.Work {
    public static final String KIND = "connection.watch-commitments";

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final CommitmentLetters letters;
    private final FollowingDossiers dossiers;
    private final Outbox outbox;
    private final BusinessClock clock;

    public WatchingPromises(
            UnitOfWork work,
            CommitmentLetters letters,
            FollowingDossiers dossiers,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.letters = letters;
        this.dossiers = dossiers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        InPortions.perform(work, KIND, progress, this::portion);
        return Optional.of("/v1/connection-applications");
    }

    private int portion() {
        List<CommitmentLetter> overdue = letters.overdue(clock.today(), PORTION);
        for (CommitmentLetter each : overdue) {
            Change<CommitmentLetter> change =
                    each.telling(dossiers.named(each.application(), each.code()), clock.now());
            if (!dossiers.givenUp(each.application())) outbox.publish(change.facts());
            if (letters.save(change.state()).told().isEmpty())
                throw new IllegalStateException("a letter forgot that it was told of");
        }
        return overdue.size();
    }
}
