package org.wattline.bootstrap.billing;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;

/** Units of work whose commit fails for some commands and so many times, when there was something to do, as when a database goes away or somebody else was first. */
final class BreakingUnits implements UnitOfWork {
    private final UnitOfWork whole;
    private final ConcurrentMap<String, Fault> faults = new ConcurrentHashMap<>();

    BreakingUnits(UnitOfWork whole) {
        this.whole = whole;
    }

    void breaks(String command, int times, Supplier<RuntimeException> fault) {
        faults.put(command, new Fault(new AtomicInteger(times), fault));
    }

    void heals() {
        faults.clear();
    }

    @Override
    public <T> Outcome<T> perform(Act act, Supplier<Outcome<T>> work) {
        return whole.perform(act, () -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Outcome.Done<T>(T did) && Boolean.FALSE.equals(did)) return outcome;
            Optional<Fault> fault = Optional.ofNullable(faults.get(act.command()));
            if (fault.filter(each -> each.left.getAndDecrement() > 0).isPresent())
                throw fault.get().why.get();
            return outcome;
        });
    }

    @Override
    public <T> Rehearsal<T> rehearse(Supplier<T> work) {
        return whole.rehearse(work);
    }

    private record Fault(AtomicInteger left, Supplier<RuntimeException> why) {}
}
