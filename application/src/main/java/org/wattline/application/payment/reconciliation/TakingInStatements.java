package org.wattline.application.payment.reconciliation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.application.platform.Act;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Jobs;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.reconciliation.ChannelStatement;
import org.wattline.domain.payment.reconciliation.StatementId;
import org.wattline.domain.payment.reconciliation.StatementLine;
import org.wattline.domain.payment.reconciliation.StatementRefusal;

/** Takes in what a channel says of a day; the same file again changes nothing. A job holds it against the books. */
public final class TakingInStatements {
    private final UnitOfWork work;
    private final ChannelStatements statements;
    private final List<StatementFile> files;
    private final Jobs jobs;
    private final BusinessClock clock;

    public TakingInStatements(
            UnitOfWork work, ChannelStatements statements, List<StatementFile> files, Jobs jobs, BusinessClock clock) {
        this.work = work;
        this.statements = statements;
        this.files = List.copyOf(files);
        this.jobs = jobs;
        this.clock = clock;
    }

    public Outcome<ChannelStatement> handle(Caller who, TakeIn command) {
        Optional<StatementFile> file = files.stream()
                .filter(each -> each.channel() == command.id.channel())
                .findFirst();
        if (file.isEmpty()) return Outcome.refused(StatementRefusal.CHANNEL_WITHOUT_STATEMENTS);
        if ((command.id.channel() == Channel.AGENCY) != command.id.agency().isPresent())
            return Outcome.refused(StatementRefusal.AGENCY_WANTED);
        return file.get().read(command.file).then(lines -> store(who, command, of(command.id, lines)));
    }

    private static List<StatementLine> of(StatementId id, List<StatementLine> lines) {
        return id.agency()
                .map(agency -> lines.stream().map(line -> line.of(agency)).toList())
                .orElse(lines);
    }

    private Outcome<ChannelStatement> store(Caller who, TakeIn command, List<StatementLine> lines) {
        String digest = digest(command.file);
        return work.perform(Act.of(who, "payment.take-in-statement"), () -> {
            Optional<ChannelStatement> known = statements.find(command.id);
            if (known.isPresent())
                return known.get().digest().equals(digest)
                        ? Outcome.done(known.get())
                        : Outcome.refused(StatementRefusal.STATEMENT_DIFFERS);
            ChannelStatement added = statements.add(ChannelStatement.of(command.id, digest, lines, clock.now()), lines);
            jobs.submit(who, MatchingStatements.KIND, Map.of());
            return Outcome.done(added);
        });
    }

    /** By which the same file is known again. */
    public static String digest(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** A file as the channel sent it. */
    public record TakeIn(StatementId id, byte[] file) {}
}
