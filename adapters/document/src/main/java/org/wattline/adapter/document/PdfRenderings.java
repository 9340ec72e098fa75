package org.wattline.adapter.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.wattline.application.billing.document.Renderings;

/** PDF from HTML and CSS by openhtmltopdf, as archives want it (PDF/A-2): fonts and colours inside, none of the machine's. One document after the other, because they share parsed fonts; those are read when the first one is made. */
public final class PdfRenderings implements Renderings {
    private static final int USUAL_SIZE = 1 << 16;

    private final ReentrantLock turn = new ReentrantLock();
    private Optional<Fonts> fonts = Optional.empty();

    public PdfRenderings() {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public byte[] pdf(String html) {
        turn.lock();
        try (PDDocument document = new PDDocument()) {
            Fonts ready = fonts.orElseGet(Fonts::new);
            fonts = Optional.of(ready);
            ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_B)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                    .useSVGDrawer(new DrawnSvg())
                    .useUriResolver((base, uri) -> "")
                    .withDiagnosticConsumer(diagnostic -> {})
                    .withHtmlContent(html, "")
                    .toStream(out);
            ready.into(builder, document);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public String code(String text) {
        return QrCode.svg(text);
    }
}
