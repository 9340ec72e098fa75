package org.wattline.application.customer.duplicate;

import java.util.List;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Outcome;

/** Notes the traits of customers that came by a migration, which tells no events. */
public final class IndexingTraits implements Jobs.Work {
    /** The kind of this job. */
    public static final String KIND = "customer.index-traits";

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final CustomerTraits traits;
    private final NotingTraits noting;

    public IndexingTraits(UnitOfWork work, CustomerTraits traits, NotingTraits noting) {
        this.work = work;
        this.traits = traits;
        this.noting = noting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long done = 0;
        List<CustomerId> some = traits.unknown(PORTION);
        while (!some.isEmpty() && !progress.cancelled()) {
            List<CustomerId> portion = some;
            Outcome<Integer> noted = work.perform(Act.of(progress.who(), "customer.index-traits"), () -> {
                portion.forEach(noting::note);
                return Outcome.done(portion.size());
            });
            if (noted instanceof Outcome.Refused<Integer>(var why)) throw new IllegalStateException(why.code());
            done += portion.size();
            progress.done(done);
            some = traits.unknown(PORTION);
        }
        return Optional.empty();
    }
}
