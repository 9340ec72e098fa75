package org.wattline.adapter.memory.connection.commitment;

import java.time.Instant;
import java.util.Optional;
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
    public Optional<Kept> find(ApplicationNo application, String sha256) {
        return rows.find(key(application, sha256));
    }

    private static String key(ApplicationNo application, String sha256) {
        return application + " " + sha256;
    }
}
