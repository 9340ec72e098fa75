package org.wattline.bootstrap;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.security.TokenCheck;
import org.wattline.adapter.http.platform.server.Declared;
import org.wattline.adapter.http.platform.server.HttpSettings;
import org.wattline.adapter.http.platform.server.Observer;
import org.wattline.adapter.http.platform.server.Ports;
import org.wattline.application.platform.Histories;
import org.wattline.application.platform.Idempotency;
import org.wattline.application.platform.Ownerships;
import org.wattline.application.platform.UnitOfWork;
import org.wattline.bootstrap.wiring.Background;
import org.wattline.bootstrap.wiring.Backgrounds;
import org.wattline.bootstrap.wiring.Capabilities;
import org.wattline.bootstrap.wiring.Foundation;
import org.wattline.bootstrap.wiring.PlatformModule;
import org.wattline.bootstrap.wiring.Providers;
import org.wattline.bootstrap.wiring.Storage;

/** The running server: everything wired together and listening. */
public final class Server implements AutoCloseable {
    private final Foundation foundation;
    private final Providers providers;
    private final Injector injector;
    private final org.wattline.adapter.http.platform.server.Server http;
    private final Backgrounds backgrounds;
    private final URI address;

    private Server(
            Foundation foundation,
            Providers providers,
            Injector injector,
            org.wattline.adapter.http.platform.server.Server http,
            Backgrounds backgrounds,
            URI address) {
        this.foundation = foundation;
        this.providers = providers;
        this.injector = injector;
        this.http = http;
        this.backgrounds = backgrounds;
        this.address = address;
    }

    /**
     * Starts it; when this returns, requests are answered.
     *
     * @param database empty when nothing is kept ({@code storage=memory})
     * @throws CannotStart if the operator must mend something first
     */
    public static Server start(Settings settings, Optional<Database> database, Progress progress) {
        Foundation foundation = Foundations.lay(settings, database, progress);
        Providers providers = new Providers(settings.smsAccount(), settings.wechatAccount(), settings.demo());
        return start(settings, foundation, providers, Capabilities.modules(providers));
    }

    static Server start(Settings settings, Foundation foundation, Providers providers, List<Module> capabilities) {
        List<Module> modules = new ArrayList<>(capabilities);
        modules.add(new PlatformModule(foundation));
        Injector injector = Guice.createInjector(Stage.DEVELOPMENT, modules);
        Ports ports = new Ports(
                injector.getInstance(TokenCheck.class),
                injector.getInstance(Ownerships.class),
                injector.getInstance(UnitOfWork.class),
                injector.getInstance(Idempotency.class),
                injector.getInstance(Histories.class));
        Declared declared = Declared.of(all(injector, new TypeLiteral<Set<Routes>>() {}), ports);
        HttpSettings listening = HttpSettings.on(settings.host().getHostAddress(), settings.port());
        var http = org.wattline.adapter.http.platform.server.Server.start(listening, declared, ports, Observer.NONE);
        Backgrounds backgrounds = new Backgrounds();
        backgrounds.start(all(injector, new TypeLiteral<Set<Background>>() {}));
        String host = settings.host().isAnyLocalAddress()
                ? "127.0.0.1"
                : settings.host().getHostAddress();
        return new Server(
                foundation,
                providers,
                injector,
                http,
                backgrounds,
                URI.create("http://%s:%d".formatted(host, http.port())));
    }

    private static <T> T all(Injector injector, TypeLiteral<T> type) {
        return injector.getInstance(Key.get(type));
    }

    /** @return where it listens, without a path */
    public URI address() {
        return address;
    }

    /** @return lines for the operator after the start: pages to open, demo logins */
    public List<String> welcome() {
        return List.of(address + "/docs");
    }

    /** Something of the wiring, for what runs inside the server's process: scenarios, the demo company, benchmarks. */
    public <T> T part(Class<T> type) {
        return injector.getInstance(type);
    }

    @Override
    public void close() {
        http.close();
        backgrounds.close();
        providers.close();
        switch (foundation.storage()) {
            case Storage.Postgres postgres -> postgres.database().close();
            case Storage.Memory memory -> {}
        }
    }
}
