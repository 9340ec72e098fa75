package org.wattline.adapter.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as SVG: a rectangle for each run of dark modules. */
final class QrCode {
    private static final int PIXELS = 100;

    private QrCode() {}

    static String svg(String text) {
        ByteMatrix code = matrix(text);
        int size = code.getWidth();
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(PIXELS, PIXELS, size, size));
        for (int y = 0; y < size; y++)
            for (int x = 0; x < size; x++) {
                int from = x;
                while (x < size && code.get(x, y) == 1) x++;
                if (x > from)
                    svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"1\" fill=\"#1d2733\"/>"
                            .formatted(from, y, x - from));
            }
        return svg.append("</svg>").toString();
    }

    private static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
