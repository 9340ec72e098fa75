package org.wattline.adapter.http.connection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.connection.ApplicationBody.DocumentBody;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeApplication.Stage;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Version;

/**
 * A change application; personal values masked unless the caller may see them. {@code effects} are foreseen until it is carried out, then
 * what has changed.
 */
public record ChangeBody(
        ApplicationNo changeNo,
        AccountNo accountNo,
        String type,
        String process,
        UnitPath unit,
        ChannelCode channel,
        StageName stage,
        LocalDate from,
        List<Datum> asked,
        Optional<String> name,
        Optional<String> certificateNumber,
        Optional<String> phone,
        Optional<String> address,
        List<Effect> effects,
        Instant submittedAt,
        Optional<LocalDate> carriedOutOn,
        Optional<LocalDate> expiresOn,
        Optional<AccountNo> openedAccountNo,
        Optional<String> cancelledBecause,
        List<DocumentBody> documents,
        Version version)
        implements Tagged {
    public static final ChangeBody EXAMPLE = new ChangeBody(
            ApplicationNo.of(2),
            AccountNo.of(1),
            "SUSPEND",
            "EQUIPMENT_CHANGE/1",
            new UnitPath("/42/4201/420106"),
            new ChannelCode("COUNTER"),
            StageName.SUBMITTED,
            LocalDate.of(2026, 1, 11),
            List.of(new Datum("equipment", "2#"), new Datum("until", "2026-02-21")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Effect("EQUIPMENT", "2#", "RUNNING", "SUSPENDED")),
            Instant.parse("2026-01-04T01:00:00Z"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(DocumentBody.EXAMPLE),
            new Version(1));

    public static ChangeBody of(ChangeApplication change, Exchange<?> x) {
        Optional<Stage.CarriedOut> done = change.done();
        return new ChangeBody(
                change.no(),
                change.account(),
                change.type(),
                change.process().toString(),
                change.unit(),
                change.channel(),
                StageName.valueOf(change.stage().label()),
                change.asked().from(),
                change.asked().data().entrySet().stream()
                        .map(each -> new Datum(each.getKey(), each.getValue()))
                        .toList(),
                change.party().name().map(x::reveal),
                change.party().certificate().map(certificate -> x.reveal(certificate.number())),
                change.party().phone().map(x::reveal),
                change.party().address().map(x::reveal),
                change.lines().stream().map(Effect::of).toList(),
                change.submittedAt(),
                done.map(Stage.CarriedOut::on),
                done.flatMap(Stage.CarriedOut::expires),
                done.flatMap(Stage.CarriedOut::opened),
                change.stage() instanceof Stage.Cancelled(Instant at, String reason)
                        ? Optional.of(reason)
                        : Optional.empty(),
                change.documents().stream().map(DocumentBody::of).toList(),
                change.version());
    }

    /** Where a change stands. */
    public enum StageName {
        SUBMITTED,
        CARRIED_OUT,
        COMPLETED,
        CANCELLED
    }

    /** One thing that was asked for. */
    public record Datum(String name, String value) {}

    /** What is other after it. */
    public record Effect(String what, String about, String before, String after) {
        static Effect of(Deed.Line line) {
            return new Effect(line.what(), line.about(), line.before(), line.after());
        }
    }
}
