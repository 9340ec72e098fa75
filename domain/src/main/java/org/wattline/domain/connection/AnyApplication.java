package org.wattline.domain.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Change;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.workflow.InstanceNo;
import org.wattline.domain.workflow.definition.RequiredDocument;

/** An application of whichever kind (业务申请): for a supply, or for a change of one. It owns documents, fees and works, and has a number that no other has. */
public interface AnyApplication {
    /** Most documents of one application. */
    int MOST_DOCUMENTS = 100;

    ApplicationNo no();

    UnitPath unit();

    /** In the order in which they came. */
    List<Document> documents();

    /** What it is counted by: the kind of connection, or the type of change. */
    String kind();

    /** Whether it came in, or was accepted, and nothing of it is carried out yet: its applicant may still let it rest. */
    boolean pending();

    /** Whether everything is filed. */
    boolean completed();

    /** Why it was given up, if it was. */
    Optional<String> givenUp();

    /** Hands in a document, until all is filed. */
    Outcome<? extends Change<? extends AnyApplication>> handingIn(Document document);

    /** What its process starts with, and is chosen by; nothing personal. */
    SortedMap<String, String> data();

    /** Whether it takes nothing more: completed or cancelled. */
    boolean closed();

    /** When it was accepted, if it was: the standards of that day say what it costs. */
    Optional<Instant> acceptance();

    /** The number of the case in the workflow: the application's own. */
    default InstanceNo instance() {
        return new InstanceNo(no().value());
    }

    /** What a step still lacks: required documents that were not handed in, nor promised where a promise is enough. */
    default List<RequiredDocument> missing(List<RequiredDocument> wanted) {
        return wanted.stream()
                .filter(RequiredDocument::required)
                .filter(each -> documents().stream()
                        .noneMatch(document ->
                                document.code().equals(each.code()) && (!document.commitment() || each.commitment())))
                .toList();
    }

    /** Its documents and another one, which is handed in once (CON-07, CON-08). */
    default Outcome<List<Document>> documentsWith(Document another) {
        if (documents().size() >= MOST_DOCUMENTS) return Outcome.refused(ConnectionRefusal.TOO_MANY_DOCUMENTS);
        if (documents().stream()
                .anyMatch(known ->
                        known.sha256().equals(another.sha256()) && known.code().equals(another.code())))
            return Outcome.refused(ConnectionRefusal.DOCUMENT_TWICE);
        List<Document> all = new ArrayList<>(documents());
        all.add(another);
        return Outcome.done(List.copyOf(all));
    }
}
