package org.wattline.domain.connection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionEvent;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.DocumentsMissing;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Versioned;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.definition.RequiredDocument;

/**
 * A request to change a supply that there is (变更用电申请). Submitted online or at the counter, dealt with step by step, carried out on its day
 * in one go, completed when all is filed; or cancelled before it is carried out.
 *
 * @param type code of its type
 * @param customer to whom the account belonged when it came in
 * @param lines what it would change, as foreseen; once it is carried out, what it has changed
 * @param documents in the order in which they came
 */
public record ChangeApplication(
        ApplicationNo no,
        String type,
        ProcessKey process,
        UnitPath unit,
        AccountNo account,
        CustomerId customer,
        ChannelCode channel,
        Asked asked,
        Party party,
        Instant submittedAt,
        List<Deed.Line> lines,
        List<Document> documents,
        Stage stage,
        Version version)
        implements AnyApplication, Versioned<ChangeApplication> {
    public ChangeApplication {
        lines = List.copyOf(lines);
        documents = List.copyOf(documents);
    }

    /** It comes in. */
    public Change<ChangeApplication> submitted() {
        return Change.of(this, new ChangeEvent.Submitted(no, unit, account, type, asked.from()));
    }

    /** The day on which it came in: it is judged then, so that nobody accepts it later. */
    @Override
    public Optional<Instant> acceptance() {
        return Optional.of(submittedAt);
    }

    @Override
    public String kind() {
        return type;
    }

    @Override
    public boolean pending() {
        return open();
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
    public Outcome<Change<ChangeApplication>> handingIn(Document document) {
        if (closed()) return Outcome.refused(ConnectionRefusal.CLOSED);
        return documentsWith(document)
                .map(all -> Change.of(
                        with(stage, lines, all), new ConnectionEvent.DocumentHandedIn(no, unit, document.code())));
    }

    /** A step may be completed that needs documents: all of them are there, or promised where a promise is enough (CON-06). */
    public Outcome<ChangeApplication> having(List<RequiredDocument> wanted) {
        List<RequiredDocument> missing = missing(wanted);
        return missing.isEmpty() ? Outcome.done(this) : Outcome.refused(new DocumentsMissing(missing));
    }

    @Override
    public boolean closed() {
        return stage instanceof Stage.Completed || stage instanceof Stage.Cancelled;
    }

    /** What the process starts with. */
    @Override
    public SortedMap<String, String> data() {
        return data(type, account, channel, asked);
    }

    /** What a process starts with, and is chosen by. */
    public static SortedMap<String, String> data(String type, AccountNo account, ChannelCode channel, Asked asked) {
        SortedMap<String, String> data = new TreeMap<>(asked.data());
        data.put("change", type);
        data.put("account", account.value());
        data.put("channel", channel.value());
        return data;
    }

    /** Whether nothing of it was carried out yet, nor will anything any more. */
    public boolean open() {
        return stage instanceof Stage.Submitted;
    }

    /**
     * Every deed was done.
     *
     * @param expires the day on which it is over, if it was agreed for a time
     * @param opened the account that came into being, if one did
     */
    public Outcome<Change<ChangeApplication>> carriedOut(
            LocalDate on, List<Deed.Line> done, Optional<LocalDate> expires, Optional<AccountNo> opened) {
        if (!open()) return ApplyingRefusal.ENDED.because();
        Stage next = new Stage.CarriedOut(on, expires, opened, false);
        return Outcome.done(Change.of(with(next, done), new ChangeEvent.CarriedOut(no, unit, account, type, on, done)));
    }

    /** What was agreed for a time is over. @param ended whether this ended it, rather than an application before */
    public Change<ChangeApplication> expired(LocalDate on, boolean ended) {
        Stage next = switch (stage) {
            case Stage.CarriedOut done -> done.over();
            case Stage.Completed(Stage.CarriedOut done, Instant at) -> new Stage.Completed(done.over(), at);
            case Stage.Submitted s -> s;
            case Stage.Cancelled c -> c;
        };
        return ended
                ? Change.of(with(next, lines), new ChangeEvent.Expired(no, unit, account, type, on))
                : Change.of(with(next, lines));
    }

    /**
     * The customer is told that its time is about to be over.
     *
     * @param holder who has what it is about by now
     * @throws IllegalStateException if it was not agreed for a time
     */
    public Change<ChangeApplication> announcing(AccountNo holder) {
        Stage next = switch (stage) {
            case Stage.CarriedOut done -> done.told();
            case Stage.Completed(Stage.CarriedOut done, Instant at) -> new Stage.Completed(done.told(), at);
            case Stage.Submitted s -> s;
            case Stage.Cancelled c -> c;
        };
        LocalDate until = done().flatMap(Stage.CarriedOut::expires)
                .orElseThrow(() -> new IllegalStateException(no + " has no end"));
        return Change.of(with(next, lines), new ChangeEvent.Ending(no, unit, holder, type, until));
    }

    /** Everything is filed. */
    public Outcome<Change<ChangeApplication>> completing(Instant at) {
        if (!(stage instanceof Stage.CarriedOut done)) return ApplyingRefusal.NOT_CARRIED_OUT.because();
        return Outcome.done(Change.of(
                with(new Stage.Completed(done, at), lines), new ChangeEvent.Completed(no, unit, account, type)));
    }

    /**
     * Takes back what was carried out ahead of its day, such as terms from the next month on; what it had agreed on is withdrawn by whoever
     * asks. Refused from that day on, when another change takes it back.
     */
    public Outcome<ChangeApplication> undoing(LocalDate today) {
        return done().<Outcome<ChangeApplication>>map(carried -> carried.on().isAfter(today)
                        ? Outcome.done(with(new Stage.Submitted(), lines))
                        : ApplyingRefusal.IN_EFFECT.because(carried.on()))
                .orElseGet(() -> open() ? Outcome.done(this) : ApplyingRefusal.ENDED.because());
    }

    /** The customer gives it up, or the company ends it, before it is carried out, or after it was undone. */
    public Outcome<Change<ChangeApplication>> cancelling(String reason, Instant at) {
        if (!open()) return ApplyingRefusal.ENDED.because();
        return Outcome.done(Change.of(
                with(new Stage.Cancelled(at, reason), lines), new ChangeEvent.Cancelled(no, unit, account, type)));
    }

    /** What was carried out, once it was. */
    public Optional<Stage.CarriedOut> done() {
        return switch (stage) {
            case Stage.CarriedOut done -> Optional.of(done);
            case Stage.Completed(Stage.CarriedOut done, Instant at) -> Optional.of(done);
            case Stage.Submitted s -> Optional.empty();
            case Stage.Cancelled c -> Optional.empty();
        };
    }

    private ChangeApplication with(Stage next, List<Deed.Line> nextLines) {
        return with(next, nextLines, documents);
    }

    private ChangeApplication with(Stage next, List<Deed.Line> nextLines, List<Document> handedIn) {
        return new ChangeApplication(
                no,
                type,
                process,
                unit,
                account,
                customer,
                channel,
                asked,
                party,
                submittedAt,
                nextLines,
                handedIn,
                next,
                version);
    }

    @Override
    public ChangeApplication at(Version stored) {
        return new ChangeApplication(
                no,
                type,
                process,
                unit,
                account,
                customer,
                channel,
                asked,
                party,
                submittedAt,
                lines,
                documents,
                stage,
                stored);
    }

    /** Where it stands. */
    public sealed interface Stage {
        record Submitted() implements Stage {}

        /**
         * Carried out.
         *
         * @param expires the day on which it is over; empty for what lasts, and for what has ended
         * @param opened the account that came into being
         * @param announced whether the customer was told of that day
         */
        record CarriedOut(LocalDate on, Optional<LocalDate> expires, Optional<AccountNo> opened, boolean announced)
                implements Stage {
            CarriedOut over() {
                return new CarriedOut(on, Optional.empty(), opened, false);
            }

            CarriedOut told() {
                return new CarriedOut(on, expires, opened, true);
            }
        }

        record Completed(CarriedOut done, Instant at) implements Stage {}

        record Cancelled(Instant at, String reason) implements Stage {}

        /** Its name in tables and on the wire. */
        default String label() {
            return switch (this) {
                case Submitted s -> "SUBMITTED";
                case CarriedOut c -> "CARRIED_OUT";
                case Completed c -> "COMPLETED";
                case Cancelled c -> "CANCELLED";
            };
        }
    }
}
