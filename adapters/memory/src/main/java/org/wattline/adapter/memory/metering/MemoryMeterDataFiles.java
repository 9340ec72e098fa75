package org.wattline.adapter.memory.metering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.adapter.memory.platform.MemoryTable;
import org.wattline.application.metering.intake.MeterDataFiles;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.metering.intake.FileDigest;
import org.wattline.domain.metering.intake.MeterDataFile;
import org.wattline.domain.metering.intake.Rejection;

/** Files of readings in memory. */
public final class MemoryMeterDataFiles implements MeterDataFiles {
    private static final Comparator<MeterDataFile> NEWEST_FIRST =
            Comparator.comparing(MemoryMeterDataFiles::position).reversed();

    private final MemoryTable<FileDigest, MeterDataFile> table;
    private final MemoryRows<List<Rejection>> rejections;

    public MemoryMeterDataFiles(MemoryStore store) {
        table = store.table("meter-data-file", MeterDataFile::digest);
        rejections = store.rows();
    }

    @Override
    public Optional<MeterDataFile> find(FileDigest digest) {
        return table.find(digest);
    }

    @Override
    public void add(MeterDataFile file) {
        table.add(file);
    }

    @Override
    public MeterDataFile save(MeterDataFile file) {
        return table.save(file);
    }

    @Override
    public void reject(FileDigest digest, List<Rejection> lines) {
        List<Rejection> all = new ArrayList<>(waiting(digest));
        all.addAll(lines);
        rejections.put(digest.hex(), List.copyOf(all));
    }

    @Override
    public Optional<Rejection> rejection(FileDigest digest, long line) {
        return waiting(digest).stream()
                .filter(rejection -> rejection.line() == line)
                .findFirst();
    }

    @Override
    public void mended(FileDigest digest, long line, Instant at) {
        rejections.put(
                digest.hex(),
                waiting(digest).stream()
                        .filter(rejection -> rejection.line() != line)
                        .toList());
    }

    private List<Rejection> waiting(FileDigest digest) {
        return rejections.find(digest.hex()).orElse(List.of());
    }

    @Override
    public Page<Rejection> rejections(FileDigest digest, Page.Request page) {
        long after = page.after().map(Long::parseLong).orElse(0L);
        List<Rejection> rows = waiting(digest).stream()
                .filter(rejection -> rejection.line() > after)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), rejection -> Long.toString(rejection.line()));
    }

    @Override
    public Page<MeterDataFile> list(Scope scope, Page.Request page) {
        List<MeterDataFile> rows = table.stream()
                .filter(file -> scope.covers(Scope.Owner.of(file.unit())))
                .filter(file -> page.after()
                        .map(after -> position(file).compareTo(after) < 0)
                        .orElse(true))
                .sorted(NEWEST_FIRST)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), MemoryMeterDataFiles::position);
    }

    private static String position(MeterDataFile file) {
        return padded(file.receivedAt().toEpochMilli()) + "/" + file.digest();
    }

    private static String padded(long number) {
        return String.format("%019d", number);
    }
}
