package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Page;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.domain.tariff.Scheme;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.UseCategory;
import org.wattline.domain.tariff.VoltageBand;

/** {@code /v1/tariffs}: what is published, and which versions there are. */
public final class TariffRoutes implements Routes {
    static final String PUBLISHED = "prices are published for all";
    private static final String ONE = "/v1/tariffs/{tariffId}";

    private final Prices prices;
    private final TariffVersions versions;
    private final TariffDocuments documents;
    private final BusinessClock clock;

    public TariffRoutes(Prices prices, TariffVersions versions, TariffDocuments documents, BusinessClock clock) {
        this.prices = prices;
        this.versions = versions;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.list("/v1/tariffs")
                        .tag("tariff")
                        .summary("已发布的电价", "List the published tariffs")
                        .description(
                                "默认列出当日有效的版本；省份取电价码的首段",
                                "The versions in force today unless another day is given; a province is the first part of the id")
                        .permission(TariffPermissions.SEE)
                        .unowned(PUBLISHED)
                        .filter("province", "省份，电价码首段", "province: first part of the id", "ZJ")
                        .filter("category", "用电类别", "category of use", "RESIDENTIAL")
                        .filter("voltage", "电压等级", "voltage level", "KV1_10")
                        .filter("scheme", "单一制 SINGLE 或两部制 TWO_PART", "SINGLE or TWO_PART", "SINGLE")
                        .filter("inForceOn", "该日有效", "in force on that day", "2026-01-15")
                        .answersPage(TariffRow.class, TariffRow.EXAMPLE)
                        .handle(this::list),
                Route.get(ONE)
                        .tag("tariff")
                        .summary("查看电价", "Show a tariff with its versions")
                        .permission(TariffPermissions.SEE)
                        .unowned(PUBLISHED)
                        .path("tariffId", "电价码", "id of the tariff", "ZJ-RES-ANNUAL")
                        .query(
                                "asOf",
                                "该日有效的版本，默认当日",
                                "the version in force on that day, today if not given",
                                "2026-01-15")
                        .answers(200, TariffBody.class, TariffBody.EXAMPLE)
                        .handle(x -> x.found(body(x))),
                Route.list("/v1/tariff-versions")
                        .tag("tariff")
                        .summary("电价版本与草稿", "List drafts and versions made here")
                        .permission(TariffPermissions.SEE)
                        .unowned(PUBLISHED)
                        .filter("state", "状态", "state", "PROPOSED")
                        .answersPage(VersionRow.class, VersionRow.EXAMPLE)
                        .handle(x -> x.page(
                                versions.list(x.query("state"), x.page()),
                                version -> new VersionRow(
                                        version.key().tariff(),
                                        version.key().version(),
                                        version.stage().label(),
                                        VersionBody.Days.of(version.inForce())))));
    }

    private Reply list(Exchange<Void> x) {
        LocalDate day = x.query("inForceOn", TariffRoutes::day).orElse(clock.today());
        Optional<String> province = x.query("province");
        Optional<UseCategory> category = x.query("category", UseCategory.class);
        Optional<VoltageBand> voltage = x.query("voltage", VoltageBand.class);
        Optional<Scheme> scheme = x.query("scheme", Scheme.class);
        Page.Request page = x.page();
        List<Tariff> rows = prices.now().book().all().stream()
                .filter(tariff -> tariff.provision().validity().contains(day))
                .filter(tariff -> province.map(code -> tariff.id().value().startsWith(code + "-"))
                        .orElse(true))
                .filter(tariff -> category.map(tariff.eligibility().categories()::contains)
                        .orElse(true))
                .filter(tariff -> voltage.map(
                                level -> tariff.eligibility().voltages().isEmpty()
                                        || tariff.eligibility().voltages().contains(level))
                        .orElse(true))
                .filter(tariff ->
                        scheme.map(tariff.eligibility().scheme()::equals).orElse(true))
                .filter(tariff -> page.after()
                        .map(after -> tariff.id().value().compareTo(after) > 0)
                        .orElse(true))
                .limit(page.limit() + 1L)
                .toList();
        return x.page(Page.of(rows, page.limit(), tariff -> tariff.id().value()), tariff -> TariffRow.of(tariff, x));
    }

    private Optional<TariffBody> body(Exchange<Void> x) {
        TariffId id = x.path("tariffId", TariffId::new);
        LocalDate day = x.query("asOf", TariffRoutes::day).orElse(clock.today());
        List<Tariff> published = prices.now().book().of(id);
        List<VersionRow> rows = Stream.concat(
                        versions.of(id).stream()
                                .map(version -> new VersionRow(
                                        id,
                                        version.key().version(),
                                        version.stage().label(),
                                        VersionBody.Days.of(version.inForce()))),
                        published.stream()
                                .map(tariff -> new VersionRow(
                                        id,
                                        tariff.version(),
                                        "PUBLISHED",
                                        VersionBody.Days.of(tariff.provision().validity()))))
                .collect(Collectors.toMap(VersionRow::versionName, row -> row, (own, file) -> own))
                .values()
                .stream()
                .sorted(Comparator.comparing((VersionRow row) -> row.inForce().from())
                        .thenComparing(VersionRow::versionName))
                .toList();
        if (rows.isEmpty()) return Optional.empty();
        Optional<JsonNode> inForce = published.stream()
                .filter(tariff -> tariff.provision().validity().contains(day))
                .findFirst()
                .map(tariff -> DocumentTree.of(documents.text(tariff)));
        return Optional.of(new TariffBody(id, day, inForce, rows));
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw new IllegalArgumentException("a date is written YYYY-MM-DD", no);
        }
    }

    /** A tariff. @param inForce the document of the version in force on the day, if one is */
    public record TariffBody(TariffId tariffId, LocalDate asOf, Optional<JsonNode> inForce, List<VersionRow> versions) {
        static final TariffBody EXAMPLE = new TariffBody(
                new TariffId("ZJ-RES-ANNUAL"),
                LocalDate.of(2027, 1, 15),
                Optional.of(DraftBody.TARIFF),
                List.of(VersionRow.EXAMPLE));
    }

    /** A version in a list. */
    public record VersionRow(TariffId tariffId, String versionName, String state, VersionBody.Days inForce) {
        static final VersionRow EXAMPLE = new VersionRow(
                new TariffId("ZJ-RES-ANNUAL"),
                "2027-01",
                "PUBLISHED",
                new VersionBody.Days(LocalDate.of(2027, 1, 1), Optional.empty()));
    }
}
