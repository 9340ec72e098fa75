package org.wattline.adapter.http.tariff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Shapes;
import org.wattline.application.tariff.EstimateDocuments;
import org.wattline.domain.tariff.TariffId;
import org.wattline.domain.tariff.publication.GoldenCase;
import org.wattline.domain.tariff.publication.VersionKey;

/** Golden cases beside files of tariffs ({@code golden-cases.json}): by version, each as {@code /v1/tariffs} takes it. */
public final class GoldenCaseFile {
    /** Under which it is kept. */
    public static final String NAME = "golden-cases.json";

    private static final Shapes SHAPES = new Shapes();

    private GoldenCaseFile() {}

    /** All cases by version; every fault is noted with its place. */
    public static Map<VersionKey, List<GoldenCase>> read(String text, EstimateDocuments estimates, List<Fault> faults) {
        At at = At.root();
        Optional<Whole> whole = SHAPES.read(text.getBytes(StandardCharsets.UTF_8), Whole.class, at);
        faults.addAll(at.faults());
        Map<VersionKey, List<GoldenCase>> cases = new LinkedHashMap<>();
        List<OfVersion> versions = whole.map(Whole::versions).orElse(List.of());
        for (int i = 0; i < versions.size(); i++) {
            OfVersion one = versions.get(i);
            List<Fault> wrong = new ArrayList<>();
            List<GoldenCase> read = CaseBody.cases(one.goldenCases, estimates, wrong);
            for (Fault each : wrong)
                faults.add(new Fault("/versions/" + i + each.pointer(), each.code(), each.message()));
            if (cases.put(new VersionKey(one.tariffId, one.versionName), read) != null)
                faults.add(Fault.of("/versions/" + i, "duplicate", "该版本已列出", "the version is listed twice"));
        }
        return cases;
    }

    /** The file. */
    public record Whole(List<OfVersion> versions) {}

    /** The cases of one version. */
    public record OfVersion(TariffId tariffId, String versionName, List<CaseBody> goldenCases) {}
}
