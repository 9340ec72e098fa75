package org.wattline.adapter.http.platform.problem;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Output;
import org.wattline.application.platform.Pointed;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Together;

/**
 * Why a request was not carried out, as {@code application/problem+json}.
 *
 * @param title the same for every occurrence
 * @param detail about this occurrence
 * @param rule number of the business rule that refused
 * @param errors all faults of the request
 * @param headers what else the answer carries: {@code Allow}, {@code Retry-After}
 */
public record Problem(
        int status,
        String code,
        Text title,
        Text detail,
        Optional<String> rule,
        Text remedy,
        List<Fault> errors,
        Map<String, String> headers) {
    public Problem {
        errors = List.copyOf(errors);
        headers = Map.copyOf(headers);
    }

    public static Problem of(PlatformProblem kind, Text detail) {
        return new Problem(
                kind.status(), kind.code(), kind.title(), detail, Optional.empty(), kind.remedy(), List.of(), Map.of());
    }

    public static Problem of(Refusal why) {
        List<Refusal> faults = Together.each(why);
        return new Problem(
                status(why.kind()),
                why.code(),
                faults.getFirst().title(),
                why.title(),
                Optional.of(why.rule()),
                why.remedy(),
                faults.size() == 1 && !(why instanceof Pointed)
                        ? List.of()
                        : faults.stream().flatMap(Problem::faults).toList(),
                why.kind() == Refusal.Kind.UNPROVEN
                        ? Map.of("WWW-Authenticate", "Bearer realm=\"wattline\"")
                        : Map.of());
    }

    /** One for each part that a refusal points to; one for the whole body where it points nowhere. */
    private static Stream<Fault> faults(Refusal why) {
        List<String> pointers = why instanceof Pointed pointed ? pointed.pointers() : List.of("");
        return pointers.stream().map(pointer -> new Fault(pointer, why.code(), why.title()));
    }

    public static Problem malformed(List<Fault> faults) {
        return PlatformProblem.MALFORMED.problem().with(faults);
    }

    public static int status(Refusal.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case FORBIDDEN -> 403;
            case UNPROVEN -> 401;
        };
    }

    public Problem with(List<Fault> faults) {
        return new Problem(status, code, title, detail, rule, remedy, faults, headers);
    }

    public Problem with(String header, String value) {
        Map<String, String> more = new java.util.HashMap<>(headers);
        more.put(header, value);
        return new Problem(status, code, title, detail, rule, remedy, errors, more);
    }

    /** In the words of a reader. @param requestId names this occurrence */
    public byte[] bytes(Locale locale, String requestId) {
        return Output.bytes(out -> write(out, locale, requestId));
    }

    public void write(JsonGenerator out, Locale locale, String requestId) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "/docs/problems/" + code);
        out.writeStringField("title", title.in(locale));
        out.writeNumberField("status", status);
        out.writeStringField("detail", detail.in(locale));
        out.writeStringField("instance", requestId);
        out.writeStringField("code", code);
        if (rule.isPresent()) out.writeStringField("ruleNo", rule.get());
        out.writeStringField("remedy", remedy.in(locale));
        if (!errors.isEmpty()) {
            out.writeArrayFieldStart("errors");
            for (Fault fault : errors) {
                out.writeStartObject();
                out.writeStringField("pointer", fault.pointer());
                out.writeStringField("code", fault.code());
                out.writeStringField("message", fault.message().in(locale));
                out.writeEndObject();
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }
}
