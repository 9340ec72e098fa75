package org.wattline.domain.contract.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wattline.domain.kernel.Zone;

/** The words of a document: from the same template and values always the same, to the last character. */
public final class ContractText {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <title>%s</title>
            <style>
            @page { size: A4; margin: 20mm 22mm 18mm 22mm;
              @bottom-right { content: counter(page) " / " counter(pages); font-family: 'Wattline Sans'; font-size: 7pt; } }
            body { font-family: 'Wattline Sans', 'Wattline Rare', 'Noto Sans SC', sans-serif; font-size: 10pt; line-height: 1.6; margin: 0; }
            h1, h2, b { font-family: 'Wattline Bold', 'Wattline Sans', 'Wattline Rare', sans-serif; font-weight: normal; }
            h1 { font-size: 18pt; text-align: center; }
            h2 { font-size: 11pt; margin: 5mm 0 1mm 0; page-break-after: avoid; }
            p { margin: 0; }
            .signatures { margin-top: 12mm; page-break-inside: avoid; }
            .signatures td { width: 80mm; vertical-align: top; padding-right: 6mm; }
            .foot { margin-top: 8mm; font-size: 7pt; word-wrap: break-word; }
            </style>
            </head>
            <body>
            """;

    private ContractText() {}

    /** What is signed: title and clauses, those left out that do not stand. */
    public static String of(ContractTemplate template, ContractValues values) {
        StringBuilder text = new StringBuilder(1 << 12);
        text.append("<h1>").append(escaped(template.title())).append("</h1>\n");
        int number = 0;
        for (Clause clause : template.clauses()) {
            Optional<String> words = clause.filled(values);
            if (words.isEmpty()) continue;
            text.append("<h2>")
                    .append(++number)
                    .append(". ")
                    .append(escaped(clause.title()))
                    .append("</h2>\n");
            words.get()
                    .lines()
                    .forEach(line -> text.append("<p>").append(escaped(line)).append("</p>\n"));
        }
        return text.toString();
    }

    /** The whole page: what is signed, who has signed it, and its fingerprint. */
    public static String page(ContractTemplate template, ContractDocument document) {
        Map<Party, Signature> signatures = switch (document.stage()) {
            case ContractDocument.Stage.Open open -> open.signatures();
            case ContractDocument.Stage.Signed signed -> signed.signatures();
            case ContractDocument.Stage.Revoked revoked -> Map.of();
        };
        String revoked = document.stage() instanceof ContractDocument.Stage.Revoked ? "<p><b>已撤销</b></p>\n" : "";
        return HEAD.formatted(escaped(template.title() + " " + document.contract()))
                + of(template, document.values())
                + signed(List.copyOf(document.parties()), signatures)
                + revoked
                + "<p class=\"foot\">" + document.template() + " · SHA-256 " + document.sha256()
                + "</p>\n</body>\n</html>\n";
    }

    /** Two beside each other, as many rows as it takes. */
    private static String signed(List<Party> parties, Map<Party, Signature> signatures) {
        StringBuilder table = new StringBuilder("<table class=\"signatures\">");
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (i % 2 == 0) table.append("<tr>");
            table.append("<td><b>")
                    .append(party.title())
                    .append("（签章）</b><br/>")
                    .append(told(Optional.ofNullable(signatures.get(party))))
                    .append("</td>");
            if (i % 2 == 1 || i == parties.size() - 1) table.append("</tr>");
        }
        return table.append("</table>\n").toString();
    }

    private static String told(Optional<Signature> signature) {
        return signature
                .map(each -> switch (each.way()) {
                            case PAPER -> "纸质签署 ";
                            case ELECTRONIC -> "电子签名 " + escaped(each.proof()) + " ";
                        }
                        + Zone.day(each.at()))
                .orElse("未签署");
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
