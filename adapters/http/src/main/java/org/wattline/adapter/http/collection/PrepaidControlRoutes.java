package org.wattline.adapter.http.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.collection.CollectionPermissions;
import org.wattline.application.collection.prepaid.ControllingPrepaid;
import org.wattline.application.collection.prepaid.PrepaidControls;
import org.wattline.application.payment.PaymentPermissions;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.prepaid.PrepaidControl;
import org.wattline.domain.collection.prepaid.PrepaidLevel;
import org.wattline.domain.collection.prepaid.PrepaidRefusal;
import org.wattline.domain.customer.AccountNo;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** {@code /v1/prepaid-controls}: accounts that pay ahead, and what they have left. */
public final class PrepaidControlRoutes implements Routes {
    private static final String ALL = "/v1/prepaid-controls";
    private static final String ONE = ALL + "/{accountNo}";

    private final PrepaidControls controls;
    private final ControllingPrepaid controlling;
    private final BusinessClock clock;

    public PrepaidControlRoutes(PrepaidControls controls, ControllingPrepaid controlling, BusinessClock clock) {
        this.controls = controls;
        this.controlling = controlling;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("collection")
                        .summary("签订费控协议", "Put an account under prepaid control")
                        .permission(CollectionPermissions.HOLD)
                        .unowned("the use case checks that the account is the caller's to know")
                        .body(Agree.class, new Agree(AccountNo.of(1)))
                        .answers(201, Body.class, Body.EXAMPLE)
                        .refuses(PrepaidRefusal.UNKNOWN_ACCOUNT, PrepaidRefusal.AGREED_ALREADY)
                        .handle(x -> x.created(
                                controlling.handle(x.caller(), new ControllingPrepaid.Agree(x.body().accountNo)),
                                control -> ALL + "/" + control.account(),
                                Body::of)),
                Route.list(ALL)
                        .tag("collection")
                        .summary("费控户列表", "List accounts under prepaid control")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .filter("level", "预警级别", "level of warning", "LOW")
                        .answersPage(Body.class, Body.EXAMPLE)
                        .handle(x -> x.page(
                                controls.list(x.scope(), x.query("level", PrepaidLevel.class), x.page()), Body::of)),
                named(Route.get(ONE))
                        .summary("费控余额", "Show what an account under prepaid control has left")
                        .permission(PaymentPermissions.SEE)
                        .history("prepaid-control")
                        .allows(x -> controls.find(no(x))
                                .map(control -> Commands.none().and("end", control.end(clock.today()))))
                        .answers(200, Body.class, Body.EXAMPLE)
                        .handle(x -> x.found(controls.find(no(x)).map(Body::of))),
                named(Route.command(ONE, "end"))
                        .summary("终止费控协议", "End prepaid control")
                        .permission(CollectionPermissions.HOLD)
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(PrepaidRefusal.UNKNOWN, PrepaidRefusal.ENDED)
                        .handle(x -> x.outcome(
                                controlling.handle(x.caller(), new ControllingPrepaid.End(no(x), x.version())),
                                Body::of)),
                Route.post("/v1/prepaid-runs")
                        .tag("collection")
                        .summary("立即费控测算", "Reckon all accounts under prepaid control now")
                        .permission(CollectionPermissions.RUN)
                        .unowned("a run reckons the accounts of the whole company, as it does every morning")
                        .answersNothing(202)
                        .handle(x -> switch (controlling.handle(x.caller(), new ControllingPrepaid.Run())) {
                            case Outcome.Done<UUID>(UUID job) -> x.accepted(job);
                            case Outcome.Refused<UUID>(Refusal why) -> x.refused(why);
                        }));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("collection")
                .owned("accountNo", "prepaid-control")
                .path("accountNo", "户号", "account number", AccountNo.of(1).value());
    }

    private static AccountNo no(Exchange<?> x) {
        return x.path("accountNo", AccountNo::new);
    }

    /** Which account. */
    public record Agree(AccountNo accountNo) {}

    /**
     * An account under prepaid control.
     *
     * @param reckonedTo first day whose use is not in it
     * @param unbilled what was used and is not on an issued bill yet
     * @param average a day's use
     * @param balance what is left; less than nothing when it is owed
     * @param daysLeft for how many days it lasts at the average
     */
    public record Body(
            AccountNo accountNo,
            UnitPath unit,
            LocalDate from,
            Optional<LocalDate> endedOn,
            Optional<LocalDate> reckonedTo,
            Money unbilled,
            Money average,
            Money balance,
            PrepaidLevel level,
            Optional<Integer> daysLeft,
            Version version)
            implements Tagged {
        static final Body EXAMPLE = new Body(
                AccountNo.of(1),
                new UnitPath("/33/3301"),
                LocalDate.parse("2026-03-01"),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-03-11")),
                Money.yuan("186.00"),
                Money.yuan("18.60"),
                Money.yuan("52.00"),
                PrepaidLevel.LOW,
                Optional.of(2),
                new Version(4));

        static Body of(PrepaidControl control) {
            return new Body(
                    control.account(),
                    control.unit(),
                    control.from(),
                    control.endedOn(),
                    control.standing().reckonedTo(),
                    control.standing().unbilled(),
                    control.standing().average(),
                    control.standing().balance(),
                    control.standing().level(),
                    control.standing().daysLeft(),
                    control.version());
        }
    }
}
