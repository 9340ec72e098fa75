package org.wattline.adapter.memory.connection.commitment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.memory.platform.MemoryRows;
import org.wattline.adapter.memory.platform.MemoryStore;
import org.wattline.application.connection.commitment.DocumentFiles;
import org.wattline.domain.connection.ApplicationNo;

/** Files of documents, in memory. */
public final class MemoryDocumentFiles implements DocumentFiles {
    private final MemoryRows<Kept> rows;

    public MemoryDocumentFiles(MemoryStore store) {
        rows = store.rows();
    }

    @Override
    public void keep(Kept file, Instant at) {
        rows.put(key(file.application(), file.sha256()), file);
    }

    @Override
    public void share(ApplicationNo from, ApplicationNo to, Set<String> sha256, Instant at) {
        for (String each : sha256)
            find(from, each).ifPresent(file -> keep(new Kept(to, each, file.mediaType(), file.content()), at));
    }

    @Override
    public Optional<Kept> find(ApplicationNo application, String sha256) {
        return rows.find(key(application, sha256));
    }

    private static String key(ApplicationNo application, String sha256) {
        return application + " " + sha256;
    }
}
