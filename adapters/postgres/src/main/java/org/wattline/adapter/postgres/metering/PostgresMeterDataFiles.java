package org.wattline.adapter.postgres.metering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.wattline.adapter.postgres.platform.Copy;
import org.wattline.adapter.postgres.platform.PostgresUnits;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.LineCounts;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** Files of readings on PostgreSQL. */
public final class PostgresMeterDataFiles implements MeterDataFiles {
    private static final String RESOURCE = "meter-data-file";
    private final PostgresUnits units;

    public PostgresMeterDataFiles(PostgresUnits units) {
        this.units = units;
    }

    @Override
    public Optional<MeterDataFile> find(FileDigest digest) {
        return units.read(h -> h.createQuery("select * from meter_data_file where digest = :digest")
                        .bind("digest", digest.hex())
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> units.loaded(RESOURCE, digest, row.file()));
    }

    @Override
    public void add(MeterDataFile file) {
        bind(units.handle().createUpdate("""
                insert into meter_data_file (digest, name, bytes, unit_path, received_at, state, last_line,
                  added, superseding, unchanged, rejected, header, fault, version)
                values (:digest, :name, :bytes, :unit, :receivedAt, :state, :lastLine,
                  :added, :superseding, :unchanged, :rejected, :header, :fault, 1)"""), file)
                .bind("name", file.name())
                .bind("unit", file.unit().path())
                .bind("receivedAt", file.receivedAt())
                .execute();
        units.added(RESOURCE, file.digest(), file);
    }

    @Override
    public MeterDataFile save(MeterDataFile file) {
        int rows = bind(units.handle().createUpdate("""
                update meter_data_file set bytes = :bytes, state = :state, last_line = :lastLine, added = :added,
                  superseding = :superseding, unchanged = :unchanged, rejected = :rejected, header = :header, fault = :fault,
                  version = version + 1
                where digest = :digest and version = :version"""), file)
                .bind("version", file.version().number())
                .execute();
        return units.stored(RESOURCE, file.digest(), file, rows);
    }

    private static <S extends SqlStatement<S>> S bind(S statement, MeterDataFile file) {
        return statement
                .bind("digest", file.digest().hex())
                .bind("bytes", file.bytes())
                .bind("state", file.state().name())
                .bind("lastLine", file.lastLine())
                .bind("added", file.counts().added())
                .bind("superseding", file.counts().superseding())
                .bind("unchanged", file.counts().unchanged())
                .bind("rejected", file.counts().rejected())
                .bind("header", file.header())
                .bind("fault", file.fault());
    }

    @Override
    public void reject(FileDigest digest, List<Rejection> lines) {
        if (lines.isEmpty()) return;
        Copy.into(
                units.handle(),
                "meter_data_rejection (digest, line, code, rule, detail, content)",
                rows -> lines.forEach(line -> rows.add(
                        digest,
                        line.line(),
                        line.code(),
                        line.rule(),
                        line.detail(),
                        line.content().replace('\0', ' '))));
    }

    @Override
    public Optional<Rejection> rejection(FileDigest digest, long line) {
        return units.read(h -> h.createQuery("""
                        select line, code, rule, detail, content from meter_data_rejection
                        where digest = :digest and line = :line and mended_at is null for update""")
                .bind("digest", digest.hex())
                .bind("line", line)
                .mapTo(Rejection.class)
                .findOne());
    }

    @Override
    public void mended(FileDigest digest, long line, Instant at) {
        units.handle()
                .createUpdate("update meter_data_rejection set mended_at = :at where digest = :digest and line = :line")
                .bind("digest", digest.hex())
                .bind("line", line)
                .bind("at", at)
                .execute();
    }

    @Override
    public Page<Rejection> rejections(FileDigest digest, Page.Request page) {
        List<Rejection> rows = units.read(h -> h.createQuery("""
                        select line, code, rule, detail, content from meter_data_rejection
                        where digest = :digest and line > :after and mended_at is null order by line limit :limit""")
                .bind("digest", digest.hex())
                .bind("after", page.after().map(Long::parseLong).orElse(0L))
                .bind("limit", page.limit() + 1)
                .mapTo(Rejection.class)
                .list());
        return Page.of(rows, page.limit(), rejection -> Long.toString(rejection.line()));
    }

    @Override
    public Page<MeterDataFile> list(Scope scope, Page.Request page) {
        if (scope.customers().isPresent()) return new Page<>(List.of(), Optional.empty());
        List<MeterDataFile> rows = units
                .read(h -> h.createQuery("""
                        select * from meter_data_file
                        where (:unit = '/' or unit_path = :unit or starts_with(unit_path, :unit || '/'))
                          and (cast(:after as text) is null
                            or (received_at, digest) < (select received_at, digest from meter_data_file where digest = :after))
                        order by received_at desc, digest desc limit :limit""")
                        .bind("unit", scope.unit().map(UnitPath::path).orElse("/"))
                        .bind("after", page.after())
                        .bind("limit", page.limit() + 1)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(Row::file)
                .toList();
        return Page.of(rows, page.limit(), file -> file.digest().hex());
    }

    /** A row of the table. */
    public record Row(
            String digest,
            String name,
            long bytes,
            String unitPath,
            Instant receivedAt,
            String state,
            long lastLine,
            long added,
            long superseding,
            long unchanged,
            long rejected,
            String header,
            Optional<String> fault,
            long version) {
        MeterDataFile file() {
            return new MeterDataFile(
                    new FileDigest(digest),
                    name,
                    bytes,
                    new UnitPath(unitPath),
                    receivedAt,
                    MeterDataFile.State.valueOf(state),
                    lastLine,
                    new LineCounts(added, superseding, unchanged, rejected),
                    header,
                    fault,
                    new Version(version));
        }
    }
}
