package org.wattline.adapter.http.rating;

import java.util.Optional;
import org.wattline.adapter.http.platform.shape.At;
import org.wattline.adapter.http.platform.shape.Shapes;

/** An estimate in a file: the same JSON as over HTTP, for use without a server. */
public final class EstimateFile {
    private final Shapes shapes = new Shapes();

    public EstimateFile() {
        BillEstimateRoutes.addTo(shapes);
    }

    /** What the file asks, or empty with all of its faults noted. */
    public Optional<BillEstimateFacts> read(byte[] json, At at) {
        return shapes.read(json, BillEstimateFacts.class, at);
    }

    public byte[] write(BillEstimateBody answer) {
        return shapes.write(answer);
    }
}
