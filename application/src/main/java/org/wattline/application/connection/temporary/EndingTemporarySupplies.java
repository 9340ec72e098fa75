package org.wattline.application.connection.temporary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.application.connection.change.ApplyingForChanges;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.Party;
import org.wattline.domain.connection.temporary.TemporarySupply;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;

/**
 * The nightly job that opens the closing of accounts whose temporary supply is over (临时用电到期): an application of the company itself, which the
 * posts of its process carry out. What cannot be closed yet, such as for arrears, is told once for each reason and tried again every night.
 */
public final class EndingTemporarySupplies implements Jobs.Work {
    public static final String KIND = "connection.end-temporary-supplies";

    /** The type of change that closes an account. */
    private static final String CLOSE = "CLOSE";

    private static final int PORTION = 200;

    private final UnitOfWork work;
    private final TemporarySupplies supplies;
    private final ApplyingForChanges applying;
    private final Outbox outbox;
    private final BusinessClock clock;

    public EndingTemporarySupplies(
            UnitOfWork work,
            TemporarySupplies supplies,
            ApplyingForChanges applying,
            Outbox outbox,
            BusinessClock clock) {
        this.work = work;
        this.supplies = supplies;
        this.applying = applying;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        Optional<AccountNo> after = Optional.empty();
        long done = 0;
        while (!progress.cancelled()) {
            List<TemporarySupply> due = supplies.due(clock.today(), after, PORTION);
            if (due.isEmpty()) break;
            for (TemporarySupply each : due)
                if (end(progress.who(), each) instanceof Outcome.Refused<TemporarySupply>(var why)) {
                    progress.problem(each.account().value(), why.code());
                    Outcome<TemporarySupply> told = work.perform(
                            Act.of(progress.who(), "connection.tell-overrun"),
                            () -> Outcome.done(store(each, held -> held.stuckBy(why.code()))));
                    if (told instanceof Outcome.Refused<TemporarySupply>(var never))
                        throw new IllegalStateException(never.code());
                } else done++;
            progress.done(done);
            after = Optional.of(due.getLast().account());
        }
        return Optional.of("/v1/change-applications?type=" + CLOSE);
    }

    private Outcome<TemporarySupply> end(Caller who, TemporarySupply supply) {
        Asked asked = Asked.of(Map.of("from", clock.today().toString(), "reason", "临时用电到期"));
        return work.perform(
                Act.of(who, "connection.end-temporary-supply"),
                () -> applying.handle(who, new ApplyingForChanges.Apply(supply.account(), CLOSE, asked, Party.NOBODY))
                        .map(opened -> store(supply, held -> held.closing(opened.no()))));
    }

    /** Decides on it as it is now, in the unit of work of whoever asks. */
    private TemporarySupply store(TemporarySupply listed, Function<TemporarySupply, Change<TemporarySupply>> decision) {
        TemporarySupply held = supplies.find(listed.account()).orElseThrow();
        Change<TemporarySupply> change = decision.apply(held);
        if (change.state().equals(held)) return held;
        outbox.publish(change.facts());
        return supplies.save(change.state());
    }
}
