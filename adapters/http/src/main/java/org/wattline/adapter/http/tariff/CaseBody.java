package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.adapter.http.platform.shape.Size;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.EstimateDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.quantity.Money;
import org.wattline.domain.tariff.publication.GoldenCase;

/**
 * A golden case: a bill worked out by hand that the tariff must give.
 *
 * @param request the body of {@code POST /v1/bill-estimates}, with the tariff by its id
 * @param lines what single lines must come to, by name ({@code ENERGY PEAK}, {@code TIER 2}); left out where only the total was worked out
 */
public record CaseBody(
        @Size(min = 1, max = 100) String name, JsonNode request, Optional<List<LineBody>> lines, Money total) {
    static final CaseBody EXAMPLE = new CaseBody(
            "200 kWh within the first tier",
            DocumentTree.of("""
                    {"from": "2027-01-01", "to": "2027-02-01", "tariff": {"kind": "REFERENCE", "id": "ZJ-RES-ANNUAL"}, "timeOfUse": false,
                     "usage": {"kind": "TOTAL", "energyKwh": "200"}}"""),
            Optional.of(List.of(new LineBody("TIER 1", Money.yuan("109.60")))),
            Money.yuan("109.60"));

    /** What a line must come to. */
    public record LineBody(@Size(min = 1, max = 100) String name, Money amount) {}

    static CaseBody of(GoldenCase golden) {
        List<LineBody> lines = golden.lines().stream()
                .map(line -> new LineBody(line.name(), line.amount()))
                .toList();
        return new CaseBody(
                golden.name(),
                DocumentTree.of(golden.request()),
                Optional.of(lines).filter(list -> !list.isEmpty()),
                golden.total());
    }

    static List<GoldenCase> cases(List<CaseBody> bodies, EstimateDocuments estimates, List<Fault> faults) {
        List<GoldenCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < bodies.size(); i++) {
            CaseBody body = bodies.get(i);
            if (!names.add(body.name))
                faults.add(
                        Fault.of("/goldenCases/" + i + "/name", "duplicate", "算例名称重复", "another case has this name"));
            if (estimates.estimate(body.request.toString())
                    instanceof Outcome.Refused<BillEstimate>(DocumentFaulty(var wrong)))
                for (DocumentFaulty.Fault each : wrong)
                    faults.add(
                            new Fault("/goldenCases/" + i + "/request" + each.pointer(), each.code(), each.message()));
            try {
                cases.add(body.golden());
            } catch (IllegalArgumentException refused) {
                faults.add(Fault.invalid("/goldenCases/" + i, refused));
            }
        }
        return cases;
    }

    private GoldenCase golden() {
        List<GoldenCase.Line> expected = lines.orElse(List.of()).stream()
                .map(line -> new GoldenCase.Line(line.name, line.amount))
                .toList();
        return new GoldenCase(name, request.toString(), expected, total);
    }
}
