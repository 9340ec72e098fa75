package org.wattline.application.workflow.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Seal;

/** Seals the entries of past days (日封存), each day once; runs when the last unit of a day has surely ended. */
public final class SealingHistories implements Jobs.Work {
    public static final String KIND = "workflow.seal-histories";

    private final UnitOfWork work;
    private final CaseHistories histories;
    private final BusinessClock clock;

    public SealingHistories(UnitOfWork work, CaseHistories histories, BusinessClock clock) {
        this.work = work;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long done = 0;
        for (LocalDate day : histories.unsealed(clock.today())) {
            Outcome<Seal> sealed = work.perform(Act.of(progress.who(), KIND), () -> Outcome.done(seal(day)));
            if (sealed instanceof Outcome.Done<Seal>) progress.done(++done);
        }
        return Optional.of("/v1/process-seals");
    }

    private Seal seal(LocalDate day) {
        List<Seal> before = histories.seals();
        String previous = before.isEmpty() ? Link.BEGINNING : before.getLast().hash();
        CaseHistories.Sum sum = histories.sum(day);
        Seal seal = Seal.of(day, clock.now(), sum.entries(), sum.root(), previous);
        histories.add(seal);
        return seal;
    }
}
