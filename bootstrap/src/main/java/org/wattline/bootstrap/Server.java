package org.wattline.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wattline.adapter.http.platform.management.Gauge;
import org.wattline.adapter.http.platform.management.HealthCheck;
import org.wattline.adapter.http.platform.management.Management;
import org.wattline.adapter.http.platform.management.Measurements;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.server.Declared;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.adapter.security.OidcIssuer;
import org.wattline.application.contract.Contracts;
import org.wattline.application.customer.Accounts;
import org.wattline.application.customer.Customers;
import org.wattline.application.metering.MeteringPoints;
import org.wattline.application.metering.Meters;
import org.wattline.application.metering.Readings;
import org.wattline.application.metering.route.RoutePorts;
import org.wattline.application.platform.Ids;
import org.wattline.application.platform.Numbers;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.application.platform.job.Courtesy;
import org.wattline.application.platform.job.JobRunner;
import org.wattline.application.platform.reaction.Subscribers;
import org.wattline.application.premises.Network;
import org.wattline.application.premises.PremisesRegister;
import org.wattline.application.tariff.LivePrices;
import org.wattline.bootstrap.demo.DemoCompany;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Backgrounds;
import org.wattline.bootstrap.wiring.Capabilities;
import org.wattline.bootstrap.wiring.Foundation;
import org.wattline.bootstrap.wiring.PlatformModule;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;

/** The running server: everything wired together and listening. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Injector injector;
    private final Providers providers;
    private final Storage storage;
    private final Declared declared;
    private final Ports ports;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private final List<String> notes = new ArrayList<>();
    private URI address = URI.create("http://127.0.0.1");
    private URI management = URI.create("http://127.0.0.1");

    private Server(Underway<Foundation> foundation, Providers providers, Optional<OidcIssuer> issuer) {
        this.providers = providers;
        running.push(providers);
        running.push(() -> foundation.finished().ifPresent(laid -> close(laid.storage())));
        try {
            List<Module> modules = new ArrayList<>(Capabilities.modules(providers, issuer));
            modules.add(new PlatformModule(foundation));
            injector = Guice.createInjector(Stage.DEVELOPMENT, modules);
            // What is read from the product itself needs no database, which may still be starting.
            ReadAhead.all(injector);
            Phases.reached("wired");
            storage = foundation.get().storage();
            Phases.reached("database open");
            // Most use cases are made for the routes, most of what reads from the database for the ports: two
            // processors share the work.
            Underway<Set<Routes>> routes = Underway.begin(() -> all(new TypeLiteral<>() {}));
            ports = injector.getInstance(Ports.class);
            declared = Declared.of(routes.get(), ports);
            Phases.reached("routes declared");
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts it; when this returns, requests are answered.
     *
     * @param database empty when nothing is kept ({@code storage=memory}); asked for on another thread, while this one wires what needs no database
     * @throws CannotStart if the operator must mend something first
     */
    public static Server start(Settings settings, Supplier<Optional<Database>> database, Progress progress) {
        Underway<Foundation> foundation = Underway.begin(() -> Foundations.lay(settings, database.get(), progress));
        Providers providers = new Providers(
                settings.smsAccount(),
                settings.wechatAccount(),
                settings.readings(),
                settings.wechatPay(),
                settings.alipay(),
                settings.invoices(),
                settings.creditPartner(),
                settings.signatures(),
                settings.evidence(),
                settings.demo());
        return start(settings, foundation, providers, progress, true);
    }

    /** Everything wired together, but not listening: for work on the data of a server that does not run. */
    public static Server wired(Settings settings, Optional<Database> database, Progress progress) {
        return new Server(
                Underway.done(Foundations.lay(settings, database, progress)),
                new Providers(Optional.empty(), Optional.empty(), false),
                settings.issuer());
    }

    /** Starts it on a foundation that is already laid. */
    public static Server start(Settings settings, Foundation foundation, Providers providers) {
        return start(settings, foundation, providers, true);
    }

    /**
     * Starts it on a foundation that is already laid.
     *
     * @param background whether jobs, subscribers and recurring work run by themselves; otherwise whoever started the server moves them by hand
     */
    public static Server start(Settings settings, Foundation foundation, Providers providers, boolean background) {
        return start(settings, Underway.done(foundation), providers, Progress.onStandardError(), background);
    }

    private static Server start(
            Settings settings,
            Underway<Foundation> foundation,
            Providers providers,
            Progress progress,
            boolean background) {
        Server server = new Server(foundation, providers, settings.issuer());
        try {
            server.admit(settings.demo(), progress);
            Phases.reached("accounts checked");
            server.listen(settings);
            Phases.reached("listening");
            if (background) server.workInBackground();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Sees to it that somebody can sign in. */
    private void admit(boolean demo, Progress progress) {
        AccessStart.signingKey(injector);
        if (demo) {
            notes.addAll(AccessStart.demo(injector, progress));
            new DemoCompany(demoPorts()).load();
        }
        notes.addAll(providers.provers());
        notes.addAll(AccessStart.administrator(injector));
    }

    private DemoCompany.Ports demoPorts() {
        return new DemoCompany.Ports(
                part(UnitOfWork.class),
                part(Ids.class),
                part(Numbers.class),
                part(Network.class),
                part(Customers.class),
                part(PremisesRegister.class),
                part(Accounts.class),
                part(Contracts.class),
                part(Meters.class),
                part(MeteringPoints.class),
                part(Readings.class),
                part(RoutePorts.class));
    }

    private void listen(Settings settings) {
        String host = settings.host().getHostAddress();
        Measurements measurements = new Measurements();
        running.push(measurements);
        all(new TypeLiteral<Set<Gauge>>() {}).forEach(measurements::show);
        List<HealthCheck> checks = new ArrayList<>(List.of(
                new HealthCheck("storage", () -> Health.problem(storage)),
                HealthCheck.warning("prices", part(LivePrices.class)::trouble)));
        checks.addAll(all(new TypeLiteral<Set<HealthCheck>>() {}));
        Courtesy courtesy = part(Courtesy.class);
        Observer observer = (method, route, status, nanos) -> {
            courtesy.served();
            measurements.served(method, route, status, nanos);
        };
        var http = org.wattline.adapter.http.platform.server.Server.start(
                settings.front().listening(host, settings.port()), declared, ports, observer);
        running.push(http);
        try {
            Management operators = Management.start(
                    host, settings.managementPort(), checks, measurements, Map.of("version", Version.current()));
            running.push(operators);
            String shown = settings.host().isAnyLocalAddress() ? "127.0.0.1" : host;
            address = URI.create("http://%s:%d".formatted(shown, http.port()));
            management = URI.create("http://%s:%d".formatted(shown, operators.port()));
            providers.listening(address);
        } catch (IOException e) {
            throw new CannotStart(
                    Exit.PORT_TAKEN,
                    "management port %d is taken by another program: stop that one, or choose another with --management-port (0 takes any free one)"
                            .formatted(settings.managementPort()));
        }
    }

    /** After the listening, so that what begins now finds the server's address known. */
    private void workInBackground() {
        Backgrounds backgrounds = new Backgrounds();
        running.push(backgrounds);
        backgrounds.start(all(new TypeLiteral<Set<Background>>() {}));
        Subscribers subscribers = part(Subscribers.class);
        running.push(subscribers);
        subscribers.start();
        JobRunner jobs = part(JobRunner.class);
        running.push(jobs);
        jobs.start();
    }

    private <T> T all(TypeLiteral<T> type) {
        return injector.getInstance(Key.get(type));
    }

    /** @return where it listens, without a path */
    public URI address() {
        return address;
    }

    /** @return where operators ask for health and measurements, without a path */
    public URI management() {
        return management;
    }

    /** @return lines for the operator after the start: pages to open, demo logins */
    public List<String> welcome() {
        List<String> lines = new ArrayList<>(List.of(
                "API and documentation  " + address + "/docs",
                "Health and metrics     " + management + "/health/ready  " + management + "/metrics"));
        providers
                .wallets()
                .ifPresent(wallets -> lines.add("Simulated WeChat Pay   export WALLET=" + wallets.address()));
        lines.addAll(notes);
        return List.copyOf(lines);
    }

    /** Everything that is declared, for what proves it. */
    public Declared declared() {
        return declared;
    }

    /** Something of the wiring, for what runs inside the server's process: scenarios, the demo company, benchmarks. */
    public <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    /** Stops what was started, the last first. */
    @Override
    public void close() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                LOG.warn("something did not stop cleanly", e);
            }
        }
    }

    private static void close(Storage storage) {
        switch (storage) {
            case Storage.Postgres postgres -> postgres.database().close();
            case Storage.Memory memory -> {}
        }
    }
}
