package org.wattline.adapter.http.workflow.definition;

/** How wide a text comes out in a diagram, by the widths that letters have in the sans-serif fonts of usual systems, rather more than less. */
final class DiagramText {
    private static final String NARROW = "fijlrtI.,:;!|'()[] ";
    private static final String WIDE = "mwMW@%";

    private DiagramText() {}

    /** @param size of the font, in pixels @return pixels */
    static double width(String text, int size) {
        return text.codePoints().mapToDouble(DiagramText::ems).sum() * size;
    }

    private static double ems(int letter) {
        if (letter >= 0x2e80) return 1.0;
        if (NARROW.indexOf(letter) >= 0) return 0.42;
        if (WIDE.indexOf(letter) >= 0) return 0.98;
        if (Character.isUpperCase(letter)) return 0.74;
        return letter < 0x80 ? 0.64 : 0.8;
    }

    /** As much of a text as fits, with an ellipsis where something is left out. */
    static String fitting(String text, int size, double width) {
        if (width(text, size) <= width) return text;
        String shorter = text;
        while (!shorter.isEmpty() && width(shorter + "…", size) > width)
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        return shorter + "…";
    }
}
