package org.wattline.adapter.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wattline.domain.billing.document.BillDocument;
import org.wattline.domain.billing.document.YearChart;
import org.wattline.domain.quantity.Energy;
import org.wattline.domain.quantity.Money;

class RenderingABillTest {
    private final PdfRenderings renderings = new PdfRenderings();

    @Test
    void text_is_chinese_rare_characters_too_and_every_font_is_inside() throws IOException {
        String chart = YearChart.svg(
                List.of(new BillDocument.Month(YearMonth.of(2026, 1), Energy.kwh(200), Money.yuan("107.60"))));
        String html = """
                <html><head><style>body { font-family: 'Wattline Sans', 'Wattline Rare' } b { font-family: 'Wattline Bold' }</style></head>
                <body><b>电费账单</b><p>张堃喆 &lt;script&gt; ¥ 1,452.60</p><p>龘</p>%s%s</body></html>""".formatted(chart, renderings.code("wattline:pay?bill=1"));
        byte[] first = renderings.pdf(html);
        byte[] second = renderings.pdf(html);
        assertThat(second).hasSizeLessThan(100_000);
        try (PDDocument document = Loader.loadPDF(first)) {
            assertThat(new PDFTextStripper().getText(document)).contains("电费账单", "张堃喆 <script> ¥ 1,452.60", "龘");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void a_phone_reads_the_code_of_the_page_as_it_was_written() {
        for (String text : List.of(
                "wattline:pay?bill=20260100000017&account=3301000000017&amount=1452.60",
                "wattline:pay?bill=20260100000025&account=3301000000025&amount=0.01")) {
            String html = "<html><body><p>电费账单</p>%s</body></html>".formatted(renderings.code(text));
            assertThat(CodeOnABill.in(renderings.pdf(html))).isEqualTo(text);
        }
    }
}
