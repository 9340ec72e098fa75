package org.wattline.adapter.http.platform.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.wattline.adapter.http.platform.security.Callers;

/** The running HTTP server. */
public final class Server implements AutoCloseable {
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET,
            HandlerType.HEAD,
            HandlerType.POST,
            HandlerType.PUT,
            HandlerType.PATCH,
            HandlerType.DELETE,
            HandlerType.OPTIONS,
            HandlerType.TRACE);

    private final Javalin javalin;
    private final OpenStreams streams;

    private Server(Javalin javalin, OpenStreams streams) {
        this.javalin = javalin;
        this.streams = streams;
    }

    /** Starts to listen. @throws IllegalStateException if a declaration does not hold together or the port is taken */
    public static Server start(HttpSettings settings, Declared declared, Ports ports, Observer observer) {
        RouteTable table = new RouteTable();
        declared.routes().forEach(table::add);
        OpenStreams streams = new OpenStreams();
        Edge edge = new Edge(
                settings,
                table,
                new Dispatch(ports, declared.shapes()),
                new Callers(ports.tokens(), settings.tokensBelieved()),
                observer,
                streams);
        Javalin javalin = Javalin.create(config -> configure(config, edge));
        return new Server(javalin.start(settings.host(), settings.port()), streams);
    }

    private static void configure(JavalinConfig config, Edge edge) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.defaultContentType = "application/json";
        config.router.ignoreTrailingSlashes = false;
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyErrors());
            // Javalin's StatisticsHandler would wrap every request and answer; nobody reads its figures (see Observer).
            server.setHandler(new Handler.Wrapper());
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyErrors()));
        for (HandlerType method : METHODS) config.routes.addHttpHandler(method, "/*", edge::handle);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        streams.end();
        javalin.stop();
    }
}
