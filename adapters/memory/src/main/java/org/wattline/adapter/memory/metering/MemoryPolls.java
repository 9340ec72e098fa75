package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.field.FieldAddresses;
import org.wattline.application.metering.poll.Polls;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.metering.AssetNo;
import org.wattline.domain.metering.field.FieldAddress;
import org.wattline.domain.metering.poll.PolledAnswer;
import org.wattline.domain.metering.poll.PollingPlan;
import org.wattline.domain.metering.poll.Question;
import org.wattline.domain.metering.poll.Wanted;

/** What meters are asked for and what came of it, in memory. */
public final class MemoryPolls implements Polls {
    private static final Comparator<FieldAddress> BY_LINE = Comparator.comparing(
                    (FieldAddress address) -> address.concentrator().host())
            .thenComparing(address -> address.concentrator().port())
            .thenComparing(address -> address.meter().value());
    private static final Comparator<PolledAnswer> BY_DAY = Comparator.comparing(
                    (PolledAnswer answer) -> answer.question().day())
            .thenComparing(PolledAnswer::position);

    private final MemoryRows<PolledAnswer> rows;
    private final FieldAddresses addresses;
    private final MeteringPoints points;

    public MemoryPolls(MemoryStore store, FieldAddresses addresses, MeteringPoints points) {
        rows = store.rows();
        this.addresses = addresses;
        this.points = points;
    }

    private static String key(LocalDate day, AssetNo meter, Wanted wanted) {
        return day + " " + meter.value() + " " + wanted;
    }

    @Override
    public List<Question> due(
            Scope scope, PollingPlan plan, LocalDate day, Instant now, Optional<Question> after, int limit) {
        List<Question> due = new ArrayList<>();
        for (FieldAddress address : all(scope).stream()
                .filter(address ->
                        plan.protocols().isEmpty() || plan.protocols().contains(address.protocol()))
                .filter(address -> hung(address.meter(), day))
                .sorted(BY_LINE)
                .toList())
            for (Wanted wanted : plan.wanted().stream()
                    .sorted(Comparator.comparing(Wanted::name))
                    .toList()) question(address, day, wanted, now).ifPresent(due::add);
        Comparator<Question> order = order(scope);
        return due.stream()
                .filter(question ->
                        after.map(last -> order.compare(question, last) > 0).orElse(true))
                .limit(limit)
                .toList();
    }

    /** By line, meter and thing. */
    private Comparator<Question> order(Scope scope) {
        List<AssetNo> meters =
                all(scope).stream().sorted(BY_LINE).map(FieldAddress::meter).toList();
        return Comparator.comparing((Question question) -> meters.indexOf(question.meter()))
                .thenComparing(question -> question.wanted().name());
    }

    private List<FieldAddress> all(Scope scope) {
        List<FieldAddress> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<FieldAddress> page = addresses.list(scope, new Page.Request(500, after));
            all.addAll(page.items());
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    private Optional<Question> question(FieldAddress address, LocalDate day, Wanted wanted, Instant now) {
        Optional<PolledAnswer> last = rows.find(key(day, address.meter(), wanted));
        boolean open = last.map(
                        answer -> answer.again().filter(at -> !at.isAfter(now)).isPresent())
                .orElse(true);
        if (!open) return Optional.empty();
        int tries = last.map(answer -> answer.question().tries()).orElse(0) + 1;
        return Optional.of(new Question(address.meter(), address.unit(), day, wanted, tries));
    }

    private boolean hung(AssetNo meter, LocalDate day) {
        Instant begin = Zone.startOf(day);
        return points.measuredBy(List.of(meter)).stream()
                .flatMap(point -> point.installations().stream())
                .anyMatch(i -> i.meter().equals(meter) && i.reads(begin));
    }

    @Override
    public List<PolledAnswer> received(int limit) {
        return rows.all().stream()
                .filter(answer -> answer.state() == PolledAnswer.State.RECEIVED)
                .sorted(BY_DAY)
                .limit(limit)
                .toList();
    }

    @Override
    public void keep(List<PolledAnswer> answers) {
        for (PolledAnswer answer : answers) {
            Question question = answer.question();
            rows.put(key(question.day(), question.meter(), question.wanted()), answer);
        }
    }

    @Override
    public Page<PolledAnswer> list(Scope scope, LocalDate day, Optional<PolledAnswer.State> state, Page.Request page) {
        List<PolledAnswer> found = rows.all().stream()
                .filter(answer -> answer.question().day().equals(day)
                        && scope.covers(Scope.Owner.of(answer.question().unit())))
                .filter(answer -> state.map(wanted -> answer.state() == wanted).orElse(true))
                .sorted(Comparator.comparing(PolledAnswer::position))
                .filter(answer -> page.after()
                        .map(after -> answer.position().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(found, page.limit(), PolledAnswer::position);
    }
}
