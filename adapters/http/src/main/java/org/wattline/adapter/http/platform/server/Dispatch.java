package org.wattline.adapter.http.platform.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Belonging;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Guards;
import org.wattline.adapter.http.platform.route.Handler;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Request;
import org.wattline.adapter.http.platform.route.RequestBody;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Rows;
import org.wattline.adapter.http.platform.route.Verb;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Idempotency.Answer;

/** Carries out a request whose route and caller are known: rows, preconditions, body, rehearsal, idempotency, handler. */
final class Dispatch {
    private final Ports ports;
    private final Shapes shapes;
    private final Bodies bodies;
    private final Replies replies;
    private final Rehearsals rehearsals;
    private final Redirects redirects;
    private final Turns turns = new Turns();

    Dispatch(Ports ports, Shapes shapes) {
        this.ports = ports;
        this.shapes = shapes;
        this.bodies = new Bodies(shapes);
        this.replies = new Replies(shapes);
        this.redirects = new Redirects(ports.ownerships());
        this.rehearsals = new Rehearsals(ports.units(), replies);
    }

    Replies replies() {
        return replies;
    }

    /** A reply to be written as it comes, or the finished answer. @throws Rejected for whatever is wrong with the request */
    Result carryOut(Route route, Request request, Caller caller) {
        try {
            return attempt(route, request, caller);
        } catch (Rejected first) {
            List<Fault> named = first.problem().errors();
            boolean more = route.verb() != Verb.GET
                    && first.problem().status() == PlatformProblem.MALFORMED.status()
                    && !request.query().isEmpty();
            throw more ? Rejected.malformed(faults(named, route, request, caller)) : first;
        }
    }

    /** Where the command judges the owner, whatever is wrong with the request is told only to those who may know of the resource. */
    private Result attempt(Route route, Request request, Caller caller) {
        if (!commandTells(route, request)) return attempt(route, request, caller, false);
        try {
            return attempt(route, request, caller, true);
        } catch (RuntimeException wrong) {
            checkRows(route, request, caller);
            throw wrong;
        }
    }

    private Result attempt(Route route, Request request, Caller caller, boolean commandTells) {
        Guards guards = route.guards();
        boolean dryRun = Queries.dryRun(request.query(), guards);
        boolean answerTells = !commandTells && answerTells(route, request, dryRun);
        if (!answerTells && !commandTells) checkRows(route, request, caller);
        Optional<Reply> elsewhere = redirects.of(route, request);
        if (elsewhere.isPresent()) {
            if (answerTells) checkRows(route, request, caller);
            return new Result.Finished(replies.answer(elsewhere.get(), request));
        }
        if (guards.ifMatch() && request.header("If-Match").isEmpty())
            throw PlatformProblem.PRECONDITION_REQUIRED.rejected();
        Optional<String> key = dryRun ? Optional.empty() : key(guards, request);
        Bodies.Received received = bodies.read(route, request);
        Supplier<Reply> work = () -> {
            Reply reply = handle(route, request, caller, received.content());
            if (answerTells) checkAnswer(reply, route, request, caller);
            if (commandTells && reply instanceof Reply.Refused) checkRows(route, request, caller);
            return reply;
        };
        if (dryRun) return new Result.Finished(replies.answer(rehearsals.of(work, request), request));
        if (key.isPresent()) return once(route, request, caller, key.get(), received.bytes(), work);
        Reply reply = work.get();
        if (reply instanceof Reply.Stream stream) return new Result.Streaming(stream);
        return new Result.Finished(replies.answer(reply, request));
    }

    @SuppressWarnings("unchecked")
    private Reply handle(Route route, Request request, Caller caller, Exchange.Content content) {
        return new Exchange<>(route, request, caller, shapes, content).carriedOut((Handler<Object>) route.handler());
    }

    /**
     * Those faults, and with them those of the query's values. What would change something is asked without its body, for which it ends, and in a rehearsal that
     * is undone in any case; where there is no body and no rehearsal, it is not asked.
     */
    List<Fault> faults(List<Fault> found, Route route, Request request, Caller caller) {
        if (route.verb() == Verb.GET) return beside(found, route, request, caller);
        if (route.body() instanceof RequestBody.None && !route.guards().dryRun()) return found;
        return ports.units()
                .rehearse(() -> beside(found, route, request, caller))
                .result();
    }

    @SuppressWarnings("unchecked")
    private List<Fault> beside(List<Fault> found, Route route, Request request, Caller caller) {
        return new Exchange<>(route, request, caller, shapes, new Exchange.Content.None())
                .faultsBeside(found, (Handler<Object>) route.handler());
    }

    private void checkRows(Route route, Request request, Caller caller) {
        if (!(route.rows() instanceof Rows.Owned(String parameter, String kind, boolean byCommand))) return;
        String id = request.path().getOrDefault(parameter, "");
        try {
            boolean covered = ports.ownerships()
                    .ownerOf(kind, id)
                    .map(owner -> ports.ownerships().opens(caller, owner))
                    .orElse(false);
            if (!covered) throw PlatformProblem.NOT_FOUND.rejected();
        } catch (IllegalArgumentException malformed) {
            throw new Rejected(
                    PlatformProblem.NOT_FOUND.problem().with(List.of(Fault.invalid("path:" + parameter, malformed))));
        }
    }

    /**
     * Whether it is early enough to look at the answer: what a command did must be undone then, and no stale version may have told before
     * that there is such a resource.
     */
    private static boolean answerTells(Route route, Request request, boolean dryRun) {
        Guards guards = route.guards();
        boolean once = guards.key() == Guards.Key.REQUIRED
                && request.header("Idempotency-Key").isPresent();
        boolean undone = route.verb() == Verb.GET || !guards.ifMatch() && (dryRun || once);
        return undone && route.rows() instanceof Rows.Owned && route.answersBelonging();
    }

    /** Not where an answer of before may be given again, of which the command does not hear. */
    private static boolean commandTells(Route route, Request request) {
        return route.rows() instanceof Rows.Owned(String parameter, String kind, boolean byCommand)
                && byCommand
                && !route.traits().redirecting()
                && request.header("Idempotency-Key").isEmpty();
    }

    /** Lets nothing pass but a record within the caller's scope, and refusals that concern something there. */
    private void checkAnswer(Reply reply, Route route, Request request, Caller caller) {
        if (!(reply instanceof Reply.Body body && body.record() instanceof Belonging record))
            checkRows(route, request, caller);
        else if (!ports.ownerships().opens(caller, record.owner())) throw PlatformProblem.NOT_FOUND.rejected();
    }

    private static Optional<String> key(Guards guards, Request request) {
        if (guards.key() == Guards.Key.NONE) return Optional.empty();
        Optional<String> key = request.header("Idempotency-Key");
        if (key.isEmpty() && guards.key() == Guards.Key.REQUIRED)
            throw Rejected.malformed(Fault.of(
                    "header:Idempotency-Key", "missing-header", "缺少 Idempotency-Key", "Idempotency-Key is missing"));
        if (key.isPresent() && !decent(key.get()))
            throw Rejected.malformed(Fault.of(
                    "header:Idempotency-Key",
                    "invalid-value",
                    "1 到 100 个可见 ASCII 字符",
                    "1 … 100 visible ASCII characters"));
        return key;
    }

    private static boolean decent(String key) {
        if (key.isEmpty() || key.length() > 100) return false;
        for (int i = 0; i < key.length(); i++) if (key.charAt(i) <= ' ' || key.charAt(i) > '~') return false;
        return true;
    }

    private Result once(Route route, Request request, Caller caller, String key, byte[] body, Supplier<Reply> work) {
        Idempotency.Key name = new Idempotency.Key(caller.login(), key, fingerprint(route, request, body));
        Supplier<Answer> answer = () -> replies.answer(work.get(), request);
        Supplier<Idempotency.Result> unit = () -> route.undoable()
                ? ports.idempotency().onceUndoably(name, answer)
                : ports.idempotency().once(name, answer);
        boolean repeatable = !route.guards().ifMatch() && !(route.body() instanceof RequestBody.Stream);
        return switch (repeatable ? turns.take(request.target(), unit) : unit.get()) {
            case Idempotency.Result.First(Answer given) -> new Result.Finished(given);
            case Idempotency.Result.Replayed(Answer given) -> {
                Map<String, String> headers = new HashMap<>(given.headers());
                headers.put("Idempotency-Replayed", "true");
                yield new Result.Finished(new Answer(given.status(), headers, given.body()));
            }
            case Idempotency.Result.DifferentRequest different -> rejected(PlatformProblem.KEY_REUSED, request);
            case Idempotency.Result.StillRunning running -> rejected(PlatformProblem.STILL_RUNNING, request);
        };
    }

    private Result rejected(PlatformProblem kind, Request request) {
        Problem problem =
                kind == PlatformProblem.STILL_RUNNING ? kind.problem().with("Retry-After", "1") : kind.problem();
        return new Result.Finished(replies.answer(problem, request));
    }

    private static String fingerprint(Route route, Request request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (route.verb() + " " + request.target() + " " + request.query()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is to be sent. */
    sealed interface Result {
        record Finished(Answer answer) implements Result {}

        record Streaming(Reply.Stream stream) implements Result {}
    }
}
