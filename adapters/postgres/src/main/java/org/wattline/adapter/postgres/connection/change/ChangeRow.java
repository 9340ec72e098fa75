package org.wattline.adapter.postgres.connection.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.Json;
import org.wattline.application.platform.Vault;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.Document;
import org.wattline.domain.connection.change.Asked;
import org.wattline.domain.connection.change.ChangeApplication;
import org.wattline.domain.connection.change.ChangeApplication.Stage;
import org.wattline.domain.connection.change.Deed;
import org.wattline.domain.connection.channel.ChannelCode;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.customer.CustomerId;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.workflow.definition.ProcessKey;

/** A row of {@code change_application}. */
public record ChangeRow(
        String no,
        String type,
        String processCode,
        int processVersion,
        String unitPath,
        String accountNo,
        UUID customerId,
        String channel,
        String asked,
        byte[] party,
        Instant submittedAt,
        List<String> lines,
        String stage,
        Optional<LocalDate> carriedOutOn,
        Optional<LocalDate> expiresOn,
        Optional<String> openedAccount,
        boolean announced,
        Optional<Instant> endedAt,
        Optional<String> reason,
        long version) {
    static final String PARTY = "change_application.party";
    private static final String TAB = "\t";

    ChangeApplication application(Vault vault, List<Document> documents) {
        return new ChangeApplication(
                new ApplicationNo(no),
                type,
                new ProcessKey(processCode, processVersion),
                new UnitPath(unitPath),
                new AccountNo(accountNo),
                new CustomerId(customerId),
                new ChannelCode(channel),
                Asked.of(Json.texts(asked)),
                PartyText.party(vault.open(party, PARTY)),
                submittedAt,
                lines.stream().map(ChangeRow::line).toList(),
                documents,
                read(),
                new Version(version));
    }

    private Stage read() {
        return switch (stage) {
            case "SUBMITTED" -> new Stage.Submitted();
            case "CARRIED_OUT" -> done();
            case "COMPLETED" -> new Stage.Completed(done(), endedAt.orElseThrow());
            case "CANCELLED" -> new Stage.Cancelled(endedAt.orElseThrow(), reason.orElseThrow());
            default -> throw new IllegalStateException("no stage " + stage);
        };
    }

    private Stage.CarriedOut done() {
        return new Stage.CarriedOut(
                carriedOutOn.orElseThrow(), expiresOn, openedAccount.map(AccountNo::new), announced);
    }

    static List<String> text(List<Deed.Line> lines) {
        return lines.stream()
                .map(line -> String.join(
                        TAB,
                        List.of(line.what(), line.about(), line.before(), line.after()).stream()
                                .map(part -> part.replace(TAB, " "))
                                .toList()))
                .toList();
    }

    private static Deed.Line line(String text) {
        String[] parts = text.split(TAB, -1);
        return new Deed.Line(parts[0], parts[1], parts[2], parts[3]);
    }
}
