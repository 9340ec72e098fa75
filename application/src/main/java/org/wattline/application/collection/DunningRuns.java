package org.wattline.application.collection;

import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.platform.Jobs;
import org.wattline.domain.customer.AccountNo;

/** Follows all overdue accounts, every working morning and on demand (催费批次), and closes what is settled. It can begin again at any time. */
public final class DunningRuns implements Jobs.Work {
    public static final String KIND = "collection.dun";

    private static final int PORTION = 500;

    private final FollowingArrears following;

    public DunningRuns(FollowingArrears following) {
        this.following = following;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        long closed = all(progress, 0, portion -> following.close(progress.who(), portion));
        all(progress, closed, portion -> following.climb(progress.who(), portion));
        return Optional.of("/v1/collection-cases?state=OPEN");
    }

    private static long all(
            Jobs.Progress progress, long before, Function<FollowingArrears.Portion, FollowingArrears.Followed> part) {
        long done = before;
        Optional<AccountNo> after = Optional.empty();
        FollowingArrears.Followed followed;
        do {
            followed = part.apply(new FollowingArrears.Portion(after, PORTION));
            after = followed.last();
            done += followed.count();
            progress.done(done);
        } while (followed.count() == PORTION && !progress.cancelled());
        return done;
    }
}
