package org.wattline.application.billing.document;

/** What makes pictures and pages. */
public interface Renderings {
    /** A document as PDF, its fonts inside. @param html well-formed, as templates are */
    byte[] pdf(String html);

    /** A text as a code that telephones read (QR code), as SVG. */
    String code(String text);
}
