package org.wattline.domain.billing.document;

import org.wattline.domain.quantity.Money;

/** Amounts in the capital numerals that are hard to forge (人民币大写): 1,452.60 is 壹仟肆佰伍拾贰元陆角整. */
public final class MoneyInWords {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};

    private MoneyInWords() {}

    public static String of(Money amount) {
        long fen = Math.abs(amount.fen());
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int last = (int) (fen % 10);
        StringBuilder words = new StringBuilder(amount.isNegative() ? "负" : "");
        if (yuan > 0) words.append(whole(yuan)).append('元');
        if (jiao > 0) words.append(digit(jiao)).append('角');
        else if (last > 0 && yuan > 0) words.append('零');
        if (last > 0) return words.append(digit(last)).append('分').toString();
        return (yuan == 0 && jiao == 0 ? words.append("零元") : words).append('整').toString();
    }

    private static String whole(long number) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (number / power(group) % 10_000);
            if (part == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || part < 1_000)) words.append('零');
            words.append(part(part)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) power *= 10_000;
        return power;
    }

    private static String part(int part) {
        StringBuilder words = new StringBuilder();
        boolean gap = false;
        int unit = 1_000;
        for (int place = 3; place >= 0; place--, unit /= 10) {
            int digit = part / unit % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            if (gap) words.append('零');
            words.append(digit(digit)).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
