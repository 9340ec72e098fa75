package org.wattline.adapter.reference.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wattline.adapter.reference.platform.Members;
import org.wattline.domain.workflow.definition.Guard;

/** Conditions, as texts; the objects by which older documents write them are read as the texts that they stand for. */
final class GuardPart {
    private GuardPart() {}

    /** The condition of a member; one that always holds where it is left out or unreadable, which is noted. */
    static Guard read(Members at, String name) {
        if (!at.hasObject(name))
            return at.optionalValue(name, GuardPart::written).orElse(Guard.ALWAYS);
        return at.object(name, GuardPart::text)
                .flatMap(text -> at.part(() -> Guard.of(text)))
                .orElse(Guard.ALWAYS);
    }

    private static Guard written(String text) {
        if (text.isBlank()) throw new IllegalArgumentException("leave the condition out where there is none");
        return Guard.of(text);
    }

    private static Optional<String> text(Members at) {
        if (at.has("all")) return several(at, "all", " && ");
        if (at.has("any")) return several(at, "any", " || ");
        if (at.has("not")) return at.object("not", GuardPart::text).flatMap(inner -> at.make(() -> "!(" + inner + ")"));
        Optional<String> field = at.value("field", Function.identity());
        List<String> values = at.values("in", Function.identity());
        return at.make(() -> field.orElseThrow() + " in " + list(values));
    }

    private static Optional<String> several(Members at, String name, String sign) {
        List<String> parts = at.objects(name, GuardPart::text);
        return at.make(() -> parts.stream().map(part -> "(" + part + ")").collect(Collectors.joining(sign)));
    }

    private static String list(List<String> values) {
        String quote = Set.of("true", "false").containsAll(values) ? "" : "\"";
        return values.stream().map(value -> quote + value + quote).collect(Collectors.joining(", ", "[", "]"));
    }
}
