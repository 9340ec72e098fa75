package org.wattline.application.connection;

import java.util.Map;
import java.util.Set;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.Outbox;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionApplication;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.workflow.CaseRefusal;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.Parting;

/** Splits applications for several points in two (申请拆分): the other one gets part of the capacity, a copy of all else, and a number of its own. */
public final class SplittingApplications {
    private static final String CAPACITY = "capacityKva";

    /** What is agreed for the whole: once a case has one of them, it is too late. */
    private static final Set<String> AGREED = Set.of("tariff", "transformers", "feeAmountYuan");

    private final Outbox outbox;
    private final Applications applications;
    private final Numbers numbers;
    private final BusinessClock clock;

    public SplittingApplications(Outbox outbox, Applications applications, Numbers numbers, BusinessClock clock) {
        this.outbox = outbox;
        this.applications = applications;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param data of its case @param part the capacity that the other one gets, in kVA: {@code capacityKva} */
    Outcome<Parting> split(ConnectionApplication application, Map<String, String> data, Map<String, String> part) {
        if (data.keySet().stream().anyMatch(AGREED::contains)) return Outcome.refused(CaseRefusal.NOT_SPLITTABLE);
        if (!part.keySet().equals(Set.of(CAPACITY))) return Outcome.refused(ConnectionRefusal.PART_TOO_LARGE);
        return capacity(part.getOrDefault(CAPACITY, ""))
                .then(kva -> application.splitting(ApplicationNo.of(numbers.next("application")), kva, clock.now()))
                .map(this::keep);
    }

    private static Outcome<Capacity> capacity(String kva) {
        try {
            return Outcome.done(Capacity.parse(kva));
        } catch (IllegalArgumentException none) {
            return Outcome.refused(ConnectionRefusal.PART_TOO_LARGE);
        }
    }

    private Parting keep(ConnectionApplication.Parted parted) {
        ConnectionApplication rest = applications.save(parted.rest());
        ConnectionApplication part = parted.part().state();
        applications.add(part);
        outbox.publish(parted.part().facts());
        return new Parting(
                new InstanceNo(part.no().value()),
                Map.of(CAPACITY, rest.requested().capacity().toString()),
                Map.of(CAPACITY, part.requested().capacity().toString()));
    }
}
