package org.wattline.application.platform;

import java.util.function.IntSupplier;
import org.wattline.domain.kernel.Outcome;

/** Work of a job that is done portion by portion, each in a unit of work of its own, until nothing is left or somebody cancels it. */
public final class InPortions {
    private InPortions() {}

    /** @param portion does the next one, whose members are not found again afterwards @return how many members it had */
    public static void perform(UnitOfWork work, String kind, Jobs.Progress progress, IntSupplier portion) {
        int done = 0;
        while (!progress.cancelled()) {
            int count = of(work.perform(Act.of(progress.who(), kind), () -> Outcome.done(portion.getAsInt())));
            if (count == 0) return;
            done += count;
            progress.done(done);
        }
    }

    private static int of(Outcome<Integer> portion) {
        return switch (portion) {
            case Outcome.Done<Integer>(Integer count) -> count;
            case Outcome.Refused<Integer>(var why) ->
                throw new IllegalStateException("a portion was refused: " + why.code());
        };
    }
}
