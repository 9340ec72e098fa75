package org.wattline.adapter.http.rating;

import java.util.List;
import org.wattline.application.tariff.DocumentFaulty;
import org.wattline.domain.kernel.Refusal;

/** A faulty document within a request: the same faults, their places told from the request's root. */
final class InlineFaulty {
    private InlineFaulty() {}

    static Refusal under(String pointer, Refusal why) {
        if (!(why instanceof DocumentFaulty(List<DocumentFaulty.Fault> faults))) return why;
        return new DocumentFaulty(faults.stream()
                .map(each -> new DocumentFaulty.Fault(pointer + each.pointer(), each.code(), each.message()))
                .toList());
    }
}
