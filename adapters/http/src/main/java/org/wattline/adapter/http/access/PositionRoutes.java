package org.wattline.adapter.http.access;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.route.Tagged;
import org.wattline.application.access.AccessPermissions;
import org.wattline.application.access.DefiningPositions;
import org.wattline.application.access.PermissionCatalogue;
import org.wattline.application.access.Positions;
import org.wattline.application.platform.Page;
import org.wattline.domain.access.Permission;
import org.wattline.domain.access.Position;
import org.wattline.domain.access.PositionCode;
import org.wattline.domain.access.PositionRefusal;
import org.wattline.domain.access.UnitLevel;
import org.wattline.domain.kernel.Version;

/** Positions, and the permissions of which they are made. */
public final class PositionRoutes implements Routes {
    private static final String ONE = "/v1/positions/{code}";

    private final Positions positions;
    private final DefiningPositions defining;
    private final Supplier<PermissionCatalogue> catalogue;

    public PositionRoutes(Positions positions, DefiningPositions defining, Supplier<PermissionCatalogue> catalogue) {
        this.positions = positions;
        this.defining = defining;
        this.catalogue = catalogue;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/v1/permissions")
                        .tag("access")
                        .summary("权限目录", "All permissions")
                        .permission(AccessPermissions.SEE_ORGANISATION)
                        .unowned("the same for everybody")
                        .answers(200, PermissionsBody.class, PermissionsBody.EXAMPLE)
                        .handle(x -> x.ok(
                                new PermissionsBody(List.copyOf(catalogue.get().known())))),
                Route.list("/v1/positions")
                        .tag("access")
                        .summary("岗位列表", "List positions")
                        .permission(AccessPermissions.SEE_ORGANISATION)
                        .unowned("the same for everybody")
                        .answersPage(PositionBody.class, PositionBody.EXAMPLE)
                        .handle(x -> x.page(part(x.page()), PositionBody::of)),
                one(Route.get(ONE))
                        .summary("查看岗位", "Show a position")
                        .permission(AccessPermissions.SEE_ORGANISATION)
                        .history("position")
                        .answers(200, PositionBody.class, PositionBody.EXAMPLE)
                        .handle(x -> x.found(positions.find(code(x)).map(PositionBody::of))),
                Route.post("/v1/positions")
                        .creates()
                        .tag("access")
                        .summary("设立岗位", "Define a position")
                        .permission(AccessPermissions.MANAGE_POSITIONS)
                        .unowned("the same for everybody")
                        .body(DefineBody.class, DefineBody.EXAMPLE)
                        .answers(201, PositionBody.class, PositionBody.EXAMPLE)
                        .refuses(PositionRefusal.POSITION_EXISTS, PositionRefusal.UNKNOWN_PERMISSION)
                        .handle(x -> x.created(
                                defining.handle(
                                        x.caller(),
                                        new DefiningPositions.Define(
                                                x.body().code(), x.body().terms())),
                                position -> "/v1/positions/" + position.code(),
                                PositionBody::of)),
                one(Route.patch(ONE))
                        .changesCallers()
                        .summary("变更岗位", "Give a position other terms")
                        .permission(AccessPermissions.MANAGE_POSITIONS)
                        .body(TermsBody.class, TermsBody.EXAMPLE)
                        .answers(200, PositionBody.class, PositionBody.EXAMPLE)
                        .refuses(PositionRefusal.NO_SUCH_POSITION, PositionRefusal.UNKNOWN_PERMISSION)
                        .handle(x -> {
                            Optional<Position> now = positions.find(code(x));
                            if (now.isEmpty()) return x.refused(PositionRefusal.NO_SUCH_POSITION);
                            TermsBody next = x.merged(TermsBody.of(now.get()));
                            return x.outcome(
                                    defining.handle(
                                            x.caller(),
                                            new DefiningPositions.Redefine(
                                                    code(x), next.terms(), Optional.of(x.version()))),
                                    PositionBody::of);
                        }));
    }

    /** There are tens of positions, so that a page of them is cut from all. */
    private Page<Position> part(Page.Request page) {
        List<Position> rows = positions.all().stream()
                .filter(p -> page.after()
                        .map(last -> p.code().value().compareTo(last) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rows, page.limit(), p -> p.code().value());
    }

    private static <B> Draft<B> one(Draft<B> draft) {
        return draft.tag("access").unowned("the same for everybody").path("code", "岗位代码", "code", "BILLER");
    }

    private static PositionCode code(Exchange<?> x) {
        return x.path("code", PositionCode::new);
    }

    /** Everything that some route asks for. */
    public record PermissionsBody(List<Permission> permissions) {
        static final PermissionsBody EXAMPLE = new PermissionsBody(List.of(new Permission("billing:issue")));
    }

    /** What a position is. */
    public record TermsBody(
            TextBody name, List<Permission> permissions, UnitLevel lowest, List<PositionCode> excludes) {
        static final TermsBody EXAMPLE = new TermsBody(
                new TextBody("核算员", "Biller"),
                List.of(new Permission("billing:issue")),
                UnitLevel.COUNTY,
                List.of(new PositionCode("CASHIER")));

        static TermsBody of(Position position) {
            return new TermsBody(
                    TextBody.of(position.name()),
                    List.copyOf(position.permissions()),
                    position.lowest(),
                    List.copyOf(position.excludes()));
        }

        DefiningPositions.Terms terms() {
            Set<Permission> rights = new HashSet<>(permissions);
            return new DefiningPositions.Terms(name.text(), rights, lowest, new HashSet<>(excludes));
        }
    }

    /** A position to be defined. */
    public record DefineBody(
            PositionCode code,
            TextBody name,
            List<Permission> permissions,
            UnitLevel lowest,
            List<PositionCode> excludes) {
        static final DefineBody EXAMPLE = new DefineBody(
                new PositionCode("BILLER"),
                TermsBody.EXAMPLE.name,
                TermsBody.EXAMPLE.permissions,
                TermsBody.EXAMPLE.lowest,
                TermsBody.EXAMPLE.excludes);

        DefiningPositions.Terms terms() {
            return new TermsBody(name, permissions, lowest, excludes).terms();
        }
    }

    /** A position. */
    public record PositionBody(
            PositionCode code,
            TextBody name,
            List<Permission> permissions,
            UnitLevel lowest,
            List<PositionCode> excludes,
            Version version)
            implements Tagged {
        static final PositionBody EXAMPLE = of(new PositionCode("BILLER"), TermsBody.EXAMPLE, new Version(1));

        static PositionBody of(Position position) {
            return of(position.code(), TermsBody.of(position), position.version());
        }

        private static PositionBody of(PositionCode code, TermsBody terms, Version version) {
            return new PositionBody(code, terms.name, terms.permissions, terms.lowest, terms.excludes, version);
        }
    }
}
