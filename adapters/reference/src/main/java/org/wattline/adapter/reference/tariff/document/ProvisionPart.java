package org.wattline.adapter.reference.tariff.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.kernel.Span;
import org.wattline.domain.tariff.Provision;
import org.wattline.domain.tariff.Source;

/** Id, version, validity and source: the head of every document. */
final class ProvisionPart {
    private ProvisionPart() {}

    /** Reads the members of the document itself, of which there are more. */
    static Optional<Provision> of(Members at, Function<String, String> shapeOfId) {
        Optional<String> id = at.value("id", shapeOfId);
        Optional<String> version = at.value("version", Function.identity());
        Optional<Span> validity = at.object("validity", ProvisionPart::span);
        Optional<Source> source = at.object("source", ProvisionPart::source);
        if (id.isEmpty() || version.isEmpty() || validity.isEmpty() || source.isEmpty()) return Optional.empty();
        return at.part(() -> new Provision(id.get(), version.get(), validity.get(), source.get()));
    }

    static void write(Provision provision, ObjectNode into) {
        into.put("id", provision.id());
        into.put("version", provision.version());
        ObjectNode validity = into.putObject("validity")
                .put("from", provision.validity().from().toString());
        provision.validity().to().ifPresent(day -> validity.put("to", day.toString()));
        ObjectNode source = into.putObject("source");
        source.put("regulation", provision.source().regulation());
        if (!provision.source().number().isEmpty())
            source.put("number", provision.source().number());
        provision.source().published().ifPresent(day -> source.put("published", day.toString()));
        source.put("mark", provision.source().mark().name());
    }

    private static Optional<Span> span(Members at) {
        Optional<LocalDate> from = at.value("from", LocalDate::parse);
        Optional<LocalDate> to = at.optionalValue("to", LocalDate::parse);
        return at.make(() -> new Span(from.orElseThrow(), to));
    }

    private static Optional<Source> source(Members at) {
        Optional<String> regulation = at.value("regulation", Function.identity());
        Optional<String> number = at.optionalValue("number", Function.identity());
        Optional<LocalDate> published = at.optionalValue("published", LocalDate::parse);
        Optional<Source.Mark> mark = at.choice("mark", Source.Mark.class);
        return at.make(() -> new Source(regulation.orElseThrow(), number.orElse(""), published, mark.orElseThrow()));
    }
}
