package org.wattline.bootstrap;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.wattline.application.access.AppointingFirstAdministrators;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.Positions;
import org.wattline.application.access.RenewingSigningKeys;
import org.wattline.application.platform.Caller;
import org.wattline.bootstrap.demo.DemoAccess;
import org.wattline.bootstrap.demo.RefreshingDemoPositions;
import org.wattline.domain.access.Login;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/** What must be in order before anybody can sign in: a signing key, positions that name real permissions, an administrator. */
final class AccessStart {
    private static final Caller SYSTEM = Caller.system("start");

    private AccessStart() {}

    /** Makes the first signing key. @throws CannotStart if the vault's keys are not those of this database */
    static void signingKey(Injector injector) {
        try {
            boolean ignored =
                    done(injector.getInstance(RenewingSigningKeys.class).handle(SYSTEM));
        } catch (IllegalArgumentException e) {
            throw new CannotStart(
                    Exit.USAGE,
                    "the keys in vault-keys are not those of this database: " + e.getMessage()
                            + "; add the key with which it was sealed");
        }
    }

    /** Loads the organisation of the demo company where there are no accounts yet. @return what to tell of its logins */
    static List<String> demo(Injector injector, Progress progress) {
        DemoAccess demo = injector.getInstance(DemoAccess.class);
        PermissionCatalogue catalogue = catalogue(injector);
        if (demo.isThere()) {
            int changed = injector.getInstance(RefreshingDemoPositions.class).refresh(catalogue);
            return changed == 0 ? List.of() : List.of("Demo positions brought up to this version: " + changed);
        }
        List<Login> logins;
        try (var count = progress.count("Loading the demo company", DemoAccess.steps(catalogue))) {
            logins = demo.load(catalogue, count::at);
        }
        return List.of(
                "Demo logins, all with the password " + DemoAccess.PASSWORD.clear() + ":",
                "  " + logins.stream().map(Login::value).collect(Collectors.joining(" ")));
    }

    /**
     * Appoints an administrator when there is no staff account, and checks all positions.
     *
     * @return what the operator must be told, once
     */
    static List<String> administrator(Injector injector) {
        try {
            catalogue(injector).check(injector.getInstance(Positions.class).all());
        } catch (IllegalStateException e) {
            throw new CannotStart(Exit.USAGE, String.valueOf(e.getMessage()));
        }
        Optional<AppointingFirstAdministrators.Appointed> appointed =
                done(injector.getInstance(AppointingFirstAdministrators.class).handle(SYSTEM));
        return appointed
                .map(first -> List.of("First administrator: login "
                        + first.login().value() + ", password "
                        + first.password().clear() + " (shown once; it must be changed at the first signing in)"))
                .orElse(List.of());
    }

    private static PermissionCatalogue catalogue(Injector injector) {
        return injector.getInstance(Key.get(new TypeLiteral<Supplier<PermissionCatalogue>>() {}))
                .get();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(Refusal why) -> throw new IllegalStateException("refused: " + why.code());
        };
    }
}
