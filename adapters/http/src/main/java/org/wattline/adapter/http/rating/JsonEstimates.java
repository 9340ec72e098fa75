package org.wattline.adapter.http.rating;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.application.rating.BillEstimate;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.application.tariff.EstimateDocuments;
import org.wattline.application.tariff.TariffDocuments;
import org.wattline.domain.kernel.Outcome;

/** Estimates as texts, by the one codec of {@code /v1/bill-estimates}. */
public final class JsonEstimates implements EstimateDocuments {
    private final EstimateFile file = new EstimateFile();
    private final TariffDocuments documents;

    public JsonEstimates(TariffDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Outcome<BillEstimate> estimate(String text) {
        At at = At.root();
        Optional<BillEstimateFacts> facts = file.read(text.getBytes(StandardCharsets.UTF_8), at);
        if (facts.isPresent()) return facts.get().estimate(documents);
        return Outcome.refused(new DocumentFaulty(at.faults().stream()
                .map(fault -> new DocumentFaulty.Fault(fault.pointer(), fault.code(), fault.message()))
                .toList()));
    }
}
