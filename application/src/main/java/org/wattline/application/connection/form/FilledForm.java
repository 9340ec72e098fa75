package org.wattline.application.connection.form;

import java.util.List;
import java.util.Optional;
import org.wattline.application.connection.evidence.UsableDocuments;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.workflow.definition.ProcessDefinition;
import org.wattline.domain.workflow.definition.RequiredDocument;

/**
 * The one form of applications with what is known filled in (预填表单): each value with where it comes from, and the documents that the process asks for with those
 * that still count.
 */
public record FilledForm(ProcessDefinition process, List<Value> values, List<Wanted> documents) {
    public FilledForm {
        values = List.copyOf(values);
        documents = List.copyOf(documents);
    }

    /** From where a value is known. */
    public enum Source {
        /** An application that the same login filled in itself: told in clear. */
        OWN_APPLICATION,
        CUSTOMER,
        ACCOUNT,
        CONTRACT,
        PREMISES
    }

    /** What is known of one field. @param pointer into the body of an application: {@code /applicant/name} */
    public record Value(String pointer, Content content, Source source, String of) {}

    /** A value, which may tell something about a person. */
    public sealed interface Content {
        record Plain(String text) implements Content {}

        record Private(Personal value) implements Content {}
    }

    /** A document that the process asks for, and the one that still counts. */
    public record Wanted(RequiredDocument document, Optional<UsableDocuments.Usable> held) {}
}
