package org.wattline.adapter.http.tariff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.route.Commands;
import org.wattline.adapter.http.platform.route.Draft;
import org.wattline.adapter.http.platform.route.Exchange;
import org.wattline.adapter.http.platform.route.HistoryEntry;
import org.wattline.adapter.http.platform.route.Reply;
import org.wattline.adapter.http.platform.route.Route;
import org.wattline.adapter.http.platform.route.Routes;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.platform.BusinessClock;
import org.wattline.application.platform.Histories;
import org.wattline.application.tariff.CasesOfFiles;
import org.wattline.application.tariff.DraftingTariffs;
import org.wattline.application.tariff.EstimateDocuments;
import org.wattline.application.tariff.Prices;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.application.tariff.TariffPermissions;
import org.wattline.application.tariff.TariffVersions;
import org.wattline.application.tariff.VersionDifference;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.PublicationRefusal;
import org.wattline.domain.tariff.publication.TariffVersion;
import org.wattline.domain.tariff.publication.VersionKey;

/** {@code /v1/tariffs/{tariffId}/versions}: drafts and what becomes of them. */
public final class TariffVersionRoutes implements Routes {
    static final String ONE = "/v1/tariffs/{tariffId}/versions/{versionName}";

    private final Prices prices;
    private final TariffVersions versions;
    private final TariffDocuments documents;
    private final EstimateDocuments estimates;
    private final CasesOfFiles cases;
    private final DraftingTariffs drafting;
    private final Histories histories;
    private final BusinessClock clock;

    public TariffVersionRoutes(
            Prices prices,
            TariffVersions versions,
            TariffDocuments documents,
            EstimateDocuments estimates,
            CasesOfFiles cases,
            DraftingTariffs drafting,
            Histories histories,
            BusinessClock clock) {
        this.prices = prices;
        this.versions = versions;
        this.documents = documents;
        this.estimates = estimates;
        this.cases = cases;
        this.drafting = drafting;
        this.histories = histories;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/v1/tariffs")
                        .creates()
                        .tag("tariff")
                        .summary("新建电价草稿", "Draft a version of a tariff")
                        .description(
                                "文档结构见 /v1/tariff-schema；有错时逐处给出指针",
                                "The document's shape is at /v1/tariff-schema; every fault is named by its pointer")
                        .permission(TariffPermissions.DRAFT)
                        .unowned(TariffRoutes.PUBLISHED)
                        .body(DraftBody.class, DraftBody.EXAMPLE)
                        .answers(201, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.VERSION_EXISTS)
                        .handle(x -> x.created(
                                drafting.handle(
                                        x.caller(),
                                        new DraftingTariffs.Draft(x.body().content(documents, estimates))),
                                made -> "/v1/tariffs/" + made.key().tariff() + "/versions/"
                                        + made.key().version(),
                                made -> VersionBody.of(made, documents))),
                named(Route.get(ONE))
                        .summary("查看电价版本", "Show a version of a tariff")
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .allows(this::commands)
                        .handle(x -> x.found(body(key(x)))),
                named(Route.put(ONE))
                        .summary("修改电价草稿", "Replace the content of a draft")
                        .permission(TariffPermissions.DRAFT)
                        .body(DraftBody.class, DraftBody.EXAMPLE)
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(
                                PublicationRefusal.NO_SUCH_VERSION,
                                PublicationRefusal.IMMUTABLE,
                                PublicationRefusal.NAME_FIXED)
                        .handle(x -> revised(x, x.body().content(documents, estimates))),
                named(Route.put(ONE + "/golden-cases"))
                        .summary("修改基准算例", "Replace the golden cases of a draft")
                        .permission(TariffPermissions.DRAFT)
                        .body(CaseList.class, CaseList.EXAMPLE)
                        .answers(200, VersionBody.class, VersionBody.EXAMPLE)
                        .refuses(PublicationRefusal.NO_SUCH_VERSION, PublicationRefusal.IMMUTABLE)
                        .handle(this::recase),
                named(Route.get(ONE + "/differences"))
                        .summary("与另一版本比较", "Compare a version with another one")
                        .requiredQuery("with", "较早版本号", "name of the older version", "2012-07")
                        .answers(200, Differences.class, Differences.EXAMPLE)
                        .handle(this::differences),
                named(Route.list(ONE + "/history"))
                        .summary("变更历史", "History of a version")
                        .answersPage(HistoryEntry.class, HistoryEntry.EXAMPLE)
                        .handle(x ->
                                x.page(histories.of("tariff-version", key(x).toString(), x.page()), HistoryEntry::of)));
    }

    static <B> Draft<B> named(Draft<B> draft) {
        return draft.tag("tariff")
                .permission(TariffPermissions.SEE)
                .unowned(TariffRoutes.PUBLISHED)
                .path("tariffId", "电价码", "id of the tariff", "ZJ-RES-ANNUAL")
                .path("versionName", "版本号", "name of the version", "2027-01");
    }

    static VersionKey key(Exchange<?> x) {
        TariffId tariff = x.path("tariffId", TariffId::new);
        return x.path("versionName", name -> new VersionKey(tariff, name));
    }

    private Reply recase(Exchange<CaseList> x) {
        List<Fault> faults = new ArrayList<>();
        var golden = CaseBody.cases(x.body().goldenCases, estimates, faults);
        if (!faults.isEmpty()) throw Rejected.malformed(faults);
        Optional<TariffVersion> found = versions.find(key(x));
        if (found.isEmpty()) return x.refused(PublicationRefusal.NO_SUCH_VERSION);
        return revised(
                x, DraftingTariffs.Content.of(found.get().tariff(), found.get().calendars(), golden));
    }

    private Reply revised(Exchange<?> x, DraftingTariffs.Content content) {
        return x.outcome(
                drafting.handle(x.caller(), new DraftingTariffs.Revise(key(x), x.version(), content)),
                version -> VersionBody.of(version, documents));
    }

    private Optional<VersionBody> body(VersionKey key) {
        return versions.find(key)
                .map(version -> VersionBody.of(version, documents))
                .or(() -> published(key).map(tariff -> VersionBody.of(tariff, cases.of(key), documents)));
    }

    private Optional<Tariff> published(VersionKey key) {
        return prices.now().book().of(key.tariff()).stream()
                .filter(tariff -> tariff.version().equals(key.version()))
                .findFirst();
    }

    private Reply differences(Exchange<Void> x) {
        VersionKey newer = key(x);
        VersionKey older = x.required("with", name -> new VersionKey(newer.tariff(), name));
        Optional<Tariff> after = tariff(newer);
        Optional<Tariff> before = tariff(older);
        if (after.isEmpty() || before.isEmpty()) return x.found(Optional.empty());
        return x.ok(new Differences(
                older.version(), newer.version(), VersionDifference.between(before.get(), after.get())));
    }

    private Optional<Tariff> tariff(VersionKey key) {
        return versions.find(key).map(TariffVersion::tariff).or(() -> published(key));
    }

    private Optional<Commands> commands(Exchange<Void> x) {
        return versions.find(key(x)).map(version -> PublicationCommands.allowed(version, x.caller(), clock));
    }

    /** Golden cases. */
    public record CaseList(List<CaseBody> goldenCases) {
        static final CaseList EXAMPLE = new CaseList(List.of(CaseBody.EXAMPLE));
    }

    /** In what two versions differ. */
    public record Differences(String before, String after, List<VersionDifference> differences) {
        static final Differences EXAMPLE = new Differences(
                "2012-07",
                "2027-01",
                List.of(new VersionDifference("prices.flat", Optional.of("0.538"), Optional.of("0.548"))));
    }
}
