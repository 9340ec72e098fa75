package org.wattline.adapter.http.billing.adjustment;

import java.util.List;
import org.wattline.domain.billing.BillNo;
import org.wattline.domain.billing.proof.Difference;

/**
 * What reckoning a note again gives.
 *
 * @param same whether it comes out byte for byte as it is kept
 */
public record NoteVerificationBody(BillNo noteNo, boolean same, List<Different> differences) {
    static final NoteVerificationBody EXAMPLE =
            new NoteVerificationBody(BillNo.of(12), false, List.of(new Different(1, "amount_cny", "1.00", "53.80")));

    static NoteVerificationBody of(BillNo note, List<Difference> found) {
        return new NoteVerificationBody(
                note,
                found.isEmpty(),
                found.stream()
                        .map(each -> new Different(each.line(), each.field(), each.kept(), each.recomputed()))
                        .toList());
    }

    /** One field. @param line from 1; 0 for the note itself */
    public record Different(int line, String field, String kept, String recomputed) {}
}
