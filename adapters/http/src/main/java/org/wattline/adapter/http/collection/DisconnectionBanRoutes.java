package org.wattline.adapter.http.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.collection.CollectionPermissions;
import org.wattline.application.collection.disconnection.BanningDisconnections;
import org.wattline.application.collection.disconnection.DisconnectionBans;
import org.wattline.application.platform.BusinessClock;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.collection.disconnection.DisconnectionBan;
import org.wattline.domain.collection.disconnection.DisconnectionBanId;
import org.wattline.domain.collection.disconnection.DisconnectionRefusal;
import org.wattline.domain.kernel.Version;

/** {@code /v1/disconnection-bans}: where and when nobody is cut off. */
public final class DisconnectionBanRoutes implements Routes {
    private static final String ALL = "/v1/disconnection-bans";
    private static final String ONE = ALL + "/{banId}";

    private final DisconnectionBans bans;
    private final BanningDisconnections banning;
    private final BusinessClock clock;

    public DisconnectionBanRoutes(DisconnectionBans bans, BanningDisconnections banning, BusinessClock clock) {
        this.bans = bans;
        this.banning = banning;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(ALL)
                        .creates()
                        .tag("collection")
                        .summary("发布停电禁令", "Proclaim that nobody is cut off in a unit")
                        .permission(CollectionPermissions.APPROVE)
                        .unowned("the use case checks that the unit is the caller's")
                        .body(Proclaim.class, Proclaim.EXAMPLE)
                        .answers(201, Body.class, Body.EXAMPLE)
                        .refuses(DisconnectionRefusal.UNKNOWN_BAN, DisconnectionRefusal.BAN_IN_THE_PAST)
                        .handle(x -> x.created(
                                banning.handle(x.caller(), x.body().command()), ban -> ALL + "/" + ban.id(), Body::of)),
                Route.list(ALL)
                        .tag("collection")
                        .summary("停电禁令列表", "List bans on disconnections, newest first")
                        .permission(CollectionPermissions.SEE)
                        .scoped()
                        .answersPage(Body.class, Body.EXAMPLE)
                        .handle(x -> x.page(bans.list(x.scope(), x.page()), Body::of)),
                named(Route.get(ONE))
                        .summary("查看停电禁令", "Show a ban on disconnections")
                        .permission(CollectionPermissions.SEE)
                        .history("disconnection-ban")
                        .allows(x -> bans.find(id(x)).map(ban -> Commands.none().and("lift", ban.lift(clock.now()))))
                        .answers(200, Body.class, Body.EXAMPLE)
                        .handle(x -> x.found(bans.find(id(x)).map(Body::of))),
                named(Route.command(ONE, "lift"))
                        .summary("解除停电禁令", "Lift a ban on disconnections")
                        .permission(CollectionPermissions.APPROVE)
                        .answers(200, Body.class, Body.EXAMPLE)
                        .refuses(DisconnectionRefusal.UNKNOWN_BAN, DisconnectionRefusal.BAN_NOT_IN_FORCE)
                        .handle(x -> x.outcome(
                                banning.handle(x.caller(), new BanningDisconnections.Lift(id(x), x.version())),
                                Body::of)));
    }

    private static Draft<Void> named(Draft<Void> draft) {
        return draft.tag("collection")
                .owned("banId", "disconnection-ban")
                .path("banId", "禁令标识", "id of the ban", CaseBody.ID);
    }

    private static DisconnectionBanId id(Exchange<?> x) {
        return new DisconnectionBanId(x.pathId("banId"));
    }

    /** Where, why, and until when. */
    public record Proclaim(
            UnitPath unit,
            DisconnectionBan.Cause cause,
            @Size(min = 1, max = 200) String words,
            Optional<Instant> until) {
        static final Proclaim EXAMPLE =
                new Proclaim(new UnitPath("/33/3301"), DisconnectionBan.Cause.WEATHER, "台风红色预警", Optional.empty());

        BanningDisconnections.Proclaim command() {
            return new BanningDisconnections.Proclaim(unit, cause, words, until);
        }
    }

    /** A ban. */
    public record Body(
            String banId,
            UnitPath unit,
            DisconnectionBan.Cause cause,
            String words,
            Instant from,
            Optional<Instant> until,
            String proclaimedBy,
            Version version)
            implements Tagged {
        static final Body EXAMPLE = new Body(
                CaseBody.ID,
                new UnitPath("/33/3301"),
                DisconnectionBan.Cause.WEATHER,
                "台风红色预警",
                Instant.parse("2026-07-20T00:00:00Z"),
                Optional.empty(),
                "collection-manager",
                new Version(1));

        static Body of(DisconnectionBan ban) {
            return new Body(
                    ban.id().toString(),
                    ban.unit(),
                    ban.cause(),
                    ban.words(),
                    ban.from(),
                    ban.until(),
                    ban.by(),
                    ban.version());
        }
    }
}
