package org.wattline.domain.connection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.contract.ContractNo;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.quantity.Capacity;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.RequiredDocument;
import org.wattline.domain.workflow.definition.StepCode;

/**
 * A request for supply (业扩申请). Submitted online or at the counter, accepted by the clerk, dealt with step by step, energised, and
 * completed when all is filed; or cancelled before it is energised.
 *
 * @param unit the unit that serves the address
 * @param documents in the order in which they came
 */
public record ConnectionApplication(
        ApplicationNo no,
        ProcessKey process,
        UnitPath unit,
        ChannelCode channel,
        Applicant applicant,
        Requested requested,
        List<Document> documents,
        Instant submittedAt,
        Stage stage,
        Version version)
        implements AnyApplication, Versioned<ConnectionApplication> {
    public ConnectionApplication {
        documents = List.copyOf(documents);
    }

    public static Change<ConnectionApplication> submit(
            ApplicationNo no,
            ProcessKey process,
            UnitPath unit,
            ChannelCode channel,
            Applicant applicant,
            Requested requested,
            Instant at) {
        ConnectionApplication fresh = new ConnectionApplication(
                no, process, unit, channel, applicant, requested, List.of(), at, new Stage.Submitted(), Version.NEW);
        return Change.of(fresh, new ConnectionEvent.Submitted(no, unit, process, channel));
    }

    /** What the process starts with. */
    @Override
    public SortedMap<String, String> data() {
        SortedMap<String, String> data = requested.data();
        data.put("channel", channel.value());
        data.put("applicantKind", applicant.kind().name());
        return data;
    }

    @Override
    public String kind() {
        return process.code();
    }

    @Override
    public boolean pending() {
        return stage instanceof Stage.Submitted || stage instanceof Stage.Accepted;
    }

    @Override
    public Optional<String> givenUp() {
        return stage instanceof Stage.Cancelled cancelled ? Optional.of(cancelled.reason()) : Optional.empty();
    }

    @Override
    public boolean completed() {
        return stage instanceof Stage.Completed;
    }

    @Override
    public Outcome<Change<ConnectionApplication>> handingIn(Document document) {
        if (closed()) return Outcome.refused(ConnectionRefusal.CLOSED);
        return documentsWith(document)
                .map(all -> Change.of(
                        requesting(requested, all), new ConnectionEvent.DocumentHandedIn(no, unit, document.code())));
    }

    /** A step was completed; the first one accepts the application. */
    public Outcome<Change<ConnectionApplication>> stepDone(
            StepCode step, List<RequiredDocument> wanted, boolean accepts, Instant at) {
        if (closed()) return Outcome.refused(ConnectionRefusal.CLOSED);
        List<RequiredDocument> missing = missing(wanted);
        if (!missing.isEmpty()) return Outcome.refused(new DocumentsMissing(missing));
        ConnectionEvent.StepCompleted done = new ConnectionEvent.StepCompleted(no, unit, step);
        if (accepts && stage instanceof Stage.Submitted)
            return Outcome.done(
                    Change.of(in(new Stage.Accepted(at)), done, new ConnectionEvent.Accepted(no, unit, process)));
        return Outcome.done(Change.of(this, done));
    }

    /** Supply has begun; what came into being bears these numbers. */
    public Outcome<Change<ConnectionApplication>> energised(
            CustomerId customer, AccountNo account, ContractNo contract, LocalDate on) {
        return switch (stage) {
            case Stage.Accepted(Instant acceptedAt) ->
                Outcome.done(Change.of(
                        in(new Stage.Energised(acceptedAt, customer, account, contract, on)),
                        new ConnectionEvent.CustomerEnergised(no, unit, customer, account, contract, on)));
            case Stage.Submitted() -> Outcome.refused(ConnectionRefusal.NOT_ACCEPTED);
            case Stage.Energised e -> Outcome.refused(ConnectionRefusal.ENERGISED);
            case Stage.Completed c -> Outcome.refused(ConnectionRefusal.ENERGISED);
            case Stage.Cancelled c -> Outcome.refused(ConnectionRefusal.CLOSED);
        };
    }

    /**
     * Part of it is to go a way of its own (拆分): another application like this one, for part of the capacity; the rest stays here.
     *
     * @param fresh the number of the other one
     */
    public Outcome<Parted> splitting(ApplicationNo fresh, Capacity part, Instant at) {
        if (closed() || supply().isPresent()) return Outcome.refused(ConnectionRefusal.CLOSED);
        if (part.isZero() || part.compareTo(requested.capacity()) >= 0)
            return Outcome.refused(ConnectionRefusal.PART_TOO_LARGE);
        Change<ConnectionApplication> submitted =
                submit(fresh, process, unit, channel, applicant, requested.of(part), at);
        return Outcome.done(new Parted(
                requesting(requested.of(requested.capacity().minus(part)), documents),
                new Change<>(submitted.state().requesting(submitted.state().requested, documents), submitted.facts())));
    }

    /** What became of a split. */
    public record Parted(ConnectionApplication rest, Change<ConnectionApplication> part) {}

    private ConnectionApplication requesting(Requested other, List<Document> handedIn) {
        return new ConnectionApplication(
                no, process, unit, channel, applicant, other, handedIn, submittedAt, stage, version);
    }

    /** Everything is filed. */
    public Outcome<Change<ConnectionApplication>> completing(Instant at) {
        if (!(stage instanceof Stage.Energised energised)) return Outcome.refused(ConnectionRefusal.NOT_ENERGISED);
        return Outcome.done(
                Change.of(in(new Stage.Completed(energised, at)), new ConnectionEvent.Completed(no, unit, process)));
    }

    /** The applicant gives up, or the company ends it, before supply begins. */
    public Outcome<Change<ConnectionApplication>> cancelling(String reason, Instant at) {
        return switch (stage) {
            case Stage.Submitted s -> cancelled(reason, at);
            case Stage.Accepted a -> cancelled(reason, at);
            case Stage.Energised e -> Outcome.refused(ConnectionRefusal.ENERGISED);
            case Stage.Completed c -> Outcome.refused(ConnectionRefusal.CLOSED);
            case Stage.Cancelled c -> Outcome.refused(ConnectionRefusal.CLOSED);
        };
    }

    private Outcome<Change<ConnectionApplication>> cancelled(String reason, Instant at) {
        return Outcome.done(
                Change.of(in(new Stage.Cancelled(at, reason)), new ConnectionEvent.Cancelled(no, unit, process)));
    }

    /** What energising brought into being, once it has. */
    public Optional<Stage.Energised> supply() {
        return switch (stage) {
            case Stage.Energised energised -> Optional.of(energised);
            case Stage.Completed(Stage.Energised energised, Instant at) -> Optional.of(energised);
            case Stage.Submitted s -> Optional.empty();
            case Stage.Accepted a -> Optional.empty();
            case Stage.Cancelled c -> Optional.empty();
        };
    }

    @Override
    public Optional<Instant> acceptance() {
        return stage instanceof Stage.Accepted(Instant at)
                ? Optional.of(at)
                : supply().map(Stage.Energised::acceptedAt);
    }

    @Override
    public boolean closed() {
        return stage instanceof Stage.Completed || stage instanceof Stage.Cancelled;
    }

    private ConnectionApplication in(Stage next) {
        return new ConnectionApplication(
                no, process, unit, channel, applicant, requested, documents, submittedAt, next, version);
    }

    @Override
    public ConnectionApplication at(Version stored) {
        return new ConnectionApplication(
                no, process, unit, channel, applicant, requested, documents, submittedAt, stage, stored);
    }

    /** Where it stands. */
    public sealed interface Stage {
        /** Its name in lists, in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Submitted submitted -> "SUBMITTED";
                case Accepted accepted -> "ACCEPTED";
                case Energised energised -> "ENERGISED";
                case Completed completed -> "COMPLETED";
                case Cancelled cancelled -> "CANCELLED";
            };
        }

        record Submitted() implements Stage {}

        record Accepted(Instant at) implements Stage {}

        /** @param on the day on which supply began */
        record Energised(Instant acceptedAt, CustomerId customer, AccountNo account, ContractNo contract, LocalDate on)
                implements Stage {}

        record Completed(Energised energised, Instant at) implements Stage {}

        record Cancelled(Instant at, String reason) implements Stage {}
    }
}
