package org.wattline.adapter.http.connection;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.application.connection.Applications;
import org.wattline.application.connection.change.ChangeApplications;
import org.wattline.application.platform.Caller;
import org.wattline.domain.connection.AnyApplication;
import org.wattline.domain.connection.ApplicationNo;
import org.wattline.domain.connection.ConnectionRefusal;
import org.wattline.domain.connection.change.ApplyingRefusal;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;

/**
 * Where applications of one kind are found, for routes that both kinds have below them.
 *
 * @param kind by which rows are owned; empty where the caller's applications are looked for with the caller
 * @param find one that the caller may know of
 * @param unknown what is said where there is none
 */
public record ApplicationPath(
        String all,
        String parameter,
        Optional<String> kind,
        BiFunction<Caller, ApplicationNo, Optional<? extends AnyApplication>> find,
        Refusal unknown) {
    /** Applications for supply. */
    public static ApplicationPath ofConnections(Applications applications) {
        return new ApplicationPath(
                "/v1/connection-applications",
                "applicationNo",
                Optional.empty(),
                applications::find,
                ConnectionRefusal.UNKNOWN);
    }

    /** Applications for changes of supply. */
    public static ApplicationPath ofChanges(ChangeApplications applications) {
        return new ApplicationPath(
                "/v1/change-applications",
                "changeNo",
                Optional.of("change-application"),
                (who, no) -> applications.find(no),
                ApplyingRefusal.UNKNOWN.about());
    }

    /** The path of one. */
    public String one() {
        return all + "/{" + parameter + "}";
    }

    /** A route below one. */
    public <B> Draft<B> named(Draft<B> draft) {
        Draft<B> tagged = draft.tag("connection");
        return kind.map(each -> tagged.owned(parameter, each))
                .orElseGet(tagged::scoped)
                .path(
                        parameter,
                        "申请编号",
                        "number of the application",
                        ApplicationNo.of(1).value());
    }

    public ApplicationNo no(Exchange<?> x) {
        return x.path(parameter, ApplicationNo::new);
    }

    /** What is done to the one that is asked for; refused where there is none of this kind. */
    public <T> Outcome<T> known(Exchange<?> x, Supplier<Outcome<T>> deed) {
        return known(x).isPresent() ? deed.get() : Outcome.refused(unknown);
    }

    /** The one that is asked for. */
    public Optional<? extends AnyApplication> known(Exchange<?> x) {
        return find.apply(x.caller(), no(x));
    }
}
