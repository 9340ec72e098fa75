package org.wattline.adapter.postgres.payment.bank;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.payment.bank.FileLines;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.payment.Channel;
import org.wattline.domain.payment.bank.FileLine;
import org.wattline.domain.payment.bank.FileLineId;
import org.wattline.domain.payment.bank.StrayReceiptId;

/** Lines that were not booked; all of a file come in one statement. */
public final class PostgresFileLines implements FileLines {
    private static final String RESOURCE = "bank-file-line";

    private static final String KEEP = """
            insert into bank_file_line (id, channel, layout, digest, line, text, fault, why, unit_path, at, version)
            select f.id, :channel, :layout, :digest, f.line, f.text, f.fault, f.why, :unit, :at, 1
              from unnest(cast(:ids as uuid[]), cast(:lines as int[]), cast(:texts as text[]), cast(:faults as text[]), cast(:whys as text[]))
                   as f (id, line, text, fault, why)
            on conflict on constraint bank_file_line_once do nothing
            returning id""";

    private final PostgresUnits units;

    public PostgresFileLines(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<FileLine> find(FileLineId id) {
        return units.read(h -> h.createQuery("select * from bank_file_line where id = :id")
                        .bind("id", id.value())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, id, row.held()));
    }

    @Override
    public Page<FileLine> list(Scope scope, Optional<FileLine.State> state, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        return Page.of(
                units.read(h -> h.createQuery("""
                                select * from bank_file_line
                                 where (:unit = '/' or unit_path = :unit or unit_path like :below)
                                   and (cast(:state as text) is null
                                        or :state = case when note is null then 'OPEN' when receipt_id is null then 'EXPLAINED' else 'CORRECTED' end)
                                   and (cast(:after as uuid) is null or id < cast(:after as uuid))
                                 order by id desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("below", scope.unit().map(UnitPath::path).orElse("") + "/%")
                        .bind("state", state.map(FileLine.State::name))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .map(Row::held)
                        .list()),
                page.limit(),
                each -> each.id().toString());
    }

    @Override
    public void keep(List<FileLine> lines) {
        if (lines.isEmpty()) return;
        FileLine file = lines.getFirst();
        Set<UUID> fresh = new HashSet<>(units.handle()
                .createQuery(KEEP)
                .bind("channel", file.channel().name())
                .bind("layout", file.layout())
                .bind("digest", file.digest())
                .bind("unit", file.unit().path())
                .bind("at", file.at())
                .bindArray(
                        "ids",
                        UUID.class,
                        lines.stream().map(each -> each.id().value()).toList())
                .bindArray(
                        "lines",
                        Integer.class,
                        lines.stream().map(FileLine::line).toList())
                .bindArray(
                        "texts",
                        String.class,
                        lines.stream().map(FileLine::text).toList())
                .bindArray(
                        "faults",
                        String.class,
                        lines.stream().map(each -> each.fault().name()).toList())
                .bindArray(
                        "whys", String.class, lines.stream().map(FileLine::why).toList())
                .mapTo(UUID.class)
                .list());
        for (FileLine line : lines) if (fresh.contains(line.id().value())) units.added(RESOURCE, line.id(), line);
    }

    @Override
    public FileLine save(FileLine line) {
        Optional<FileLine.Cleared> cleared = line.cleared();
        int rows = units.handle()
                .createUpdate("""
                        update bank_file_line set note = :note, receipt_id = :receipt, cleared_by = :by, cleared_at = :at, version = version + 1
                         where id = :id and version = :version""")
                .bind("note", cleared.map(FileLine.Cleared::note))
                .bind("receipt", cleared.flatMap(FileLine.Cleared::money).map(StrayReceiptId::value))
                .bind("by", cleared.map(FileLine.Cleared::by))
                .bind("at", cleared.map(FileLine.Cleared::at))
                .bind("id", line.id().value())
                .bind("version", line.version().number())
                .execute();
        return units.stored(RESOURCE, line.id(), line, rows);
    }

    /** Its columns. */
    public record Row(
            UUID id,
            String channel,
            String layout,
            String digest,
            int line,
            String text,
            String fault,
            String why,
            String unitPath,
            Instant at,
            Optional<String> note,
            Optional<UUID> receiptId,
            Optional<String> clearedBy,
            Optional<Instant> clearedAt,
            long version) {
        FileLine held() {
            return new FileLine(
                    new FileLineId(id),
                    Channel.valueOf(channel),
                    layout,
                    digest,
                    line,
                    text,
                    FileLine.Fault.valueOf(fault),
                    why,
                    new UnitPath(unitPath),
                    at,
                    note.map(words -> new FileLine.Cleared(
                            words,
                            receiptId.map(StrayReceiptId::new),
                            clearedBy.orElseThrow(),
                            clearedAt.orElseThrow())),
                    new Version(version));
        }
    }
}
