package org.wattline.adapter.http.tariff;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.wattline.adapter.http.platform.problem.Problem;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Caller;
import org.wattline.application.tariff.PublishingVersions;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.domain.access.Permission;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Text;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.tariff.publication.NotPublishable;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.Publishable;

/**
 * The commands by which versions come into force: check, propose, return, publish, withdraw; of tariffs and of calendars alike.
 *
 * @param one path of a version
 * @param named tells a route's path and who may call it
 * @param key the version that a request is about
 * @param example of the body
 * @param body what is answered about a version
 */
record PublicationCommands<K, V extends Publishable<V>, B>(
        PublishingVersions<K, V> publishing,
        String one,
        UnaryOperator<Draft<Void>> named,
        Function<Exchange<?>, K> key,
        Class<B> type,
        B example,
        Function<V, B> body) {

    Route check(Text summary, Text description) {
        return command("check", summary, TariffPermissions.DRAFT)
                .description(description.zh(), description.en())
                .answers(200, CheckedBody.class, CheckedBody.EXAMPLE)
                .refuses(PublicationRefusal.IMMUTABLE, new NotPublishable(List.of()))
                .handle(this::check);
    }

    Route propose(Text summary) {
        return command("propose", summary, TariffPermissions.DRAFT)
                .answers(200, type, example)
                .refuses(PublicationRefusal.NOT_CHECKED)
                .handle(x -> answer(
                        x, publishing.handle(x.caller(), new PublishingVersions.Propose<>(key.apply(x), x.version()))));
    }

    Route giveBack(Text summary) {
        return command("return", summary, TariffPermissions.PUBLISH)
                .body(Reason.class, Reason.EXAMPLE)
                .answers(200, type, example)
                .refuses(PublicationRefusal.NOT_PROPOSED)
                .handle(x -> answer(
                        x,
                        publishing.handle(
                                x.caller(),
                                new PublishingVersions.Return<>(key.apply(x), x.version(), x.body().reason))));
    }

    Route publish(Text summary, Text description) {
        return command("publish", summary, TariffPermissions.PUBLISH)
                .description(description.zh(), description.en())
                .answers(200, type, example)
                .refuses(PublicationRefusal.NOT_PROPOSED, PublicationRefusal.OWN_WORK, new NotPublishable(List.of()))
                .handle(x -> answer(
                        x, publishing.handle(x.caller(), new PublishingVersions.Publish<>(key.apply(x), x.version()))));
    }

    Route withdraw(Text summary) {
        return command("withdraw", summary, TariffPermissions.PUBLISH)
                .body(Reason.class, Reason.EXAMPLE)
                .answers(200, type, example)
                .refuses(PublicationRefusal.IMMUTABLE, PublicationRefusal.ALREADY_BEGUN)
                .handle(x -> answer(
                        x,
                        publishing.handle(
                                x.caller(),
                                new PublishingVersions.Withdraw<>(key.apply(x), x.version(), x.body().reason))));
    }

    /** Which of them a caller may give now, and why not the others. */
    static Commands allowed(Publishable<?> version, Caller who, BusinessClock clock) {
        return Commands.none()
                .and("check", version.checked(List.of(), clock.now()))
                .and("propose", version.proposed(who.login(), clock.now()))
                .and("return", version.returned())
                .and("publish", version.published(List.of(), who.login(), clock.now()))
                .and("withdraw", version.withdrawn(who.login(), "", clock.now(), clock.today()));
    }

    private Draft<Void> command(String name, Text summary, Permission permission) {
        return named.apply(Route.command(one, name))
                .summary(summary.zh(), summary.en())
                .permission(permission)
                .refuses(PublicationRefusal.NO_SUCH_VERSION);
    }

    private Reply check(Exchange<Void> x) {
        var looked = publishing.handle(x.caller(), new PublishingVersions.Check<>(key.apply(x), x.version()));
        return looked instanceof Outcome.Refused<PublishingVersions.Checked<V>>(NotPublishable why)
                ? refused(why)
                : x.outcome(
                        looked,
                        checked -> new CheckedBody(
                                checked.version().stage().label(),
                                checked.warnings().stream()
                                        .map(finding -> FindingBody.of(finding, x))
                                        .toList(),
                                checked.version().version()));
    }

    private Reply answer(Exchange<?> x, Outcome<V> outcome) {
        return outcome instanceof Outcome.Refused<V>(NotPublishable why) ? refused(why) : x.outcome(outcome, body);
    }

    /** The findings of a refused check as faults with their places. */
    private static Reply refused(NotPublishable why) {
        return new Reply.Refused(Problem.of(why)
                .with(why.findings().stream()
                        .map(finding -> new Fault(finding.pointer(), finding.code(), finding.message()))
                        .toList()));
    }

    /** A draft that was checked. */
    public record CheckedBody(String state, List<FindingBody> warnings, Version version) implements Tagged {
        static final CheckedBody EXAMPLE = new CheckedBody("CHECKED", List.of(FindingBody.EXAMPLE), new Version(2));
    }

    /** Why. */
    public record Reason(@Size(min = 1, max = 200) String reason) {
        static final Reason EXAMPLE = new Reason("the second tier's adder is wrong");
    }
}
