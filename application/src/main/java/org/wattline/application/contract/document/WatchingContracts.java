package org.wattline.application.contract.document;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.Outbox;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.contract.ContractType;
import org.wattline.domain.contract.document.ContractDocument;
import org.wattline.domain.contract.document.ContractNotice;
import org.wattline.domain.contract.document.ContractPolicy;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Event;
import org.wattline.domain.kernel.Outcome;

/** Lets contracts roll over that do so by themselves, and tells of those whose end is near or past, or that nobody has signed. Every night. */
public final class WatchingContracts implements Jobs.Work {
    /** The kind of this job. */
    public static final String KIND = "contract.watch";

    private static final int PORTION = 500;

    private final UnitOfWork work;
    private final Outbox outbox;
    private final ContractDocuments documents;
    private final ContractWatch watch;
    private final ContractPolicies policies;
    private final BusinessClock clock;

    public WatchingContracts(
            UnitOfWork work,
            Outbox outbox,
            ContractDocuments documents,
            ContractWatch watch,
            ContractPolicies policies,
            BusinessClock clock) {
        this.work = work;
        this.outbox = outbox;
        this.documents = documents;
        this.watch = watch;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> run(Jobs.Progress progress) {
        ContractPolicy policy = policies.on(clock.today());
        long done = 0;
        for (int count = PORTION; count == PORTION && !progress.cancelled(); progress.done(done)) {
            count = rollOver(progress.who(), policy);
            done += count;
        }
        for (int count = PORTION; count == PORTION && !progress.cancelled(); progress.done(done)) {
            count = tell(progress.who(), policy);
            done += count;
        }
        return Optional.empty();
    }

    private int rollOver(Caller who, ContractPolicy policy) {
        LocalDate today = clock.today();
        Set<ContractType> rolling = Arrays.stream(ContractType.values())
                .filter(type -> policy.of(type).rollsOverMonths().isPresent())
                .collect(Collectors.toSet());
        return count(work.perform(Act.of(who, "contract.roll-over"), () -> {
            List<ContractDocument> ended = documents.ended(rolling, today, PORTION);
            for (ContractDocument each : ended) {
                int months = policy.of(each.type()).rollsOverMonths().orElseThrow();
                Change<ContractDocument> change = each.rolledOver(months, today);
                outbox.publish(change.facts());
                documents.save(change.state());
            }
            return Outcome.done(ended.size());
        }));
    }

    private int tell(Caller who, ContractPolicy policy) {
        return count(work.perform(Act.of(who, "contract.tell"), () -> {
            List<ContractNotice> told = watch.tell(policy, clock.today(), PORTION);
            outbox.publish(told.stream().<Event>map(ContractNotice::told).toList());
            return Outcome.done(told.size());
        }));
    }

    private static int count(Outcome<Integer> outcome) {
        return switch (outcome) {
            case Outcome.Done<Integer>(Integer count) -> count;
            case Outcome.Refused<Integer>(var why) -> throw new IllegalStateException(why.code());
        };
    }
}
