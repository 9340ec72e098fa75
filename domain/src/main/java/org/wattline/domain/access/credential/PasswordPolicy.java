package org.wattline.domain.access.credential;

import java.util.Locale;
import org.wattline.domain.access.Login;
import org.wattline.domain.kernel.Outcome;
import org.wattline.domain.kernel.Refusal;
import org.wattline.domain.kernel.Text;

/**
 * What a password must be (密码策略).
 *
 * @param minLength fewest characters
 * @param minKinds fewest of the four kinds: small letters, capital letters, digits, others
 */
public record PasswordPolicy(int minLength, int minKinds) {
    /** 8 characters of 3 kinds: what operators of classified protection level 3 (GB/T 22239-2019) commonly ask for. */
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8, 3);

    public PasswordPolicy {
        if (minLength < 6 || minLength > Password.LONGEST || minKinds < 1 || minKinds > 4)
            throw new IllegalArgumentException("a policy asks for 6 to 128 characters and 1 to 4 kinds");
    }

    /** The password itself, when it will do for this login. */
    public Outcome<Password> check(Password password, Login login) {
        String clear = password.clear();
        boolean ok = clear.codePointCount(0, clear.length()) >= minLength
                && kinds(clear) >= minKinds
                && !clear.toLowerCase(Locale.ROOT).contains(login.value());
        return ok ? Outcome.done(password) : Outcome.refused(new Weak(this));
    }

    private static int kinds(String clear) {
        boolean small = clear.codePoints().anyMatch(Character::isLowerCase);
        boolean capital = clear.codePoints().anyMatch(Character::isUpperCase);
        boolean digit = clear.codePoints().anyMatch(Character::isDigit);
        boolean other = clear.codePoints()
                .anyMatch(c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c));
        return (small ? 1 : 0) + (capital ? 1 : 0) + (digit ? 1 : 0) + (other ? 1 : 0);
    }

    /** The password is too weak for a policy. */
    public record Weak(PasswordPolicy policy) implements Refusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String code() {
            return "access.weak-password";
        }

        @Override
        public String rule() {
            return "ACC-20";
        }

        @Override
        public Text title() {
            return Text.of("密码不符合策略", "The password does not meet the policy");
        }

        @Override
        public Text remedy() {
            return Text.of(
                            "至少 {0} 个字符，含小写、大写、数字、其他字符中的 {1} 种，且不含登录名",
                            "At least {0} characters of {1} of the kinds small letters, capitals, digits, others; without the login")
                    .with(policy.minLength, policy.minKinds);
        }
    }
}
