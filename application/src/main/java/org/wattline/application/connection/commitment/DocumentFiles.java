package org.wattline.application.connection.commitment;

import java.time.Instant;
import java.util.Optional;
import org.wattline.domain.connection.ApplicationNo;

/** The files of documents, by application and content (资料文件). */
public interface DocumentFiles {
    /** Keeps a file; the same one twice is kept once. Part of a unit of work. */
    void keep(Kept file, Instant at);

    Optional<Kept> find(ApplicationNo application, String sha256);

    /** A file. @param sha256 64 hexadecimal digits */
    record Kept(ApplicationNo application, String sha256, String mediaType, byte[] content) {}
}
