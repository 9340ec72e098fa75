package org.wattline.adapter.http.platform.route;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Page;
import org.wattline.application.platform.Scope;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Personal;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;

/**
 * A request as its handler sees it, and the answers it can give.
 *
 * @param <B> the body
 */
public final class Exchange<B> {
    /** The permission to see personal data in clear. */
    public static final Permission SEE_PERSONAL = new Permission("personal:see");

    private final Route route;
    private final Request request;
    private final Caller caller;
    private final Shapes shapes;
    private final Content content;
    private final QueryFaults faults;
    private final Queries queries;

    public Exchange(Route route, Request request, Caller caller, Shapes shapes, Content content) {
        this.route = route;
        this.request = request;
        this.caller = caller;
        this.shapes = shapes;
        this.content = content;
        this.faults = new QueryFaults(route, request);
        this.queries = new Queries(route, request, faults);
    }

    /** Carries the request out. @throws Rejected with everything that is wrong with its query */
    public Reply carriedOut(Handler<B> handler) {
        Reply reply;
        try {
            reply = handler.handle(this);
        } catch (RuntimeException ended) {
            faults.refuse();
            throw ended;
        }
        faults.answered();
        return reply;
    }

    /** Those faults, and what else is wrong with the query; nothing is answered, and whoever asks undoes what was done. */
    public List<Fault> faultsBeside(List<Fault> found, Handler<B> handler) {
        try {
            faults.found(found);
            Reply ignored = handler.handle(this);
        } catch (RuntimeException ended) {
            return faults.all();
        }
        return faults.all();
    }

    /** What came with a request. */
    public sealed interface Content {
        /** Nothing. */
        record None() implements Content {}

        /** A record, read and without fault. */
        record Read(Object record) implements Content {}

        /** A patch, which only makes sense laid over what is there. */
        record Patch(JsonNode changes) implements Content {}

        /** Bytes to come. */
        record Stream(InputStream bytes, String contentType) implements Content {}
    }

    public Caller caller() {
        return caller;
    }

    /** The rows that the caller may know of, for read ports. */
    public Scope scope() {
        return caller.scope();
    }

    public Request request() {
        return request;
    }

    public Locale locale() {
        return request.locale();
    }

    /** Words in the reader's language. */
    public String text(Text words) {
        return words.in(request.locale());
    }

    /** A personal value: clear for whoever may see personal data, else masked. */
    public String reveal(Personal value) {
        return caller.may(SEE_PERSONAL) ? value.clear() : value.masked();
    }

    public String path(String name) {
        String value = request.path().get(name);
        if (value == null) throw new IllegalStateException(route.name() + " has no parameter " + name);
        return value;
    }

    /** A parameter of the path; what is malformed cannot exist and is answered by 404. */
    public <T> T path(String name, Function<String, T> parse) {
        try {
            return parse.apply(path(name));
        } catch (IllegalArgumentException malformed) {
            throw new Rejected(
                    PlatformProblem.NOT_FOUND.problem().with(List.of(Fault.invalid("path:" + name, malformed))));
        } catch (DateTimeException malformed) {
            Fault fault = Fault.of("path:" + name, "invalid-value", "值无效", "not a valid value");
            throw new Rejected(PlatformProblem.NOT_FOUND.problem().with(List.of(fault)));
        }
    }

    /** A UUID in the path. */
    public UUID pathId(String name) {
        return path(name, UUID::fromString);
    }

    public Optional<String> query(String name) {
        return queries.text(name);
    }

    /** A parameter or filter of the query; what is malformed is answered by 400. */
    public <T> Optional<T> query(String name, Function<String, T> parse) {
        return queries.parsed(name, parse);
    }

    /** A parameter or filter that takes the names of an enum. */
    public <E extends Enum<E>> Optional<E> query(String name, Class<E> type) {
        return queries.constant(name, type);
    }

    /** A parameter that was declared as required. */
    public <T> T required(String name, Function<String, T> parse) {
        return queries.required(name, parse);
    }

    /** Which part of the list is wanted. */
    public Page.Request page() {
        return queries.page();
    }

    /** The version that the caller saw, from {@code If-Match}. */
    public Version version() {
        String tag = request.header("If-Match").orElseThrow(PlatformProblem.PRECONDITION_REQUIRED::rejected);
        return ETags.version(tag).orElseThrow(PlatformProblem.STALE::rejected);
    }

    @SuppressWarnings("unchecked")
    public B body() {
        if (content instanceof Content.Read(Object record)) return (B) record;
        throw new IllegalStateException(route.name() + " has no body of its own");
    }

    /** What is there with the caller's patch laid over it. */
    public B merged(B current) {
        if (!(content instanceof Content.Patch(JsonNode changes)))
            throw new IllegalStateException(route.name() + " takes no patch");
        At at = At.root();
        return shapes.patched(current, changes, at).orElseThrow(() -> Rejected.malformed(at.faults()));
    }

    /** The body of a bulk route, as it arrives. */
    public Content.Stream stream() {
        if (content instanceof Content.Stream stream) return stream;
        throw new IllegalStateException(route.name() + " takes no stream");
    }

    // Answers.

    public Reply ok(Object body) {
        return new Reply.Body(200, body, Map.of());
    }

    /** 200 with the record, or 404. */
    public Reply found(Optional<?> body) {
        return body.isPresent() ? ok(body.get()) : new Reply.Refused(PlatformProblem.NOT_FOUND.problem());
    }

    /** 200 with what the command made of the resource, or the refusal. */
    public <T> Reply outcome(Outcome<T> outcome, Function<? super T, ?> body) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> ok(body.apply(value));
            case Outcome.Refused<T>(Refusal why) -> refused(why);
        };
    }

    /** 201 with the new resource and where to find it, or the refusal. */
    public <T> Reply created(Outcome<T> outcome, Function<? super T, String> location, Function<? super T, ?> body) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) ->
                new Reply.Body(201, body.apply(value), Map.of("Location", location.apply(value)));
            case Outcome.Refused<T>(Refusal why) -> refused(why);
        };
    }

    /** 204, or the refusal. */
    public Reply done(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> new Reply.Nothing(204, Map.of());
            case Outcome.Refused<?>(Refusal why) -> refused(why);
        };
    }

    /** 202: a job carries it out. */
    public Reply accepted(UUID job) {
        return new Reply.Nothing(202, Map.of("Location", "/v1/jobs/" + job));
    }

    public <T> Reply page(Page<T> page, Function<? super T, ?> body) {
        return new Reply.Listing(
                page.items().stream().<Object>map(body).toList(),
                page.next().map(key -> Cursors.encode(route, request, key)));
    }

    /** 207: one result for each line of the NDJSON that came in, in its order; a line that is refused does not hinder the others. */
    public <T, R> Reply eachLine(Class<T> type, Function<T, Outcome<R>> each, Function<? super R, ?> body) {
        return new BulkLines(shapes, request).reply(stream().bytes(), type, each, body);
    }

    public Reply refused(Refusal why) {
        return new Reply.Refused(Problem.of(why));
    }
}
