package org.wattline.domain.access;

/**
 * The right to do one kind of thing (权限), capability first: {@code billing:issue}. Positions hold permissions; routes and use cases name
 * the one they need.
 */
public record Permission(String code) implements Comparable<Permission> {
    public Permission {
        if (!code.matches("[a-z][a-z-]*:[a-z][a-z-]*")) throw new IllegalArgumentException("not a permission: " + code);
    }

    @Override
    public int compareTo(Permission other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
