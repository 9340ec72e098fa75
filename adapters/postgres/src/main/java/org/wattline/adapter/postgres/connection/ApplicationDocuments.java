package org.wattline.adapter.postgres.connection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.Document;

/** The documents of applications of whichever kind, on PostgreSQL. */
public final class ApplicationDocuments {
    private ApplicationDocuments() {}

    /** In the order in which they came, by number of the application; nothing for those without. */
    public static Map<String, List<Document>> of(Handle handle, List<String> applications) {
        return handle
                .createQuery("""
                        select * from application_document where application_no = any(:numbers) order by application_no, place""")
                .bindArray("numbers", String.class, applications)
                .mapTo(DocumentRow.class)
                .stream()
                .collect(Collectors.groupingBy(
                        DocumentRow::applicationNo, Collectors.mapping(DocumentRow::document, Collectors.toList())));
    }

    /** Stores those that are not stored yet; none is ever altered. */
    public static void put(Handle handle, AnyApplication application) {
        if (application.documents().isEmpty()) return;
        PreparedBatch batch = handle.prepareBatch("""
                insert into application_document (application_no, place, code, file_name, media_type, bytes, sha256,
                  commitment, handed_in_at)
                values (:application, :place, :code, :fileName, :mediaType, :bytes, :sha256, :commitment, :at)
                on conflict (application_no, place) do nothing""");
        int place = 0;
        for (Document each : application.documents())
            batch.bind("application", application.no().value())
                    .bind("place", ++place)
                    .bind("code", each.code())
                    .bind("fileName", each.fileName())
                    .bind("mediaType", each.mediaType())
                    .bind("bytes", each.bytes())
                    .bind("sha256", each.sha256())
                    .bind("commitment", each.commitment())
                    .bind("at", each.at())
                    .add();
        batch.execute();
    }

    /** A row of {@code application_document}. */
    public record DocumentRow(
            String applicationNo,
            String code,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            boolean commitment,
            Instant handedInAt) {
        Document document() {
            return new Document(code, fileName, mediaType, bytes, sha256, commitment, handedInAt);
        }
    }
}
