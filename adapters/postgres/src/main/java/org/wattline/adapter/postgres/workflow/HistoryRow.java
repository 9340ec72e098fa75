package org.wattline.adapter.postgres.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.postgres.platform.PlainQuery;
import org.wattline.adapter.postgres.platform.Write;
import org.wattline.application.platform.Draft;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.kernel.Zone;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.ProcessInstance;
import org.wattline.domain.workflow.definition.ProcessKey;
import org.wattline.domain.workflow.history.Entry;
import org.wattline.domain.workflow.history.Link;
import org.wattline.domain.workflow.history.Move;

/** A row of {@code process_history}. The database itself hashes it upon the one before, so that nothing has to be asked first. */
final class HistoryRow {
    /** What {@link #read} wants, in its order. */
    static final String COLUMNS =
            "instance_no, version, at, login, what, reason, process_code, process_version, moves, state, previous, hash";

    private static final String INSERT = """
            insert into process_history (instance_no, version, at, login, what, reason, process_code, process_version, moves, state,
              previous, hash, day)
            select ?, ?::bigint, ?::timestamptz, ?, ?, ?, ?, ?::integer, ?, ?, last.hash, encode(sha256(convert_to(last.hash || E'\\n' || ?, 'UTF8')), 'hex'),
              greatest(?::date, (select max(day) + 1 from process_seal))
            from (select coalesce((select hash from process_history where instance_no = ? order by version desc limit 1),
              repeat('0', 64)) as hash) last""";

    private HistoryRow() {}

    static Write write(Draft.Command by, Optional<ProcessInstance> before, ProcessInstance stored) {
        Entry entry = Entry.of(
                before,
                stored,
                by.at(),
                by.act().who().login(),
                by.act().command(),
                by.act().reason());
        return Write.of(INSERT)
                .with(entry.instance().value(), entry.version().number(), entry.at(), entry.login(), entry.what())
                .with(entry.reason(), entry.process().code(), entry.process().version())
                .with(Move.written(entry.moves()), entry.state(), entry.canonical())
                .with(Zone.day(entry.at()), entry.instance().value());
    }

    static Link read(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                new InstanceNo(row.getString(1)),
                new Version(row.getLong(2)),
                TaskRow.instant(row, 3),
                row.getString(4),
                row.getString(5),
                PlainQuery.text(row, 6),
                new ProcessKey(row.getString(7), row.getInt(8)),
                moves(row.getString(9)),
                row.getString(10));
        return new Link(entry, row.getString(11), row.getString(12));
    }

    /** Moves that are none were written by hand; without them the hash does not fit. */
    private static List<Move> moves(String written) {
        try {
            return Move.read(written);
        } catch (IllegalArgumentException forged) {
            return List.of();
        }
    }
}
