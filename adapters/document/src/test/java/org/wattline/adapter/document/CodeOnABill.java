package org.wattline.adapter.document;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The QR code on a bill's first page, as a phone reads it off the screen. */
public final class CodeOnABill {
    private static final float DPI = 200;

    private CodeOnABill() {}

    /** @throws AssertionError if there is none that can be read */
    public static String in(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, DPI);
            int width = page.getWidth();
            int[] pixels = page.getRGB(0, 0, width, page.getHeight(), null, 0, width);
            BinaryBitmap seen =
                    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, page.getHeight(), pixels)));
            return new QRCodeReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (NotFoundException | ChecksumException | FormatException e) {
            throw new AssertionError("no code that can be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
