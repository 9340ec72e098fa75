package org.wattline.adapter.http.sample;

import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.UnitPath;
import org.wattline.domain.kernel.Version;
import org.wattline.domain.quantity.Money;

/** How a resource is offered by HTTP: the sample from which others are written. */
public final class LampRoutes implements Routes {
    public static final Permission READ = new Permission("sample:read");
    public static final Permission WRITE = new Permission("sample:write");

    private final Lamps lamps;

    public LampRoutes(Lamps lamps) {
        this.lamps = lamps;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/lamps")
                        .tag("sample")
                        .summary("路灯列表", "List lamps")
                        .permission(READ)
                        .scoped()
                        .filter("lit", "是否亮着", "whether it is lit", "true")
                        .answersPage(LampBody.class, LampBody.EXAMPLE)
                        .handle(x -> x.page(
                                lamps.list(x.scope(), x.query("lit", LampRoutes::bool), x.page()),
                                lamp -> LampBody.of(lamp, x.reveal(lamp.keeper())))),
                Route.get("/v1/lamps/{lampNo}")
                        .tag("sample")
                        .summary("查看路灯", "Show a lamp")
                        .permission(READ)
                        .owned("lampNo", "lamp")
                        .path("lampNo", "灯号", "number of the lamp", "L1")
                        .history("lamp")
                        .allows(x -> lamps.find(x.path("lampNo"))
                                .map(lamp -> Commands.none().and("light", lamp.light())))
                        .answers(200, LampBody.class, LampBody.EXAMPLE)
                        .handle(x -> x.found(
                                lamps.find(x.path("lampNo")).map(lamp -> LampBody.of(lamp, x.reveal(lamp.keeper()))))),
                Route.post("/v1/lamps")
                        .creates()
                        .tag("sample")
                        .summary("新增路灯", "Put up a lamp")
                        .permission(WRITE)
                        .unowned("the lamp is put up in the caller's own unit")
                        .body(PutLamp.class, PutLamp.EXAMPLE)
                        .answers(201, LampBody.class, LampBody.EXAMPLE)
                        .refuses(Lamp.No.DEAR)
                        .handle(x -> x.created(
                                lamps.put(
                                        x.caller(),
                                        x.caller().unit(),
                                        x.body().place(),
                                        x.body().price(),
                                        new Lamp.Keeper(x.body().keeper())),
                                lamp -> "/v1/lamps/" + lamp.no(),
                                lamp -> LampBody.of(lamp, x.reveal(lamp.keeper())))),
                Route.command("/v1/lamps/{lampNo}", "light")
                        .tag("sample")
                        .summary("开灯", "Light a lamp")
                        .permission(WRITE)
                        .owned("lampNo", "lamp")
                        .path("lampNo", "灯号", "number of the lamp", "L1")
                        .answers(200, LampBody.class, LampBody.EXAMPLE)
                        .refuses(Lamp.No.LIT)
                        .handle(x -> x.outcome(
                                lamps.light(x.caller(), x.path("lampNo"), x.version()),
                                lamp -> LampBody.of(lamp, x.reveal(lamp.keeper())))),
                Route.patch("/v1/lamps/{lampNo}")
                        .tag("sample")
                        .summary("移动路灯", "Move a lamp")
                        .permission(WRITE)
                        .owned("lampNo", "lamp")
                        .path("lampNo", "灯号", "number of the lamp", "L1")
                        .body(Move.class, new Move("Lake Road 9", Optional.of("moved")))
                        .answers(200, LampBody.class, LampBody.EXAMPLE)
                        .handle(x -> {
                            Lamp now = lamps.find(x.path("lampNo")).orElseThrow();
                            Move move = x.merged(new Move(now.place(), now.note()));
                            return x.outcome(
                                    lamps.move(x.caller(), now.no(), x.version(), move.place(), move.note()),
                                    lamp -> LampBody.of(lamp, x.reveal(lamp.keeper())));
                        }));
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** What is wanted of a new lamp. */
    public record PutLamp(
            String place,
            Money price,
            @Size(min = 3, max = 20) String keeper) {
        static final PutLamp EXAMPLE = new PutLamp("Lake Road 7", Money.yuan("120.50"), "13800138000");
    }

    /** What can be changed of a lamp. */
    public record Move(String place, Optional<String> note) {}

    /** A lamp. */
    public record LampBody(
            String lampNo,
            UnitPath unit,
            String place,
            boolean lit,
            Money price,
            String keeper,
            Optional<String> note,
            Version version)
            implements Tagged {
        static final LampBody EXAMPLE = new LampBody(
                "L1",
                new UnitPath("/33"),
                "Lake Road 7",
                false,
                Money.yuan("120.50"),
                "138****",
                Optional.empty(),
                new Version(1));

        static LampBody of(Lamp lamp, String keeper) {
            return new LampBody(
                    lamp.no(),
                    lamp.unit(),
                    lamp.place(),
                    lamp.lit(),
                    lamp.price(),
                    keeper,
                    lamp.note(),
                    lamp.version());
        }
    }
}
