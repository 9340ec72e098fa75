package org.wattline.domain.billing.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.wattline.domain.quantity.Energy;

/** The year's use as a picture (SVG): a bar for each month, the bill's own dark. Rectangles only, so that every renderer shows the same. */
public final class YearChart {
    /** Pixels; 180 mm at 96 to the inch, the width of a page between its margins. */
    private static final int WIDTH = 680;

    private static final int HEIGHT = 96;
    private static final int BAR = 28;

    private YearChart() {}

    /** @param months oldest first, at most {@link BillDocument#MONTHS}; the last is the bill's */
    public static String svg(List<BillDocument.Month> months) {
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">"
                        .formatted(WIDTH, HEIGHT, WIDTH, HEIGHT));
        for (int line = 1; line <= 3; line++) rectangle(svg, 0, line * HEIGHT / 4, WIDTH, "0.5", "#e3e9f0");
        BigDecimal most = months.stream().map(each -> each.energy().kwh()).reduce(BigDecimal.ONE, BigDecimal::max);
        int first = BillDocument.MONTHS - months.size();
        for (int i = 0; i < months.size(); i++) {
            int height = height(months.get(i).energy(), most);
            boolean own = i == months.size() - 1;
            rectangle(
                    svg,
                    (2 * (first + i) + 1) * WIDTH / (2 * BillDocument.MONTHS) - BAR / 2,
                    HEIGHT - 1 - height,
                    BAR,
                    Integer.toString(height),
                    own ? "#0b5cab" : "#a9c9e8");
        }
        rectangle(svg, 0, HEIGHT - 1, WIDTH, "1", "#8fa3b8");
        return svg.append("</svg>").toString();
    }

    private static int height(Energy energy, BigDecimal most) {
        if (energy.isNegative()) return 0;
        return energy.kwh()
                .multiply(BigDecimal.valueOf(HEIGHT - 6L))
                .divide(most, 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private static void rectangle(StringBuilder svg, int x, int y, int width, String height, String fill) {
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%s\" fill=\"%s\"/>"
                .formatted(x, y, width, height, fill));
    }
}
