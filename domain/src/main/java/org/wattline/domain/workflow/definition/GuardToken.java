package org.wattline.domain.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wattline.domain.kernel.Text;

/**
 * A word of a condition.
 *
 * @param text as written; of a text in quotes what stands between them
 * @param position of its first character, from 1
 */
record GuardToken(Kind kind, String text, int position) {
    private static final Pattern NEXT =
            Pattern.compile("(?:(?<date>\\d{4}-\\d{2}-\\d{2})|(?<number>-?\\d{1,15}(?:\\.\\d{1,6})?)"
                    + "|(?<name>[A-Za-z][A-Za-z0-9]{0,39})|\"(?<words>[^\"\\\\]*)\""
                    + "|(?<sign>&&|\\|\\||==|!=|<=|>=|[!<>()\\[\\],]))");

    /** Kinds of words. */
    enum Kind {
        DATE,
        NUMBER,
        NAME,
        WORDS,
        SIGN,
        END
    }

    /** The words of a text, with one that is its end. @throws UnreadableGuard at a character that begins none */
    static List<GuardToken> all(String text) {
        List<GuardToken> tokens = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (!next.find(at) || next.start() != at)
                throw new UnreadableGuard(new GuardFault(at + 1, Text.of("无法识别的字符", "no word begins here")));
            tokens.add(token(next));
            at = next.end();
        }
        tokens.add(new GuardToken(Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static GuardToken token(Matcher found) {
        for (Kind kind : List.of(Kind.DATE, Kind.NUMBER, Kind.NAME, Kind.WORDS, Kind.SIGN)) {
            String group = kind.name().toLowerCase(Locale.ROOT);
            if (found.start(group) >= 0) return new GuardToken(kind, found.group(group), found.start() + 1);
        }
        throw new IllegalStateException("a word of no kind");
    }

    boolean is(String sign) {
        return (kind == Kind.SIGN || kind == Kind.NAME) && text.equals(sign);
    }
}
