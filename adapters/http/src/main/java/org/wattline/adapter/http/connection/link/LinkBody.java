package org.wattline.adapter.http.connection.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.wattline.application.connection.link.SharingProgress;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.link.ProgressLink;

/** A link to an application's progress. @param path where it leads, with its token; told once, when it is opened */
public record LinkBody(
        UUID linkId,
        ApplicationNo applicationNo,
        String openedBy,
        Instant openedAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<String> path) {
    static final String TOKEN = "AZufbgAAcAAAAAAAAAAAAAAAAABpl1xg.c2lnbmF0dXJl";
    static final LinkBody EXAMPLE = new LinkBody(
            UUID.fromString("019b9f6e-0000-7000-8000-000000000000"),
            ApplicationNo.of(1),
            "zhang.san",
            Instant.parse("2026-03-02T01:00:00Z"),
            Instant.parse("2026-05-31T01:00:00Z"),
            Optional.empty(),
            Optional.of("/v1/connection-progress/" + TOKEN));

    static LinkBody of(SharingProgress.Opened opened) {
        return of(opened.link(), Optional.of("/v1/connection-progress/" + opened.token()));
    }

    static LinkBody of(ProgressLink link) {
        return of(link, Optional.empty());
    }

    private static LinkBody of(ProgressLink link, Optional<String> path) {
        return new LinkBody(
                link.id(),
                link.application(),
                link.by(),
                link.at(),
                link.until(),
                link.revoked().map(ProgressLink.Revoked::at),
                path);
    }
}
