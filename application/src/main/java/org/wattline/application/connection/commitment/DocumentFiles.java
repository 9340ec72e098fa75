package org.wattline.application.connection.commitment;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wattline.domain.connection.ApplicationNo;

/** The files of documents, by application and content (资料文件). */
public interface DocumentFiles {
    /** Keeps a file; the same one twice is kept once. Part of a unit of work. */
    void keep(Kept file, Instant at);

    Optional<Kept> find(ApplicationNo application, String sha256);

    /** Lets another application have files of one too, where it does not have them yet. Part of a unit of work. */
    void share(ApplicationNo from, ApplicationNo to, Set<String> sha256, Instant at);

    /** A file. @param sha256 64 hexadecimal digits */
    record Kept(ApplicationNo application, String sha256, String mediaType, byte[] content) {}
}
