package org.wattline.adapter.http.platform.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.wattline.adapter.http.platform.problem.PlatformProblem;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Access;
import org.wattline.adapter.http.platform.route.ETags;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Request;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Verb;
import org.wattline.adapter.http.platform.security.Callers;
import org.wattline.adapter.http.platform.security.Cors;
import org.wattline.adapter.http.platform.security.RateLimits;
import org.wattline.application.platform.AlreadyThere;
import org.wattline.application.platform.Caller;
import org.wattline.application.platform.Idempotency.Answer;
import org.wattline.application.platform.StaleState;
import org.wattline.application.platform.Unavailable;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;

/** The outermost edge: every request comes in here, every answer goes out here, every error ends here. */
final class Edge {
    private static final Logger LOG = LoggerFactory.getLogger(Edge.class);
    private static final String RETRY_SECONDS = "5";

    private final HttpSettings settings;
    private final RouteTable table;
    private final Dispatch dispatch;
    private final Callers callers;
    private final RateLimits limits;
    private final Cors cors;
    private final Observer observer;
    private final OpenStreams streams;

    Edge(
            HttpSettings settings,
            RouteTable table,
            Dispatch dispatch,
            Callers callers,
            Observer observer,
            OpenStreams streams) {
        this.settings = settings;
        this.table = table;
        this.dispatch = dispatch;
        this.callers = callers;
        this.limits = new RateLimits(settings.perSecond(), settings.burst());
        this.cors = new Cors(settings.origins());
        this.observer = observer;
        this.streams = streams;
    }

    void handle(Context ctx) {
        long start = System.nanoTime();
        String id = RequestIds.of(header(ctx, "X-Request-Id").orElse(""));
        Request bare = new Request(
                id,
                Verb.GET,
                ctx.path(),
                Map.of(),
                Map.of(),
                name -> header(ctx, name),
                address(ctx),
                Languages.of(header(ctx, "Accept-Language")),
                ctx::bodyInputStream);
        MDC.put("request", id);
        header(ctx, "traceparent").filter(RequestIds::isTrace).ifPresent(trace -> MDC.put("trace", trace));
        String route = "none";
        try {
            standardHeaders(ctx, id);
            RouteTable.Found found = table.find(ctx.path()).orElseThrow(PlatformProblem.NOT_FOUND::rejected);
            if (ctx.method().equals(HandlerType.OPTIONS)) {
                options(ctx, found);
            } else {
                Route declared = route(ctx, found);
                route = declared.path();
                serve(ctx, declared, bare, found.values());
            }
        } catch (Exception e) {
            Problem problem = problem(e);
            drain(ctx);
            send(ctx, dispatch.replies().answer(problem, bare));
        } finally {
            observer.served(ctx.method().name(), route, ctx.statusCode(), System.nanoTime() - start);
            MDC.remove("request");
            MDC.remove("trace");
        }
    }

    private static Route route(Context ctx, RouteTable.Found found) {
        Optional<Verb> verb = verb(ctx.method());
        return verb.flatMap(found::route)
                .orElseThrow(() -> new Rejected(
                        PlatformProblem.METHOD_NOT_ALLOWED.problem().with("Allow", found.methods())));
    }

    private static Optional<Verb> verb(HandlerType method) {
        return switch (method.name()) {
            case "GET", "HEAD" -> Optional.of(Verb.GET);
            case "POST" -> Optional.of(Verb.POST);
            case "PUT" -> Optional.of(Verb.PUT);
            case "PATCH" -> Optional.of(Verb.PATCH);
            case "DELETE" -> Optional.of(Verb.DELETE);
            default -> Optional.empty();
        };
    }

    private void serve(Context ctx, Route route, Request bare, Map<String, String> path) {
        Caller.Origin origin = new Caller.Origin(bare.address(), bare.id());
        Caller caller = caller(route, bare, origin);
        limit(ctx, route.access() instanceof Access.Open ? bare.address() : caller.login());
        if (route.access() instanceof Access.Needs(Permission needed) && !caller.may(needed))
            throw PlatformProblem.FORBIDDEN.rejected("缺少权限 " + needed, "the permission " + needed + " is missing");
        String query = ctx.queryString();
        Queries.Read read = Queries.read(query == null ? "" : query, route);
        Request request = new Request(
                bare.id(),
                route.verb(),
                bare.target(),
                path,
                read.values(),
                bare.header(),
                bare.address(),
                bare.locale(),
                bare.body());
        if (!read.faults().isEmpty()) throw Rejected.malformed(dispatch.faults(read.faults(), route, request, caller));
        ctx.header("Cache-Control", route.stored() ? "private, no-cache" : "no-store");
        route.traits()
                .retirement()
                .ifPresent(retirement -> Retirements.headers(retirement).forEach(ctx::header));
        switch (dispatch.carryOut(route, request, caller)) {
            case Dispatch.Result.Finished(Answer answer) -> {
                if (route.traits().changesCallers() && answer.done()) callers.forget();
                send(ctx, answer);
            }
            case Dispatch.Result.Streaming(var stream) -> stream(ctx, stream);
        }
    }

    private Caller caller(Route route, Request request, Caller.Origin origin) {
        if (route.access() instanceof Access.Open)
            return new Caller("anonymous", Caller.Kind.CUSTOMER, UnitPath.COMPANY, Set.of(), Set.of(), origin);
        return callers.of(request.header("Authorization"), origin);
    }

    private void limit(Context ctx, String caller) {
        RateLimits.Room room = limits.take(caller);
        ctx.header("RateLimit", room.header());
        if (!room.given())
            throw new Rejected(
                    PlatformProblem.TOO_MANY.problem().with("Retry-After", Long.toString(Math.max(1, room.seconds()))));
    }

    private void options(Context ctx, RouteTable.Found found) {
        drain(ctx);
        ctx.header("Allow", found.methods());
        header(ctx, "Origin")
                .ifPresent(origin -> cors.preflight(origin, found.methods()).forEach(ctx::header));
        ctx.status(204);
    }

    private void standardHeaders(Context ctx, String id) {
        ctx.header("X-Request-Id", id);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        ctx.header("Referrer-Policy", "no-referrer");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Vary", "Origin, Accept-Language, Authorization, Accept-Encoding");
        if (settings.origins().isEmpty()) return;
        header(ctx, "Origin").ifPresent(origin -> cors.headers(origin).forEach(ctx::header));
    }

    private static void send(Context ctx, Answer answer) {
        answer.headers().forEach(ctx::header);
        String tag = answer.headers().get("ETag");
        boolean read = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        if (read && tag != null && answer.status() == 200) {
            String known = ctx.header("If-None-Match");
            if (known != null && ETags.named(known, tag)) {
                ctx.status(304);
                return;
            }
        }
        ctx.status(answer.status());
        if (answer.body().length > 0) ctx.result(answer.body());
    }

    private void stream(Context ctx, Reply.Stream stream) {
        ctx.status(stream.status());
        ctx.contentType(stream.contentType());
        if (ctx.method().equals(HandlerType.HEAD)) return;
        try (OpenStreams.Closing _ = streams.open()) {
            stream.writing().to(ctx.res().getOutputStream());
        } catch (IOException clientIsGone) {
            LOG.debug("client is gone", clientIsGone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            if (!ctx.res().isCommitted()) throw broken;
            LOG.error("a stream broke off", broken);
        }
    }

    /** Reads what is left of a body that nobody wants, so that the connection stays good for the next request. */
    private static void drain(Context ctx) {
        boolean hasBody = ctx.header("Content-Length") != null || ctx.header("Transfer-Encoding") != null;
        if (!hasBody) return;
        try {
            byte[] rest = new byte[8192];
            long left = 2 << 20;
            int n = ctx.bodyInputStream().read(rest);
            while (n >= 0 && left > 0) {
                left -= n;
                n = ctx.bodyInputStream().read(rest);
            }
            if (n >= 0) ctx.header("Connection", "close");
        } catch (IOException clientIsGone) {
            LOG.debug("client is gone", clientIsGone);
        }
    }

    private static Problem problem(Exception e) {
        return switch (e) {
            case Rejected rejected -> rejected.problem();
            case StaleState stale -> PlatformProblem.STALE.problem();
            case AlreadyThere twice -> PlatformProblem.ALREADY_THERE.problem();
            case Unavailable away -> {
                LOG.error("the storage is not available", away);
                yield PlatformProblem.UNAVAILABLE.problem().with("Retry-After", RETRY_SECONDS);
            }
            default -> {
                LOG.error("a request failed", e);
                yield PlatformProblem.INTERNAL.problem();
            }
        };
    }

    private String address(Context ctx) {
        if (settings.forwarded()) {
            Optional<String> chain = header(ctx, "X-Forwarded-For");
            if (chain.isPresent())
                return chain.get().substring(chain.get().lastIndexOf(',') + 1).strip();
        }
        return ctx.ip();
    }

    private static Optional<String> header(Context ctx, String name) {
        return Optional.ofNullable(ctx.header(name));
    }
}
