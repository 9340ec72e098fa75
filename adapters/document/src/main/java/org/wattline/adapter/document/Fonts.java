package org.wattline.adapter.document;

import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts that documents bring along, parsed once: Noto Sans SC with the characters of GB 2312, in bold with those of its first level, and Droid Sans
 * Fallback for the rare ones that names have. Of each a document takes those characters that it uses.
 */
final class Fonts {
    private static final Map<String, String> FILES = Map.of(
            "Wattline Sans", "fonts/NotoSansSC-Regular-gb2312.ttf",
            "Wattline Bold", "fonts/NotoSansSC-Bold-gb2312-1.ttf",
            "Wattline Rare", "fonts/DroidSansFallbackFull.ttf");

    private final Map<String, TrueTypeFont> parsed = new LinkedHashMap<>();

    Fonts() {
        FILES.forEach((family, file) -> parsed.put(family, parsed(file)));
    }

    private static TrueTypeFont parsed(String file) {
        try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + file + " is not in the jar", e);
        }
    }

    /** Gives the fonts to a document. Not by several threads at once: reading a font moves its position. */
    void into(PdfRendererBuilder builder, PDDocument document) throws IOException {
        for (Map.Entry<String, TrueTypeFont> each : parsed.entrySet())
            builder.useFont(new PDFontSupplier(PDType0Font.load(document, each.getValue(), true)), each.getKey());
    }
}
