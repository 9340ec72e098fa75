package org.wattline.adapter.http.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wattline.adapter.http.platform.problem.Rejected;
import org.wattline.adapter.http.platform.shape.Fault;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.DraftingTariffs;
import org.wattline.application.tariff.EstimateDocuments;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.tariff.Tariff;
import org.wattline.domain.tariff.TouCalendar;
import org.wattline.domain.tariff.publication.GoldenCase;

/**
 * What a draft consists of.
 *
 * @param tariff a document after {@code /v1/tariff-schema}
 * @param calendars documents of the time-of-use calendars that come into force with it
 */
public record DraftBody(JsonNode tariff, Optional<List<JsonNode>> calendars, Optional<List<CaseBody>> goldenCases) {
    static final JsonNode TARIFF = DocumentTree.of("""
            {"id": "ZJ-RES-ANNUAL", "version": "2027-01", "validity": {"from": "2027-01-01"},
             "source": {"regulation": "浙江居民电价", "number": "浙发改价格〔2026〕1号", "mark": "D"},
             "name": {"zh": "浙江居民阶梯电价", "en": "Residential tiers, ZJ"},
             "eligibility": {"categories": ["RESIDENTIAL"], "scheme": "SINGLE"},
             "prices": {"flat": "0.548"},
             "tiers": {"cycle": "ANNUAL", "seasons": [{"months": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
               "tiers": [{"upToKwh": "2760", "adder": "0"}, {"upToKwh": "4800", "adder": "0.05"}, {"adder": "0.3"}]}]}}""");
    static final DraftBody EXAMPLE = new DraftBody(TARIFF, Optional.empty(), Optional.of(List.of(CaseBody.EXAMPLE)));

    /** @throws Rejected naming every fault of every document */
    DraftingTariffs.Content content(TariffDocuments documents, EstimateDocuments estimates) {
        List<Fault> faults = new ArrayList<>();
        Optional<Tariff> read = kept(documents.tariff(tariff.toString()), "/tariff", faults);
        List<TouCalendar> editions = new ArrayList<>();
        List<JsonNode> nodes = calendars.orElse(List.of());
        for (int i = 0; i < nodes.size(); i++)
            kept(documents.calendar(nodes.get(i).toString()), "/calendars/" + i, faults)
                    .ifPresent(editions::add);
        List<GoldenCase> cases = CaseBody.cases(goldenCases.orElse(List.of()), estimates, faults);
        if (faults.isEmpty() && read.isPresent()) {
            try {
                return DraftingTariffs.Content.of(read.get(), editions, cases);
            } catch (IllegalArgumentException shape) {
                faults.add(Fault.invalid("/tariff/version", shape));
            }
        }
        throw Rejected.malformed(faults);
    }

    private static <T> Optional<T> kept(Outcome<T> read, String pointer, List<Fault> faults) {
        switch (read) {
            case Outcome.Done<T>(T value) -> {
                return Optional.of(value);
            }
            case Outcome.Refused<T>(DocumentFaulty faulty) ->
                faulty.faults()
                        .forEach(fault ->
                                faults.add(new Fault(pointer + fault.pointer(), fault.code(), fault.message())));
            case Outcome.Refused<T>(var why) -> faults.add(new Fault(pointer, why.code(), why.title()));
        }
        return Optional.empty();
    }
}
